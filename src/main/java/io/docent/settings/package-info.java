/// What a user may set: `docent.yaml`, environment variables, profiles.
///
/// Open [Setting] first, which lists all keys; [SettingsReader] reads them. docs/settings.md says the same to
/// users, and a test compares the two.
///
/// Deliberately absent: secrets in files. A key comes from the environment alone.
@NullMarked
package io.docent.settings;

import org.jspecify.annotations.NullMarked;

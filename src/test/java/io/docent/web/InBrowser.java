package io.docent.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests of the page in a real browser on a real server. They take a [ChatPage], or a [Visitor] to open pages
/// with.
///
/// Where there is no browser they are skipped, unless `DOCENT_REQUIRE_BROWSER` is 1: then they fail.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface InBrowser {}

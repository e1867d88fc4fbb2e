package io.docent.web;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// What somebody looks at the page with.
///
/// @param width of the window in CSS pixels
/// @param height likewise
/// @param motion what the system says of animations
record Look(int width, int height, ColorScheme scheme, ReducedMotion motion) {

    static final Look DESK = new Look(1280, 800, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);
    static final Look PHONE = new Look(360, 740, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);

    Look wide(int pixels) {
        return new Look(pixels, height, scheme, motion);
    }

    Look high(int pixels) {
        return new Look(width, pixels, scheme, motion);
    }

    Look in(ColorScheme other) {
        return new Look(width, height, other, motion);
    }

    Look still() {
        return new Look(width, height, scheme, ReducedMotion.REDUCE);
    }
}

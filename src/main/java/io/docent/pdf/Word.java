package io.docent.pdf;

import java.util.regex.Pattern;

/// Letters that stand together on a page, of one font and size.
///
/// @param text without blanks
/// @param left first point from the left edge of the page
/// @param right last point
/// @param base baseline, points from the top edge
/// @param face font and size
/// @param glued whether it touches the word before it, as a raised mark does
record Word(String text, double left, double right, double base, Face face, boolean glued) {

    /// A font in a size.
    ///
    /// @param font name in the file, which may say nothing
    /// @param size in points
    record Face(String font, double size) {

        private static final Pattern BOLD = Pattern.compile("Bold|Semi|Demi|Heavy|Black|-Bd|\\.B$");
        private static final Pattern STYLE = Pattern.compile(
                "[-,. ]?(?:Bold|Ital(?:ic)?|Obl(?:ique)?|Semi|Demi|Medium|Heavy|Black|It|Bd)+(?:MT|PS)?\\d?$");

        /// Whether the fonts' names differ at most by weight and slant.
        boolean isOfFamily(Face other) {
            return font.equals(other.font) || (isStyled() && other.isStyled() && family().equals(other.family()));
        }

        /// Whether the font's name says that it is heavier than others of its family.
        boolean isBold() {
            return BOLD.matcher(font).find();
        }

        private boolean isStyled() {
            return STYLE.matcher(font).find();
        }

        private String family() {
            return STYLE.matcher(font).replaceFirst("");
        }

        boolean isSameSize(Face other) {
            return Math.abs(size - other.size) < 0.35;
        }
    }

    double size() {
        return face.size();
    }
}

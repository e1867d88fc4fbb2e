package io.docent.eval;

import io.docent.text.Span;
import java.math.BigDecimal;

/// A number as a sentence prints it.
///
/// @param span where, without its unit
/// @param sort what it counts or measures
/// @param printed its digits: "0.86", ".86", "0·86", "1,202"
record Figure(Span span, Sort sort, String printed) {

    /// What a number counts or measures.
    enum Sort {
        PERCENTAGE,
        /// Of months, weeks, years and so on: a median, a follow-up.
        DURATION,
        /// Of hazards, odds or risks.
        RATIO,
        /// Of people or trials.
        COUNT,
        /// Of people, as a registry gives it.
        ENROLMENT,
        YEAR,
        /// Of an interval of confidence.
        INTERVAL_BOUND,
        /// Of an interval of confidence: the 95 of "95% CI".
        CONFIDENCE,
        P_VALUE,
        OTHER
    }

    BigDecimal value() {
        return value(printed);
    }

    /// The number that digits stand for; trailing zeros do not matter.
    static BigDecimal value(String printed) {
        String plain = printed.replace(",", "").replace('·', '.');
        return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain).stripTrailingZeros();
    }

    /// The same number of digits with the last one changed by `step`, or the same where that would carry.
    String lastDigitMoved(int step) {
        int digit = printed.charAt(printed.length() - 1) - '0' + step;
        return digit < 0 || digit > 9 ? printed : printed.substring(0, printed.length() - 1) + digit;
    }
}

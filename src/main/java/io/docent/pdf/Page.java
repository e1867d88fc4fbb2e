package io.docent.pdf;

import java.util.List;

/// What is printed on a page, without order.
///
/// @param number from 1
/// @param width in points, as the page is read
/// @param height in points
/// @param words in the order of the file
/// @param rules in the order of the file
record Page(int number, double width, double height, List<Word> words, List<Rule> rules) {

    Page {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }
}

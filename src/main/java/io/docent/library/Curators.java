package io.docent.library;

/// Who may change the corpus through the server.
public enum Curators {
    /// Those who sit at its machine.
    LOCAL,
    /// Everybody who reaches it.
    ALL,
    /// Nobody: the corpus is changed by its folder and the command line alone.
    NONE
}

package io.docent.check;

/// Which way a word says that something goes, its denial included.
enum Direction {
    /// Up, better, more.
    UP,
    /// Down, worse, less.
    DOWN,
    /// No different.
    LEVEL,
    /// Denied to go up: level or down.
    NOT_UP,
    /// Denied to go down: level or up.
    NOT_DOWN,
    /// Denied to be no different: up or down.
    NOT_LEVEL;

    Direction denied() {
        return switch (this) {
            case UP -> NOT_UP;
            case DOWN -> NOT_DOWN;
            case LEVEL -> NOT_LEVEL;
            case NOT_UP -> UP;
            case NOT_DOWN -> DOWN;
            case NOT_LEVEL -> LEVEL;
        };
    }

    /// Whether a source that says this bears out a claim that says `claim`: a claim may say less, not more.
    boolean bearsOut(Direction claim) {
        return switch (claim) {
            case UP, DOWN -> this == claim;
            case LEVEL -> this == LEVEL || this == NOT_UP || this == NOT_DOWN;
            case NOT_UP -> this == NOT_UP || this == DOWN || this == LEVEL;
            case NOT_DOWN -> this == NOT_DOWN || this == UP || this == LEVEL;
            case NOT_LEVEL -> this == NOT_LEVEL || this == UP || this == DOWN;
        };
    }
}

"""ext: the classification code of a kind of paper is decided, from a day on."""

"""ext: a letter that came in gets its line in the agenda book; a suspicion may be founded on it."""

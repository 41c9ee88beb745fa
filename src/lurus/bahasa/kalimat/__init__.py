"""The sentences, one file per area."""

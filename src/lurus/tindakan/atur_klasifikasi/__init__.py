"""ext: the letterhead of the office's papers is recorded, from a day on."""

"""ext: numbers of the office's book are set aside ahead, for letters that are still being written."""

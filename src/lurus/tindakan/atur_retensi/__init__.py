"""ext: the office's own retention schedule (JRA) is recorded, row by row, each on its legal basis."""

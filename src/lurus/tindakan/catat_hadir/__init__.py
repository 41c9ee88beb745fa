"""Who came to the internal meeting, and what was said (rapat intern dengan tim). Clauses: P5, R6."""

"""A case: who is in it, what is asked, what was answered, and how it was decided."""

"""The office's knowledge in plain Python: no framework, no clock, no database."""

"""The office's transactions and entries: one chain per office."""

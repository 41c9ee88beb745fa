"""Checking what is on record: facts, the rules over them, and what a check finds; it never changes a figure."""

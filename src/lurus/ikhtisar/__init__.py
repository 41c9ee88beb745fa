"""Reads only: what the pages show, each in a fixed number of queries, as data without words."""

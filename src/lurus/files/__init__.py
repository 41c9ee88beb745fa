"""Stored files by fingerprint: evidence, source documents, papers."""

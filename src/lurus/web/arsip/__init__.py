"""The pages of the archive, and of finding things again."""

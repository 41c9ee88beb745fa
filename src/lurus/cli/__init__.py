"""The command `lurus`: one file per command, all of them thin."""

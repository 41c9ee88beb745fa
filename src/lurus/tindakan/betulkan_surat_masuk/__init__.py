"""ext: a letter's line in the agenda book is put right or completed; what it said before stays."""

"""A rehearsal: one whole case played from a script that is data, by all its people, through the one door."""

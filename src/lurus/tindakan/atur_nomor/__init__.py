"""ext: how the office writes the numbers of its papers and of its agenda is recorded, from a day on."""

"""ext: the assessment committee (panitia penilai arsip) finds the records fit to be reduced, or not."""

"""ext: the records of a case are held (penahanan arsip): nothing of them is reduced while a dispute lasts."""

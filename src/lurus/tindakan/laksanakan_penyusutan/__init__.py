"""ext: destruction or handing over, done outside this program, is recorded with its Berita Acara."""

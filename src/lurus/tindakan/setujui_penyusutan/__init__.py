"""ext: the written approval for reducing records is recorded (persetujuan tertulis, with its number)."""

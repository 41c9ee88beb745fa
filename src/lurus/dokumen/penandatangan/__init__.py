"""Who signs, and how: one port, and the ways behind it; every answer is checked before it counts."""

"""ext: a standing text of the office's papers is worded, from a day on."""

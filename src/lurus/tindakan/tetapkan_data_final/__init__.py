"""The two who report determine the final data together (menentukan data final). Clause: P5."""

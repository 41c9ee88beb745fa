"""The meeting decides one figure (menentukan data final). Clause: P5."""

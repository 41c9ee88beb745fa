"""The papers of a case: numbers, composition, initials, signatures, verification."""

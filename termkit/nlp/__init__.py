"""Language processing behind one protocol; spaCy has its only door here."""

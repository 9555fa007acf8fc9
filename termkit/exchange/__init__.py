"""Formats that glossaries travel in, one a file; the names of their formats are those of ``--format``."""

"""Measurements of speed and quality; they read ``../shared/data`` and say so where it is absent."""

"""Measurements of quality on real data."""

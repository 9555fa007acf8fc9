"""Finds the concepts that a text names: in a glossary that has been read, or in an index on disk that knows where to look."""

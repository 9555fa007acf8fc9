"""Scripts that make what is shipped."""

"""Glossary -> another glossary and the changes between the two. Nothing here reads or writes a file."""

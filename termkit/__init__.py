"""termkit: French, Serbian and English terminology in gettext catalogues."""

__version__ = "0.1.0"

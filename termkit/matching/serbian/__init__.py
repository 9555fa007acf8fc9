"""Serbian: the paradigm lexicon and the forms that it generates."""

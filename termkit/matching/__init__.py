"""Language knowledge and matching: scripts, sentences, inflection, the term index, alignment."""

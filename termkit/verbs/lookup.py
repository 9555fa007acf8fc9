"""Looks a term up in every language at once: exact, then inflected, then abbreviation, then misspelt."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from termkit.catalog.layout import Layout
from termkit.errors import UsageError
from termkit.lookup.candidates import Candidates
from termkit.lookup.keys import query_key
from termkit.lookup.match import LookupMatch, MatchKind
from termkit.lookup.search import search
from termkit.messages import Message
from termkit.model.glossary import Glossary
from termkit.verbs._layout import layout_of
from termkit.verbs._lookup_index import USELESS, index_catalogues, kept_index, open_index, shipped_index
from termkit.workspace import Workspace

WORTH_AN_INDEX = 2000
"""Concepts; a look-up makes an index of a glossary of so many, and of a smaller one only in the place of one that is there."""

Matches = tuple[LookupMatch, ...]
__all__ = ["LookupMatch", "MatchKind", "lookup", "lookup_in"]


def lookup(query: str, glossary: Glossary, *, lang: str | None = None, limit: int = 10) -> Matches:
    """The concepts that a text names in a glossary that has been read.

    Args:
        query: a designation in any of the languages, in either script of Serbian, in any inflected form.
        glossary: where to look.
        lang: look only among the designations of this language.
        limit: at most so many matches.

    Returns:
        Matches of the best kind that there is: a misspelling is only looked for where nothing is spelt that way.

    Raises:
        UsageError: the query has no letter or digit.
    """
    from termkit.lookup.scan import Scan

    _must_say_something(query)
    return search(query, Scan(glossary), lang=lang, limit=limit)


def lookup_in(
    workspace: Workspace,
    query: str,
    *,
    lang: str | None = None,
    limit: int = 10,
    before_indexing: Callable[[], None] = lambda: None,
) -> Matches:
    """The concepts that a text names in the glossary of a workspace, which is only read if there is no index of it as it is.

    Args:
        workspace: a workspace, or the bundled one.
        query: as for :func:`lookup`.
        lang: as for :func:`lookup`.
        limit: as for :func:`lookup`.
        before_indexing: called before the index is made or brought up to date.

    Returns:
        What :func:`lookup` answers for the glossary.

    Raises:
        UsageError: the query has no letter or digit.
        CatalogError: a catalogue is malformed, or two of them contradict each other.
    """
    _must_say_something(query)
    layout = layout_of(workspace)
    kept = kept_index(layout)

    def look(index: Candidates) -> Matches:
        return search(query, index, lang=lang, limit=limit)

    found = _in_index(shipped_index(workspace), layout, look)
    if found is None:
        found = _in_index(kept, layout, look)
    return _in_glossary(layout, kept, look, before_indexing) if found is None else found


def _in_glossary(
    layout: Layout, kept: Path | None, look: Callable[[Candidates], Matches], before_indexing: Callable[[], None]
) -> Matches:
    """What the glossary answers when it is read, by way of an index that is made of it if that is worth while."""
    from termkit.catalog.read import read_catalogues
    from termkit.lookup.scan import Scan

    catalogues = read_catalogues(layout)
    if kept is not None and (kept.is_file() or catalogues.size >= WORTH_AN_INDEX):
        before_indexing()
        with contextlib.suppress(*USELESS):  # a read-only home must not keep anybody from looking a term up
            index_catalogues(kept, catalogues)
            found = _in_index(kept, layout, look)
            if found is not None:
                return found
    return look(Scan(catalogues.glossary))


def _in_index(path: Path | None, layout: Layout, look: Callable[[Candidates], Matches]) -> Matches | None:
    """What an index answers; ``None`` where there is none of the glossary as it is now. A damaged one is as good as none."""
    if path is None:
        return None
    try:
        with open_index(path, layout) as index:
            return None if index is None else look(index)
    except USELESS:
        return None


def _must_say_something(query: str) -> None:
    if not query_key(query):
        raise UsageError(Message("nothing to look up; give a word or a term"))

"""Opens the glossary of a workspace without parsing it again: concepts are kept, and unpacked when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import termkit
from termkit.catalog.digest import content_digest
from termkit.catalog.layout import Layout, read_bytes
from termkit.catalog.transaction import interrupted
from termkit.lookup.rows import dump, load
from termkit.matching.cache import kept
from termkit.matching.cache_dir import default_cache_dir
from termkit.matching.knowledge import knowledge
from termkit.matching.packed import Made, PackedRows, PackedTable, Table, pack_rows, pack_table
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary, StoredConcepts
from termkit.verbs._layout import layout_of
from termkit.workspace import Workspace

_PACKAGE = Path(termkit.__file__).parent


class KeptConcepts(Made[Concept], StoredConcepts):
    """Concepts from the cache: packed rows of what is stored of each, and a packed table of their places by their ids."""

    def __init__(self, state: str, rows: PackedRows, places: PackedTable) -> None:
        super().__init__(rows, load)
        self.state = state
        self._places = Table(places)

    @property
    def by_id(self) -> Mapping[str, Concept]:
        """Concept id -> concept."""
        return _ById(self, self._places)


class _ById(Mapping[str, Concept]):
    def __init__(self, concepts: Sequence[Concept], places: Mapping[str, int]) -> None:
        self._concepts, self._places = concepts, places

    def __getitem__(self, concept_id: str) -> Concept:
        return self._concepts[self._places[concept_id]]

    def __iter__(self) -> Iterator[str]:
        return (concept.id for concept in self._concepts)

    def __len__(self) -> int:
        return len(self._concepts)


def open_kept_glossary(workspace: Workspace) -> Glossary:
    """Read the glossary, or what was kept when catalogues with the very same contents were read.

    Args:
        workspace: a workspace, or the bundled one.

    Returns:
        Its concepts, as :func:`~termkit.verbs.glossary_open.open_glossary` gives them.

    Raises:
        CatalogError: a catalogue is malformed, or two of them contradict each other.
    """
    layout, cache_dir = layout_of(workspace), default_cache_dir()
    if cache_dir is None or interrupted(layout):
        return _parsed(workspace)
    code = knowledge(_PACKAGE / "catalog", _PACKAGE / "lookup", _PACKAGE / "model")
    state = _state(layout, _digests(layout))
    try:
        rows, places = kept("glossary", (code, state), lambda: _packed(layout, state), cache_dir=cache_dir)
    except _ChangedError:
        return _parsed(workspace)
    return Glossary(KeptConcepts(state, rows, places), layout.languages, layout.source_language)


class _ChangedError(Exception):
    """The catalogues were written to between their digest and their reading."""


def _parsed(workspace: Workspace) -> Glossary:
    from termkit.verbs.glossary_open import open_glossary

    return open_glossary(workspace)


def _packed(layout: Layout, state: str) -> tuple[Any, ...]:
    from termkit.catalog.read import read_catalogues

    catalogues = read_catalogues(layout)
    if _state(catalogues.layout, catalogues.digests) != state:
        raise _ChangedError
    concepts = catalogues.glossary.concepts
    return pack_rows((dump(concept),) for concept in concepts), pack_table({c.id: at for at, c in enumerate(concepts)})


def _digests(layout: Layout) -> dict[str, bytes]:
    """The digests of the catalogues that there are, as :attr:`~termkit.catalog.read.Catalogues.digests` has them."""
    found = {}
    for domain in layout.domains():
        found[f"{domain}.pot"] = content_digest(read_bytes(layout.template(domain)))
        for lang in layout.languages:
            path = layout.catalogue(domain, lang)
            if path.exists():
                found[f"{lang}/{domain}.po"] = content_digest(read_bytes(path))
    return found


def _state(layout: Layout, digests: Mapping[str, bytes]) -> str:
    """A name for the languages of a glossary and the contents of its catalogues."""
    return sha256(repr((layout.languages, layout.source_language, sorted(digests.items()))).encode()).hexdigest()

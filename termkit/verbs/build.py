"""Compiles the glossary to ``.mo`` catalogues that any gettext program can open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from termkit.catalog.atomic import replace_files
from termkit.catalog.build import build_domain, build_others
from termkit.catalog.layout import Layout
from termkit.catalog.read import Catalogues, read_catalogues
from termkit.errors import CatalogError
from termkit.matching.script import to_latin
from termkit.messages import Message
from termkit.verbs._layout import layout_of
from termkit.verbs._lookup_index import USELESS, index_catalogues, kept_index
from termkit.workspace import Workspace, require_writable


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build found: ``stale`` catalogues were missing or out of date, the others are ``current``.

    ``unindexed`` says why look-ups have no index, if one was to be made and could not be.
    """

    stale: tuple[Path, ...]
    current: tuple[Path, ...]
    unindexed: str = ""


def build(workspace: Workspace, *, check: bool = False, index: bool = True) -> BuildResult:
    """Compile every domain in every language, and Serbian in Latin script from Serbian in Cyrillic.

    Args:
        workspace: where to build.
        check: only say what is stale.
        index: bring the index for look-ups up to date as well, where it can be written.

    Returns:
        What was stale, and is written now unless ``check``; and what was not.

    Raises:
        WorkspaceError: the workspace is read-only.
        CatalogError: a catalogue is malformed, or a file cannot be written.
    """
    require_writable(workspace)
    layout = layout_of(workspace)
    catalogues = read_catalogues(layout)
    result = _build(catalogues, check=check)
    path = kept_index(layout) if index and not check else None
    if path is not None:
        try:
            index_catalogues(path, catalogues)
        except USELESS as error:
            return replace(result, unindexed=f"{path}: {error}")
    return result


def build_catalogues(glossary: Path, locales: Path, index: Path | None = None) -> BuildResult:
    """Compile the catalogues in two folders that need not be a workspace; every language that has any is built.

    ``index`` is where to put an index for look-ups, if anywhere.
    """
    found = (locales.glob(f"*/LC_MESSAGES/{domain}.po") for domain in Layout(glossary, locales).domains())
    languages = sorted({path.parent.parent.name for path in chain.from_iterable(found)})
    catalogues = read_catalogues(Layout(glossary, locales, tuple(lang for lang in languages if lang != "fr")))
    if index is not None:
        index_catalogues(index, catalogues)
    return _build(catalogues, check=False)


def _build(catalogues: Catalogues, *, check: bool) -> BuildResult:
    layout = catalogues.layout
    domains = list(catalogues.templates)
    contents: dict[Path, bytes] = {}
    for domain in domains:
        contents.update(build_domain(catalogues, domain, to_latin))
    contents.update(build_others(layout, domains, to_latin))
    stale = {path: data for path, data in contents.items() if not path.is_file() or path.read_bytes() != data}
    if not check:
        try:
            replace_files(stale)
        except OSError as error:
            message = Message("cannot be written: {reason}", reason=str(error.strerror))
            raise CatalogError(message, path=error.filename) from error
    return BuildResult(tuple(stale), tuple(path for path in contents if path not in stale))

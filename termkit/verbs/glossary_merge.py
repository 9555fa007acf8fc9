"""Merges another glossary into that of a workspace."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from termkit.editing.merge import Merged, Side, merge
from termkit.editing.take import Refusal, take
from termkit.errors import InputError, WorkspaceError
from termkit.exchange.formats import read_records
from termkit.exchange.incoming import Notice
from termkit.messages import N_, Message
from termkit.model.glossary import Glossary
from termkit.verbs._edit import edit_workspace
from termkit.verbs.glossary_export import in_domain
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import Workspace, find_workspace


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What a merge did.

    ``refusals`` are rows of the other file that could not be read as concepts, ``notices`` what else there is to say of it.
    """

    merged: Merged
    refusals: tuple[Refusal, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Opened:
    """Another glossary; ``said`` are the columns and ``ids`` the ids that its file has, ``None`` for a workspace's."""

    glossary: Glossary
    refusals: tuple[Refusal, ...] = ()
    said: frozenset[str] | None = None
    ids: frozenset[str] | None = None
    notices: tuple[Notice, ...] = ()


def merge_glossary(
    workspace: Workspace,
    other: Path,
    ancestor: Path | None = None,
    *,
    domain: str | None = None,
    format_: str | None = None,
    lang: str | None = None,
    prefer: Side | None = None,
    dry_run: bool = False,
) -> MergeResult:
    """Take over what another glossary says; see :func:`termkit.editing.merge.merge`.

    Args:
        workspace: where to.
        other: a folder with a workspace, or a file of any format of ``glossary import``.
        ancestor: the glossary that both come from, likewise; then only what changed since is taken, deletions too.
        domain: only this domain of a workspace; of a file, the domain of rows that name none.
        format_: the format of files; by default the ends of their names tell.
        lang: the language of files that hold one besides French and do not say which.
        prefer: the side that wins where both say something else; otherwise ours stays.
        dry_run: only say what would change.

    Returns:
        What changed, and what is left to decide.

    Raises:
        WorkspaceError: the folder is no workspace, or it has other languages.
        InputError: a file cannot be read.
    """
    theirs = _open(other, workspace, domain, format_, lang)
    before = _open(ancestor, workspace, domain, format_, lang) if ancestor else None
    said = _both(theirs.said, before.said if before else None)

    def operation(ours: Glossary) -> tuple[Glossary, Merged]:
        base = before.glossary if before else None
        return merge(ours, theirs.glossary, base, prefer=prefer, keep=theirs.ids, said=said)

    return MergeResult(edit_workspace(workspace, operation, dry_run=dry_run), theirs.refusals, theirs.notices)


def _open(path: Path, workspace: Workspace, domain: str | None, format_: str | None, lang: str | None) -> _Opened:
    if path.is_dir():
        found = find_workspace(path)
        if found is None or found.root != path.resolve():
            template = N_("{path} is a folder without a workspace; name a workspace or a file")
            raise WorkspaceError(Message(template, path=str(path)))
        strange = [lang for lang in found.languages if lang not in workspace.languages]
        if strange:
            template = N_("{path} has {languages}, which is no language of this workspace; add it to languages")
            raise WorkspaceError(Message(template, path=str(path), languages=", ".join(strange)))
        return _Opened(in_domain(open_glossary(found), domain))
    contents = read_records(path, format_, workspace.languages, lang)
    records = contents.records
    glossary, taken = take(records, replace(Glossary(), languages=workspace.languages), domain)
    if records and not len(glossary):
        message = Message("has no concept that could be read: {reason}", reason=taken.refusals[0].reason)
        raise InputError(message, path=path)
    said = frozenset(column for record in records for column in record.values)
    ids = frozenset(text.strip() for record in records for text in record.values.get("id", ()))
    return _Opened(glossary, taken.refusals, said, ids, contents.notices)


def _both(one: Collection[str] | None, other: Collection[str] | None) -> Collection[str] | None:
    """The columns that two glossaries have."""
    if one is None or other is None:
        return other if one is None else one
    return [column for column in one if column in other]

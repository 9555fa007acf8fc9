"""Proposes candidates to the glossary of a workspace, and equivalents for candidates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from termkit.editing.compose import Composer
from termkit.editing.propose import Proposed, propose
from termkit.errors import UsageError
from termkit.messages import Message
from termkit.model.candidate import Candidate
from termkit.model.glossary import Glossary
from termkit.verbs._edit import edit_workspace
from termkit.verbs._indexes import Indexes
from termkit.verbs._known import known_terms
from termkit.workspace import Workspace, require_writable


def with_equivalents(candidates: Iterable[Candidate], glossary: Glossary) -> tuple[Candidate, ...]:
    """Candidates with equivalents that are composed of the glossary's terms.

    Args:
        candidates: those that the glossary has already are left as they are: their equivalents are there.
        glossary: what to compose of; see :mod:`termkit.editing.compose`.
    """
    indexes = Indexes(glossary)
    compose = Composer(glossary, {lang: indexes[lang] for lang in (glossary.source_language, *glossary.languages)})
    return tuple(c if c.concept else replace(c, equivalents=compose(c.abbreviation_of or c.term)) for c in candidates)


def propose_candidates(
    workspace: Workspace, candidates: Iterable[Candidate], *, domain: str, dry_run: bool = False
) -> Proposed:
    """Write candidates into the glossary as proposed concepts; what it has already, in any form, is passed over.

    Args:
        workspace: where to.
        candidates: what to propose.
        domain: the domain that they go to; see :func:`domain_for_proposals`.
        dry_run: only say what would be added.

    Raises:
        WorkspaceError: the workspace is read-only.
        CatalogError: a catalogue is malformed, or a file cannot be written; then none has been changed.
    """
    found = tuple(candidates)

    def operation(glossary: Glossary) -> tuple[Glossary, Proposed]:
        return propose(glossary, found, domain, known=lambda terms: known_terms(terms, Indexes(glossary).source))

    return edit_workspace(workspace, operation, dry_run=dry_run)


def domain_for_proposals(workspace: Workspace, glossary: Glossary, domain: str | None) -> str:
    """The domain that is named, else the only one that there is; asked for before pages are read.

    Raises:
        UsageError: no domain is named, and the glossary has not just one.
        WorkspaceError: the workspace is read-only.
    """
    require_writable(workspace)
    if domain is not None:
        return domain
    if len(glossary.domains) != 1:
        known = ", ".join(glossary.domains)
        some = Message("say which domain the candidates go to with --domain; there are {known}", known=known)
        raise UsageError(some if known else Message("say which domain the candidates go to with --domain"))
    return glossary.domains[0]

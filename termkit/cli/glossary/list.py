"""``termkit glossary list``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli._options import domain_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _
from termkit.model.record import STATUSES

if TYPE_CHECKING:
    from termkit.model.concept import Concept


@click.command("list")
@domain_option
@click.option("--status", type=click.Choice(STATUSES), help="Only concepts of this status.")
@click.option("--missing", metavar="LANG", help="Only concepts without an accepted designation in LANG.")
@format_option(("text", "tsv", "json"), "text")
@output_option
@pass_session
def command(
    session: Session, *, domain: str | None, status: str | None, missing: str | None, format_: str, output: Path | None
) -> None:
    """List concepts, one a line: id, domain, designations, status."""
    from termkit.model.language import parse_language
    from termkit.model.record import status_of
    from termkit.verbs.glossary_export import in_domain

    glossary = in_domain(session.glossary(), domain)
    code = parse_language(missing).code if missing else None
    concepts = [
        concept
        for concept in glossary
        if status in (None, status_of(concept))
        and (code is None or not concept.preferred(code) or concept.section(code).proposed)
    ]
    languages = (glossary.source_language, *glossary.languages)
    rows = [_row(concept, languages) for concept in concepts]
    names = ("id", "domain", *languages, "status")
    if format_ == "json":
        text = json.dumps([dict(zip(names, row, strict=True)) for row in rows], ensure_ascii=False, indent=2) + "\n"
    elif format_ == "tsv":
        text = "".join("\t".join(row) + "\n" for row in (names, *rows))
    else:
        text = _aligned(rows)
    write_result(text, output)


def _row(concept: Concept, languages: Sequence[str]) -> tuple[str, ...]:
    from termkit.model.record import status_of

    return (concept.id, concept.domain, *(concept.preferred(lang) or "" for lang in languages), status_of(concept))


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns of equal width; statuses other than accepted are shown at the end."""
    if not rows:
        return ""
    shown = [[*(cell or "-" for cell in row[:-1]), "" if row[-1] == "accepted" else _(row[-1])] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    return "".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() + "\n" for row in shown)

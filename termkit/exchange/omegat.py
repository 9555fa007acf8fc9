"""OmegaT glossaries: source, target and comment with tabs between them, without a header."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.errors import InputError
from termkit.exchange.bilingual import language_of, live, losses, target_of
from termkit.exchange.entry import Entry
from termkit.exchange.incoming import Incoming
from termkit.exchange.outgoing import Outgoing
from termkit.messages import Message
from termkit.model.concept import Status
from termkit.model.glossary import Glossary
from termkit.model.language import FRENCH
from termkit.model.record import Record


def write_omegat(glossary: Glossary, lang: str | None = None) -> Outgoing:
    """Every French designation that may be used with every equivalent that may be used, and the definition as comment.

    Args:
        glossary: what to write; withdrawn concepts are left out.
        lang: the language.

    Raises:
        UsageError: the language is not said, or not one of the glossary's.
    """
    target = target_of(glossary, lang)
    lines = []
    for concept in live(glossary):
        french, other = (
            [d.text for d in concept.section(code).designations if d.status is not Status.DEPRECATED]
            for code in (glossary.source_language, target)
        )
        lines += [f"{one}\t{two}\t{concept.definition or ''}".rstrip() for one in french for two in other]
    said = (
        *losses(glossary, target),
        Message("the format holds terms and definitions: ids, statuses, sources, notes and others left out"),
    )
    return Outgoing("".join(f"{line}\n" for line in lines), said)


def read_omegat(incoming: Incoming) -> Iterator[Record]:
    """The terms of an OmegaT glossary; lines with the same French term are one concept, the first target preferred.

    Raises:
        InputError: it is not UTF-8, has no line with a tab, or it cannot be told which language the targets are in.
    """
    try:
        text = incoming.stream.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(Message("is not UTF-8; save the glossary as UTF-8"), path=incoming.path) from None
    lines = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    rows = [(number, cells) for number, cells in lines if len(cells) > 1 and not cells[0].startswith("#")]
    if not rows:
        raise InputError(Message("has no line with a term, a tab and a translation"), path=incoming.path)
    for number, cells in lines:
        if len(cells) == 1 and not cells[0].startswith("#"):
            incoming.say(number, Message("could not take: {text} (no tab)", text=cells[0].strip()))
    target = language_of(incoming, "", (cells[1] for _, cells in rows))
    entries: dict[str, Entry] = {}
    for number, (source, translation, *rest) in rows:
        entry = entries.setdefault(source.strip(), Entry(number, incoming.languages))
        entry.designate(FRENCH, source.strip())
        entry.designate(target, translation.strip())
        for comment in rest:
            entry.note(comment.strip())
    return (entry.record() for entry in entries.values())

"""PO glossaries of other tools: plain bilingual files, Weblate's (flags, explanations in comments), and out the same way.

The glossary's own catalogues are the business of ``termkit.catalog``; these files are only passed on, so polib reads and
writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import termkit
from termkit.errors import InputError
from termkit.exchange.bilingual import language_of, live, losses, target_of
from termkit.exchange.entry import Entry, known_language
from termkit.exchange.incoming import Incoming
from termkit.exchange.outgoing import Outgoing
from termkit.exchange.tbx_names import OWN_ID
from termkit.messages import Message
from termkit.model.concept import Concept, Status
from termkit.model.glossary import SOURCE_LANGUAGE, Glossary
from termkit.model.language import ENGLISH, FRENCH, Language
from termkit.model.record import Record, columns, further_columns, to_values

if TYPE_CHECKING:
    import polib

_CHARSET = re.compile(rb"Content-Type:[^\"]*charset=([\w-]+)")
_LINE = re.compile(r'\s*(?:#.*|(?:msg(?:ctxt|id|id_plural|str(?:\[\d+\])?))?\s*"(?:[^"\\]|\\.)*"\s*)?')
_SYNTAX = re.compile(r"\(line (\d+)\)")
_FIELD = re.compile(r"([A-Za-z@][A-Za-z@_-]*): +(.+)")
_FORBIDDEN_CONTEXT = re.compile(r" forbidden \d+$")
_PLURALS = {"fr": 1, "sr": 2, "en": 1}
_HANDLED = ("fuzzy", "terminology", "read-only", "forbidden")


def write_po(glossary: Glossary, lang: str | None = None) -> Outgoing:
    """French and one language as a PO file that Weblate takes for a glossary; fields stand in comments, by column.

    Deprecated designations have entries of their own besides, with the flag ``forbidden``.

    Args:
        glossary: what to write; withdrawn concepts are left out.
        lang: the language.

    Raises:
        UsageError: the language is not said, or not one of the glossary's.
    """
    import polib

    target = target_of(glossary, lang)
    file = polib.POFile(wrapwidth=0)
    file.header = f"Glossary, French and {target}"
    file.metadata = {
        "Language": target,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": SOURCE_LANGUAGE,
        "X-Generator": f"termkit {termkit.__version__}",
    }
    for concept in live(glossary):
        file.extend(_entries(concept, target))
    return Outgoing(f"{file}\n", tuple(losses(glossary, target)))


def _entries(concept: Concept, lang: str) -> Iterator[polib.POEntry]:
    import polib

    values = to_values(concept, (lang,))
    section = concept.section(lang)
    source, target = values.pop(SOURCE_LANGUAGE, ("",))[0], values.pop(lang, ("",))[0]
    del values["id"]
    if values["status"] == ("accepted",):
        del values["status"]
    references = values.get("reference", ())
    placed = [tuple(reference.rsplit(":", 1)) for reference in references if " " not in reference and ":" in reference]
    if len(placed) == len(references):
        values.pop("reference", None)
    else:
        placed = []
    lines = [(column, f"{column}: {text}") for column, texts in values.items() for text in texts]
    read_only = ["read-only"] if not section.translate else []
    yield polib.POEntry(
        msgctxt=concept.id,
        msgid=source,
        msgstr=target,
        comment="\n".join(line for column, line in lines if not column.startswith(f"{lang}_")),
        tcomment="\n".join(line for column, line in lines if column.startswith(f"{lang}_")),
        occurrences=placed,
        flags=[*(["fuzzy"] if section.proposed and target else []), *read_only, "terminology"],
    )
    for number, text in enumerate(section.with_status(Status.DEPRECATED), 1):
        yield polib.POEntry(
            msgctxt=f"{concept.id} forbidden {number}", msgid=source, msgstr=text, flags=["forbidden", "terminology"]
        )


def read_po(incoming: Incoming) -> Iterator[Record]:
    """The entries of a PO file.

    ``forbidden`` entries become deprecated designations of the entry with the same source, ``read-only`` means that the term
    is not translated, ``fuzzy`` that it is proposed; comments of the form ``column: text`` go to that column, others are notes.

    Raises:
        InputError: it is no PO file, or in a language that the glossary does not have.
    """
    file = _parse(incoming.stream.read(), incoming)
    entries = [entry for entry in file if entry.msgid and not entry.obsolete]
    if not entries:
        raise InputError(Message("has no entries"), path=incoming.path)
    obsolete = file.obsolete_entries()
    if obsolete:
        incoming.say(obsolete[0].linenum, Message("could not take: {number} obsolete entries", number=str(len(obsolete))))
    target = language_of(incoming, file.metadata.get("Language", "").strip(), (entry.msgstr for entry in entries))
    source = _source(file.metadata.get("X-Source-Language", ""), target, incoming)
    for group in _grouped(entries):
        yield _Reader(group[0], source, target, incoming).record(group[1:])


def _parse(data: bytes, incoming: Incoming) -> polib.POFile:
    import polib

    said = _CHARSET.search(data)
    charset = said[1].decode("ascii") if said and said[1] != b"CHARSET" else "utf-8"
    try:
        text = data.decode("utf-8-sig" if charset.lower() in ("utf-8", "utf8") else charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise InputError(
            Message("is not in {charset}: {reason}", charset=charset, reason=str(error)), path=incoming.path
        ) from None
    _refuse_what_polib_forgives(text, incoming)
    try:
        return polib.pofile(f"{text}\n")  # the line end tells polib that this is no path
    except (OSError, ValueError, IndexError) as error:
        place = _SYNTAX.search(str(error))
        line = int(place[1]) if place else None
        raise InputError(Message("is not a well-formed PO file"), path=incoming.path, line=line) from None


def _refuse_what_polib_forgives(text: str, incoming: Incoming) -> None:
    """A line that is no PO would be passed over, or cost a string its last letter."""
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line):
            raise InputError(Message("is not a well-formed PO file"), path=incoming.path, line=number)


def _source(declared: str, target: Language, incoming: Incoming) -> Language:
    """The language of the msgids: what the header says, else French, or English in a file that translates into French."""
    language = known_language(declared, incoming.languages) if declared else None
    if language is None and target == FRENCH:
        incoming.say(None, Message("translates into French: its msgids are read as English"))
        return ENGLISH
    return language or FRENCH


def _grouped(entries: Sequence[polib.POEntry]) -> list[list[polib.POEntry]]:
    """Each entry with the forbidden ones that have its source, and its context if they have one of ours."""
    groups: list[list[polib.POEntry]] = []
    by_source: dict[tuple[str | None, str], list[polib.POEntry]] = {}
    forbidden = []
    for entry in entries:
        if "forbidden" in entry.flags:
            forbidden.append(entry)
            continue
        groups.append([entry])
        by_source.setdefault((None, entry.msgid), groups[-1])
        by_source[entry.msgctxt, entry.msgid] = groups[-1]
    for entry in forbidden:
        context = _FORBIDDEN_CONTEXT.sub("", entry.msgctxt or "")
        group = by_source.get((context, entry.msgid)) or by_source.get((None, entry.msgid))
        if group is None:
            group = by_source[None, entry.msgid] = []
            groups.append(group)
        group.append(entry)
    return groups


class _Reader:
    """Reads one entry."""

    def __init__(self, po: polib.POEntry, source: Language, target: Language, incoming: Incoming) -> None:
        self.po = po
        self.source, self.target = source, target
        self.columns = frozenset((*columns(incoming.languages), *further_columns(incoming.languages)))
        self.entry = Entry(po.linenum or 0, incoming.languages)

    def record(self, forbidden: Sequence[polib.POEntry]) -> Record:
        """The entry, with the forbidden ones that belong to it, as a row."""
        po, entry = self.po, self.entry
        context = po.msgctxt or ""
        if OWN_ID.fullmatch(context):
            entry.put("id", context)
        else:
            entry.keep("context", context)
        entry.designate(self.source, po.msgid)
        self._comments(po.comment, self.source.code)
        self._comments(po.tcomment, self.target.code)
        self._translation(po)
        for other in forbidden:
            entry.designate(self.target, other.msgstr, Status.DEPRECATED)
            self._comments("\n".join((other.comment, other.tcomment)), self.target.code)
        for path, line in po.occurrences:
            entry.put("reference", f"{path}:{line}" if line else path)
        return entry.record()

    def _translation(self, po: polib.POEntry) -> None:
        code = self.target.code
        forms = [po.msgstr_plural[number] for number in sorted(po.msgstr_plural)] or [po.msgstr]
        status = Status.DEPRECATED if "forbidden" in po.flags else None
        self.entry.designate(self.target, forms[0], status)
        if po.msgid_plural:
            self.entry.put(f"{self.source.code}_plurals", po.msgid_plural)
        for number, form in enumerate(forms[1:], 1):
            if form and number <= _PLURALS[code]:
                self.entry.put(f"{code}_plurals", form)
            elif form:
                self.entry.keep(f"plural form {number}", form, code)
        if "fuzzy" in po.flags and forms[0] and f"{code}_status" not in self.entry.values:
            self.entry.put(f"{code}_status", "proposed")
        if "read-only" in po.flags:
            self.entry.put(f"{code}_translate", "no")
        for flag in po.flags:
            if flag not in _HANDLED and not flag.endswith("-format"):
                self.entry.keep("flag", flag)

    def _comments(self, text: str, lang: str) -> None:
        """Comment lines: fields by their names, with or without the language; the others together are one note."""
        rest = []
        for line in text.splitlines():
            found = _FIELD.fullmatch(line.strip())
            name = found[1].replace("-", "_") if found else ""
            column = next((known for known in (name, f"{lang}_{name}") if known in self.columns), None)
            if found and name == "weblate_flags":
                self.po.flags.extend(flag.strip() for flag in found[2].split(","))
            elif found and column:
                self.entry.put(column, found[2])
            else:
                rest.append(line.strip())
        self.entry.note(" ".join(line for line in rest if line), lang)

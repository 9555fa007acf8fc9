"""PO files: each msgid with its msgstr as an aligned unit, each character at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from termkit.errors import InputError, LanguageError
from termkit.messages import Message
from termkit.model.language import Language, parse_language
from termkit.model.page import Anchor, Bitext, Block, Page, Segment, Suppression, Unit
from termkit.readers.build import SegmentBuilder
from termkit.readers.open import decode
from termkit.readers.suppressions import suppressed_codes

_LINE = re.compile(r'\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?[ \t]*"([^"\\]*(?:\\.[^"\\]*)*)"\s*')
_PLAIN_ENTRY = re.compile(
    r'((?:#[^\n]*+\n)*+)(?:msgctxt "([^"\\\n]*+)"\n)?msgid "([^"\\\n]*+)"\nmsgstr "([^"\\\n]*+)"(\n+)'
    r"(?=\s*(?:#|msgctxt|msgid[ \t]|\Z))"
)
_OPEN = re.compile(r'\s*(?:msg\w+(?:\[\d+\])?)?\s*"')
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_HEADER = re.compile(r"^(Language|Content-Type):\s*(.*)$", re.MULTILINE)
_CHARSET = re.compile(rb"Content-Type:[^\"]*charset=([\w-]+)")
_MSGID_COLUMN, _MSGSTR_COLUMN = len('msgid "') + 1, len('msgstr "') + 1

# Makes named tuples of bare ones, in half the time that names take: catalogues have tens of thousands of units.
_new: Callable[..., Any] = tuple.__new__

# What stands between two quotes, with its line and column.
_Piece = tuple[str, int, int]


# An entry whose two strings take a line each, without escapes, and of whose comments none matters here: msgid, msgstr and the
# line of msgid. A bare tuple, for most entries are such ones.
_PlainEntry = tuple[str, str, int]


@dataclass(slots=True)
class _Entry:
    line: int = 0
    fuzzy: bool = False
    ignores: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    strings: dict[str, list[_Piece]] = field(default_factory=dict)

    @property
    def may_end(self) -> bool:
        """Whether what follows can be another entry: nothing has been said yet, or all."""
        return not (self.strings or self.fuzzy or self.ignores) or {"msgid", "msgstr"} <= self.strings.keys()

    @property
    def is_header(self) -> bool:
        """Whether it describes the file."""
        return "msgctxt" not in self.strings and not any(raw for raw, _, _ in self.strings.get("msgid", ()))

    def text(self, name: str) -> str:
        return "".join(_ESCAPE.sub(lambda escape: _unescaped(escape.group(1)), raw) for raw, _, _ in self.strings.get(name, ()))


def parse(data: bytes, path: str) -> Bitext:
    """Read a PO file.

    Fuzzy, untranslated and obsolete entries are passed over; the first plural form is checked against ``msgid``, the others
    against ``msgid_plural``.

    Raises:
        InputError: a line is not PO, or a plural form has no ``msgid_plural``.
    """
    text = decode(data, path, charset(data))
    suppressions: list[Suppression] = []
    units: list[Unit] = []
    declared: Language | None = None
    for entry in _entries(text, path):
        if isinstance(entry, tuple):
            msgid, msgstr, line = entry
            source = _plain_segment(msgid, line, _MSGID_COLUMN, len(units))
            target = _plain_segment(msgstr, line + 1, _MSGSTR_COLUMN, len(units)) if source else None
            if source and target:
                units.append(_new(Unit, ((source,), (target,))))
            continue
        if entry.is_header:
            declared = declared or _language(entry.text("msgstr"))
            continue
        numbers = []
        for codes, line in entry.ignores:
            suppressions.append(Suppression(codes, line, 1))
            numbers.append(len(suppressions) - 1)
        if not entry.fuzzy:
            units += _units(entry, tuple(numbers), len(units), path)
    sources, targets = (tuple(chain.from_iterable(sides)) for sides in zip(*units, strict=True)) if units else ((), ())
    return Bitext(Page(path, sources), Page(path, targets, declared, tuple(suppressions)), tuple(units))


def _units(entry: _Entry, ignores: tuple[int, ...], block: int, path: str) -> Iterator[Unit]:
    forms = ["msgstr"] if "msgstr" in entry.strings else sorted(name for name in entry.strings if name.startswith("msgstr"))
    for at, name in enumerate(forms):
        if name != "msgstr" and "msgid_plural" not in entry.strings:
            message = Message("{name} without msgid_plural; a plural form needs both", name=name)
            raise InputError(message, path=path, line=entry.line)
        original = "msgid" if at == 0 or "msgid_plural" not in entry.strings else "msgid_plural"
        source = _segment(entry.strings.get(original), block + at)
        target = _segment(entry.strings[name], block + at, ignores)
        if source and target:
            yield Unit((source,), (target,))


def _segment(pieces: list[_Piece] | None, block: int, ignores: tuple[int, ...] = ()) -> Segment | None:
    if not pieces:
        return None
    if len(pieces) == 1 and "\\" not in pieces[0][0]:
        return _plain_segment(*pieces[0], block, ignores)
    builder = SegmentBuilder(Block.UNIT, ignores=ignores)
    for raw, line, column in pieces:
        _fill(builder, raw, line, column)
    return builder.segment(block)


def _plain_segment(raw: str, line: int, column: int, block: int, ignores: tuple[int, ...] = ()) -> Segment | None:
    text = raw.strip()
    if not (text[:1].isalnum() or any(map(str.isalnum, text))):
        return None
    if text is not raw:
        column += len(raw) - len(raw.lstrip())
    segment: Segment = _new(Segment, (text, (_new(Anchor, (0, line, column)),), block, Block.UNIT, 0, ignores))
    return segment


def _entries(text: str, path: str) -> Iterator[_Entry | _PlainEntry]:
    """The entries of a file: plain ones at a stroke, others line by line."""
    entry, pieces = _Entry(), None
    at, end, number, may_end = 0, len(text), 1, True
    while at < end:
        plain = _PLAIN_ENTRY.match(text, at) if may_end else None
        if plain:
            if entry.strings:
                yield entry
                entry, pieces = _Entry(), None
            comments, context, msgid, msgstr, ends = plain.groups()
            place = number + comments.count("\n") + (context is not None)
            if (msgid or context is not None) and "fuzzy" not in comments and "termkit" not in comments:
                yield msgid, msgstr, place
            else:
                yield _commented_entry(comments, context, msgid, msgstr, number)
            at, number = plain.end(), place + 1 + len(ends)
            continue
        line, _, _ = text[at : text.find("\n", at) + 1 or end].partition("\n")
        at += len(line) + 1
        string = _LINE.fullmatch(line)
        if string is None:
            bare = line.strip()
            if bare and not bare.startswith("#"):
                raise InputError(_wrong_with(line), path=path, line=number)
            if bare and entry.strings:
                yield entry
                entry, pieces = _Entry(), None
            _comment(entry, bare, number)
        else:
            name = string.group(1)
            if name is not None:
                if entry.strings and name in ("msgctxt", "msgid") and ("msgid" in entry.strings or name in entry.strings):
                    yield entry
                    entry = _Entry()
                if name in entry.strings:
                    raise InputError(Message("{name} twice in one entry", name=name), path=path, line=number)
                entry.line = entry.line or number
                pieces = entry.strings[name] = []
            elif pieces is None:
                raise InputError(_NOT_PO, path=path, line=number)
            pieces.append((string.group(2), number, string.start(2) + 1))
        number, may_end = number + 1, entry.may_end
    if entry.strings:
        yield entry


def _commented_entry(comments: str, context: str | None, msgid: str, msgstr: str, number: int) -> _Entry:
    """An entry whose strings take a line each, from the first line of its comments on."""
    entry = _Entry(line=number + comments.count("\n"))
    for line, comment in enumerate(comments.split("\n"), number):
        _comment(entry, comment.rstrip(), line)
    if context is not None:
        entry.strings["msgctxt"] = [(context, entry.line, len('msgctxt "') + 1)]
    line = entry.line + len(entry.strings)
    entry.strings |= {"msgid": [(msgid, line, _MSGID_COLUMN)], "msgstr": [(msgstr, line + 1, _MSGSTR_COLUMN)]}
    return entry


_NOT_PO = Message("this line is not PO; expected a comment, a keyword or a string in quotes")


def _wrong_with(line: str) -> Message:
    return Message("the string does not end in a quote") if _OPEN.match(line) else _NOT_PO


def _comment(entry: _Entry, comment: str, line: int) -> None:
    if comment.startswith("#,") and "fuzzy" in comment:
        entry.fuzzy = True
    codes = suppressed_codes(comment[1:]) if comment.startswith("# ") else None
    if codes is not None:
        entry.ignores.append((codes, line))


def _fill(builder: SegmentBuilder, raw: str, line: int, column: int) -> None:
    last = 0
    for escape in _ESCAPE.finditer(raw):
        builder.add(raw[last : escape.start()], line, column + last)
        builder.add_resolved(_unescaped(escape.group(1)), line, column + escape.start())
        last = escape.end()
    builder.add(raw[last:], line, column + last)


def _unescaped(code: str) -> str:
    if code in _PLAIN:
        return _PLAIN[code]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    return chr(int(code, 8)) if code.isdigit() else code


def charset(data: bytes) -> str:
    """The encoding that the header of a PO file declares."""
    said = _CHARSET.search(data)
    name = said.group(1).decode("ascii") if said else "UTF-8"
    return "utf-8" if name.upper() == "CHARSET" else name


def _language(header: str) -> Language | None:
    fields = dict(_HEADER.findall(header))
    try:
        return parse_language(fields.get("Language", "").strip())
    except LanguageError:
        return None  # the words will tell

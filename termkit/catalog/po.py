"""Parses gettext catalogues without losing a byte: every entry knows the lines that it stands on.

The format is that of the GNU gettext manual, section "The Format of PO Files". polib, Babel and moz.l10n all lose something
on a round trip; here the text itself is kept, and an entry is a view of some of its lines. Most entries of most files are
plain: they are found by one regular expression, and their comments and strings are only told apart when somebody asks. All
others are read line by line.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from termkit.catalog.digest import content_digest
from termkit.catalog.entry import Comment, LineNumbers, ParsedEntry, PlainEntry, PoEntry, PoString, read_comment
from termkit.errors import CatalogError
from termkit.messages import Message


@dataclass(frozen=True)
class PoFile:
    """A catalogue: its text, and the entries in it; ``digest`` is that of the file, as ``termkit.catalog.digest`` has it."""

    path: Path
    charset: str
    text: str
    entries: tuple[PoEntry, ...]
    digest: bytes

    @cached_property
    def lines(self) -> list[str]:
        """The lines with their ends."""
        return _lines(self.text)

    @property
    def header(self) -> dict[str, str]:
        """The fields of the header, in their order; none if there is no header."""
        entry = next((entry for entry in self.entries if entry.is_header), None)
        return parse_header("".join(entry.translations)) if entry else {}

    @property
    def live(self) -> Iterator[PoEntry]:
        """The messages: neither header nor obsolete."""
        return (entry for entry in self.entries if not entry.obsolete and (entry.msgid or not entry.is_header))

    @property
    def newline(self) -> str:
        """The line end that the file uses."""
        end = self.text.find("\n")
        return "\r\n" if end > 0 and self.text[end - 1] == "\r" else "\n"


def parse_header(text: str) -> dict[str, str]:
    """The fields of a header entry's ``msgstr``."""
    fields = {}
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields[name.strip()] = value.strip()
    return fields


def parse_po(data: bytes, path: Path, *, twice: bool = False) -> PoFile:
    """Parse a catalogue.

    Args:
        data: the contents of the file.
        path: where they come from, for messages.
        twice: let messages be there twice.

    Returns:
        The catalogue; its text in its charset is ``data`` again.

    Raises:
        CatalogError: the file is not a well-formed catalogue; path and line say where.
    """
    if b"\0" in data:
        raise CatalogError(Message("is a binary file, not a gettext catalogue"), path=path)
    if not data or data.isspace():
        raise CatalogError(Message("is empty; a gettext catalogue begins with a header"), path=path)
    charset = _charset(data, path)
    text = _decode(data, charset, path)
    entries = tuple(_Parser(path).entries(text))
    if not twice:
        _refuse_duplicates(entries, path)
    return PoFile(path, charset, text, entries, content_digest(data))


def _lines(text: str) -> list[str]:
    *whole, last = text.split("\n")
    return [*(line + "\n" for line in whole), *([last] if last else [])]


def encode(lines: Iterable[str], charset: str, path: Path) -> bytes:
    """The bytes of a catalogue.

    Raises:
        CatalogError: a character does not exist in the catalogue's charset.
    """
    try:
        return "".join(lines).encode(charset)
    except UnicodeEncodeError as error:
        wrong = error.object[error.start : error.start + 1]
        raise CatalogError(
            Message(
                "{charset} has no {character}; convert the file with `msgconv -t UTF-8`", charset=charset, character=repr(wrong)
            ),
            path=path,
        ) from error


_CONTENT_TYPE = re.compile(rb'^(?:msgstr[ \t]*)?"[^\n]*Content-Type:[^\n]*?charset=([^\s"\\;]*)', re.MULTILINE)


def _charset(data: bytes, path: Path) -> str:
    found = _CONTENT_TYPE.search(data)
    name = found[1].decode("ascii", "replace") if found else "UTF-8"
    if name in ("", "CHARSET"):
        return "UTF-8"
    try:
        codecs.lookup(name)
        "".encode(name)
    except (LookupError, ValueError) as error:
        line = data.count(b"\n", 0, found.start() if found else 0) + 1
        raise CatalogError(Message("unknown charset {name}", name=repr(name)), path=path, line=line) from error
    return name


def _decode(data: bytes, charset: str, path: Path) -> str:
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CatalogError(Message("is not {charset}, as its header says", charset=charset), path=path, line=line) from error
    if codecs.lookup(charset).name != "utf-8" and text.encode(charset) != data:
        raise CatalogError(
            Message("{charset} cannot be written back as it was; convert the file with `msgconv -t UTF-8`", charset=charset),
            path=path,
        )
    return text


def _refuse_duplicates(entries: Sequence[PoEntry], path: Path) -> None:
    if len({entry.msgctxt for entry in entries}) == len(entries):  # as in every glossary that is in order
        return
    seen: dict[tuple[str | None, str], PoEntry] = {}
    for entry in entries:
        if entry.obsolete:
            continue
        key = (entry.msgctxt, entry.msgid)
        first = seen.setdefault(key, entry)
        if first is not entry:
            what = Message("the header") if entry.is_header else repr(entry.msgid)
            if entry.msgctxt is not None:
                what = Message("{message} in context {context}", message=what, context=repr(entry.msgctxt))
            message = Message("{message} stands on line {line} already", message=what, line=str(first.line))
            raise CatalogError(message, path=path, line=entry.line)


_STATEMENT = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*(".*)')
_PREVIOUS = re.compile(r'(msgctxt|msgid_plural|msgid)[ \t]*".*"|".*"')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"[ \t]*')
_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


def unescape(escape: str) -> str | None:
    """The character that an escape, backslash included, stands for; ``None`` if there is no such escape."""
    code = escape[1:]
    if code in _ESCAPED:
        return _ESCAPED[code]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    return chr(int(code, 8)) if code[0] in "01234567" else None


# An entry with each string on one line, without escapes, and nothing else that has to be looked at closely, where what follows
# begins another one; or else a single line. No quantifier gives anything back, so that each character is looked at about once.
_QUOTED_LINE = r'"([^"\\\n]*+)"'
_PIECE = re.compile(
    r"((?:#(?![~|])[^\n]*+\n)*+)"
    rf'(?:msgctxt (?!""){_QUOTED_LINE}\r?\n)?+msgid {_QUOTED_LINE}\r?\nmsgstr {_QUOTED_LINE}(?:\r?\n|\Z)'
    r"(?:\r?\n)*+(?=#|msgid |msgctxt |\Z)"
    r"|([^\n]*+\n|[^\n]++)"
)


class _Parser:
    """Reads plain entries whole and others line by line; what it has of the current entry is in its attributes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.at = 0
        self._clear()

    def _clear(self) -> None:
        self.comments: list[Comment] = []
        self.strings: list[PoString] = []
        self.keywords: list[str] = []
        self.obsolete = False
        self.done = False

    def entries(self, text: str) -> Iterator[PoEntry]:
        """The entries of a text, in their order."""
        numbers = LineNumbers(text)
        counted = at = 0
        for piece in _PIECE.finditer(text):
            comments, msgctxt, msgid, msgstr, line = piece.groups()
            if line is None and (self.done or not (self.comments or self.strings)):
                if self.done:
                    yield self._entry()
                yield PlainEntry(comments, msgctxt, msgid, msgstr, piece.start(), numbers)
            else:
                at += text.count("\n", counted, piece.start())
                counted = piece.start()
                yield from self._lines(piece[0], at)
        yield from self._last()

    def line_by_line(self, text: str) -> Iterator[PoEntry]:
        """The entries of a text, none of them taken for a plain one."""
        yield from self._lines(text, 0)
        yield from self._last()

    def _lines(self, text: str, first: int) -> Iterator[PoEntry]:
        for self.at, line in enumerate(_lines(text), start=first):
            yield from self._line(line)

    def _line(self, raw: str) -> Iterator[PoEntry]:
        """Take a line in; yields the entry before it, once it is known to be complete."""
        line = raw.strip()
        if self.at == 0:
            line = line.removeprefix("\ufeff")
        if not line:
            return
        if line[0] == "#" and line[:2] != "#~":
            if self.done:
                yield self._entry()
            self._comment(line)
            return
        obsolete = line[0] == "#"
        if obsolete:
            line = line[2:].strip()
            if line[:1] == "|":
                if self.done:
                    yield self._entry()
                self.comments.append(Comment(self.at, "|", line[1:].strip()))
                return
            if not line:
                return
        if line[0] == '"':
            self._continue(line)
            return
        statement = _STATEMENT.fullmatch(line)
        if statement is None:
            raise self._error(Message("is neither a comment nor a keyword with its string"))
        keyword = statement[1]
        if self.done and not (keyword.startswith("msgstr") and self.obsolete == obsolete):
            yield self._entry()
        self._state(keyword, statement[2], obsolete)

    def _last(self) -> Iterator[PoEntry]:
        if self.strings:
            self._must_be_done()
            yield self._entry()

    def _comment(self, line: str) -> None:
        comment = read_comment(self.at, line)
        if comment.kind == "|" and not _PREVIOUS.fullmatch(comment.text):
            raise self._error(Message("is not a previous msgid"))
        self.comments.append(comment)

    def _state(self, keyword: str, quoted: str, obsolete: bool) -> None:
        if not self.strings:
            self.obsolete = obsolete
        elif self.obsolete != obsolete:
            raise self._error(Message("an entry is obsolete as a whole or not at all"))
        self._must_follow(keyword)
        self.keywords.append(keyword)
        self.strings.append(PoString(keyword, self._unquote(quoted), self.at, self.at + 1))
        self.done = keyword.startswith("msgstr")

    def _must_follow(self, keyword: str) -> None:
        have = self.keywords
        if keyword in have:
            raise self._error(Message("a second {keyword} in one entry", keyword=keyword))
        if keyword == "msgctxt" and have:
            raise self._error(Message("msgctxt after {keyword}", keyword=have[-1]))
        if keyword not in ("msgctxt", "msgid") and "msgid" not in have:
            raise self._error(Message("{keyword} without a msgid before it", keyword=keyword))
        if keyword.startswith("msgstr"):
            expected = "msgstr"
            if "msgid_plural" in have:
                expected += f"[{len(have) - have.index('msgid_plural') - 1}]"
            if keyword != expected:
                raise self._error(Message("{keyword} where {expected} should be", keyword=keyword, expected=expected))

    def _continue(self, line: str) -> None:
        if not self.strings:
            raise self._error(Message("a string without a keyword"))
        last = self.strings[-1]
        self.strings[-1] = PoString(last.keyword, last.value + self._unquote(line), last.first, self.at + 1)

    def _unquote(self, quoted: str) -> str:
        if "\\" not in quoted and quoted.count('"') == 2 and quoted[-1] == '"':
            return quoted[1:-1]
        parts, at = [], 0
        while at < len(quoted):
            found = _QUOTED.match(quoted, at)
            if found is None:
                raise self._error(Message("the string does not end, or has a quotation mark without \\ inside"))
            parts.append(_ESCAPE.sub(self._unescape, found[1]))
            at = found.end()
        return "".join(parts)

    def _unescape(self, found: re.Match[str]) -> str:
        text = unescape(found[0])
        if text is None:
            raise self._error(Message("unknown escape {escape}", escape=found[0]))
        return text

    def _entry(self) -> PoEntry:
        entry = ParsedEntry(tuple(self.comments), tuple(self.strings), obsolete=self.obsolete)
        self._clear()
        return entry

    def _must_be_done(self) -> None:
        if not self.done:
            raise self._error(Message("the entry ends after {keyword}, without a msgstr", keyword=self.strings[-1].keyword))

    def _error(self, message: str) -> CatalogError:
        return CatalogError(message, path=self.path, line=self.at + 1)

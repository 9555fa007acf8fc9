"""The messages of a catalogue, each a view of the lines that it stands on; nothing of them is lost.

Most entries of most files are plain: each string on a line of its own, without escapes, and comments of the usual kinds. Of
these the strings are told apart at once, comments and line numbers when somebody asks.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple


class Comment(NamedTuple):
    """One comment line; ``kind`` is the character after ``#``: blank, ``.``, ``:``, ``,`` (or ``=``) or ``|``."""

    line: int
    kind: str
    text: str


class PoString(NamedTuple):
    """A keyword with its string, on the lines ``first`` to before ``last`` (indexes into the lines of the file)."""

    keyword: str
    value: str
    first: int
    last: int


_KINDS = {".": ".", ":": ":", ",": ",", "=": ",", "|": "|"}
"""What may stand behind ``#``, beside the text, and the kind of comment that it makes."""


def read_comment(at: int, line: str) -> Comment:
    """The comment on a line, without blanks around it."""
    kind = _KINDS.get(line[1:2])
    return Comment(at, " ", line[1:].removeprefix(" ")) if kind is None else Comment(at, kind, line[2:].strip())


def split_flags(text: str) -> list[str]:
    """The flags of one ``#,`` line."""
    return [flag.strip() for flag in text.split(",") if flag.strip()]


class PoEntry(ABC):
    """One message; it does not change.

    ``msgctxt`` is the context (of a concept its id), ``None`` where there is none; ``msgstr`` is the translation, the first of
    them where there are plural forms. ``said`` is a text with all comments in it: what is not in there, no comment says.
    """

    __slots__ = ("msgctxt", "msgid", "msgstr", "said")

    said: str
    msgctxt: str | None
    msgid: str
    msgstr: str

    @property
    @abstractmethod
    def first(self) -> int:
        """The first line of the entry (an index into the lines of the file)."""

    @property
    @abstractmethod
    def last(self) -> int:
        """The line after its last one."""

    @property
    @abstractmethod
    def obsolete(self) -> bool:
        """Whether the entry is commented out (``#~``)."""

    @property
    @abstractmethod
    def translations(self) -> tuple[str, ...]:
        """``msgstr``, or ``msgstr[0]`` and so on."""

    @property
    @abstractmethod
    def comments(self) -> tuple[Comment, ...]:
        """The comment lines, in the order of the file."""

    @property
    @abstractmethod
    def strings(self) -> tuple[PoString, ...]:
        """The keywords with their strings, in the order of the file."""

    @property
    @abstractmethod
    def state(self) -> str:
        """What the entry says, wherever it stands, as a text that is another one when it says something else."""

    @abstractmethod
    def get(self, keyword: str) -> str | None:
        """The string of a keyword, ``None`` where the entry has no such keyword."""

    @property
    def flags(self) -> tuple[str, ...]:
        """What stands after ``#,``."""
        return tuple([flag for text in self.comment_texts(",") for flag in split_flags(text)])

    @property
    def fuzzy(self) -> bool:
        """Whether nobody has accepted the entry yet."""
        return "fuzzy" in self.said and "fuzzy" in self.flags

    @property
    def is_header(self) -> bool:
        """Whether this is the entry that describes the file."""
        return self.msgid == "" and self.msgctxt is None and not self.obsolete

    @property
    def line(self) -> int:
        """The line of the msgid, counted from 1."""
        return next(string.first for string in self.strings if string.keyword == "msgid") + 1

    def comment(self, kind: str) -> Iterator[Comment]:
        """The comment lines of a kind."""
        return iter([comment for comment in self.comments if comment.kind == kind])

    def comment_texts(self, kind: str) -> list[str]:
        """The texts of the comment lines of a kind, without blanks around them."""
        return [comment.text.strip() for comment in self.comment(kind)]


class ParsedEntry(PoEntry):
    """An entry that was read line by line."""

    __slots__ = ("comments", "first", "last", "obsolete", "strings", "translations")

    first: int
    last: int
    obsolete: bool
    translations: tuple[str, ...]
    comments: tuple[Comment, ...]
    strings: tuple[PoString, ...]

    def __init__(self, comments: tuple[Comment, ...], strings: tuple[PoString, ...], *, obsolete: bool) -> None:
        values = {string.keyword: string.value for string in strings}
        self.comments, self.strings, self.obsolete = comments, strings, obsolete
        self.first = min(comments[0].line if comments else strings[0].first, strings[0].first)
        self.last = strings[-1].last
        self.said = "\n".join([comment.text for comment in comments])
        self.msgctxt, self.msgid = values.get("msgctxt"), values["msgid"]
        self.translations = tuple(value for keyword, value in values.items() if keyword.startswith("msgstr"))
        self.msgstr = self.translations[0]

    @property
    def state(self) -> str:
        return repr(([comment[1:] for comment in self.comments], [string[:2] for string in self.strings], self.obsolete))

    def get(self, keyword: str) -> str | None:
        return next((string.value for string in self.strings if string.keyword == keyword), None)


class LineNumbers:
    """Where the lines of a text begin; it is only looked at when the first of them is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __getitem__(self, place: int) -> int:
        """The number of the line that the character at ``place`` is on."""
        return bisect(self._starts, place) - 1

    @cached_property
    def _starts(self) -> Sequence[int]:
        return list(accumulate((len(line) + 1 for line in self._text.split("\n")), initial=0))


_KEYWORDS = ("msgctxt", "msgid", "msgstr")


class PlainEntry(PoEntry):
    """An entry with each string on one line, which begins at the character ``place`` of the file; ``said`` are its comments."""

    __slots__ = ("_numbers", "_place")

    obsolete = False

    def __init__(self, said: str, msgctxt: str | None, msgid: str, msgstr: str, place: int, numbers: LineNumbers) -> None:
        self.said, self.msgctxt, self.msgid, self.msgstr = said, msgctxt, msgid, msgstr
        self._place, self._numbers = place, numbers

    @property
    def first(self) -> int:
        return self._numbers[self._place]

    @property
    def last(self) -> int:
        return self.first + self.said.count("\n") + len(self._keywords)

    @property
    def translations(self) -> tuple[str, ...]:
        return (self.msgstr,)

    @property
    def comments(self) -> tuple[Comment, ...]:
        lines = enumerate(self.said.split("\n")[:-1], start=self.first)
        return tuple([read_comment(at, line.strip()) for at, line in lines])

    @property
    def strings(self) -> tuple[PoString, ...]:
        first = self.first + self.said.count("\n")
        lines = enumerate(self._keywords, start=first)
        return tuple([PoString(keyword, getattr(self, keyword), at, at + 1) for at, keyword in lines])

    @property
    def state(self) -> str:
        return "\0".join((self.said, self.msgctxt or "", self.msgid, self.msgstr))

    def get(self, keyword: str) -> str | None:
        text: str | None = getattr(self, keyword) if keyword in self._keywords else None
        return text

    def comment(self, kind: str) -> Iterator[Comment]:
        return super().comment(kind) if f"#{kind}" in self.said or kind in " ," else iter(())

    def comment_texts(self, kind: str) -> list[str]:
        texts = []
        for line in self.said.split("\n")[:-1]:
            own = _KINDS.get(line[1:2])
            if kind == (own or " "):
                texts.append(line[2 if own else 1 :].strip())
        return texts

    @property
    def _keywords(self) -> tuple[str, ...]:
        return _KEYWORDS if self.msgctxt is not None else _KEYWORDS[1:]

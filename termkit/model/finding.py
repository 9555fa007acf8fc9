"""What a rule remarks, and what the reader of a report is told."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from termkit.messages import gettext as _
from termkit.model.page import Segment


class Severity(IntEnum):
    """How much harm a finding does if it is right."""

    MINOR = 1
    NORMAL = 2
    SERIOUS = 3


class Certainty(IntEnum):
    """How likely a finding is to be right."""

    GUESS = 1
    POSSIBLE = 2
    CERTAIN = 3


class Level(StrEnum):
    """What is shown, computed from severity and certainty."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return list(Level).index(self)

    @property
    def label(self) -> str:
        """What people are told, in their language."""
        return {Level.INFO: _("info"), Level.WARNING: _("warning"), Level.ERROR: _("error")}[self]


@cache
def level_of(severity: Severity, certainty: Certainty) -> Level:
    """Severity less doubt (i18nspector's two axes): a serious finding that is only possible is a warning."""
    worth = severity - (Certainty.CERTAIN - certainty)
    return Level.ERROR if worth >= 3 else Level.WARNING if worth == 2 else Level.INFO


class Spot(NamedTuple):
    """Characters ``start`` to ``end`` of a segment."""

    segment: Segment
    start: int
    end: int


def whole(segment: Segment) -> Spot:
    """All of a segment."""
    return Spot(segment, 0, len(segment.text))


class Remark(NamedTuple):
    """What a rule says of a spot in the target: a message template and the values that go into it.

    Both are said in English to programs and in the user's language to people (:class:`termkit.messages.Message`).
    ``on_source`` is set where the remark is about the source alone (a missing segment): its place is then the source's.
    """

    spot: Spot
    template: str
    values: Mapping[str, str] = MappingProxyType({})
    concept: str | None = None
    domain: str | None = None
    term: str | None = None
    expected: tuple[str, ...] = ()
    found: str | None = None
    source: Spot | None = None
    suggestion: str | None = None
    explanation: str | None = None
    certainty: Certainty | None = None
    on_source: bool = False


class SourcePlace(NamedTuple):
    """Where the source says what the finding is about."""

    path: str
    line: int
    column: int
    text: str
    segment: str


class Finding(NamedTuple):
    """One line of a report.

    ``text`` is the segment; ``start`` and ``end`` are the offsets in it that ``line`` ... ``end_column`` stand for.
    ``message`` and ``explanation`` are English; :func:`termkit.messages.said` says them in the user's language.
    ``fingerprint`` stays the same when lines move: it is made of rule, page, concept and words.
    """

    code: str
    name: str
    severity: Severity
    certainty: Certainty
    message: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    start: int
    end: int
    concept: str | None = None
    domain: str | None = None
    term: str | None = None
    expected: tuple[str, ...] = ()
    found: str | None = None
    source: SourcePlace | None = None
    suggestion: str | None = None
    explanation: str | None = None
    fingerprint: str = ""

    @property
    def level(self) -> Level:
        """The level shown."""
        return level_of(self.severity, self.certainty)


class Summary(NamedTuple):
    """What a run of checks covered."""

    pages: int
    segments: int
    findings: Mapping[Level, int]

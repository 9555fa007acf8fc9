"""Key words in context: the sentences of a candidate below each other, its words in one column (Luhn 1960)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termkit.model.candidate import Context
from termkit.model.terminal import cut, display_width, on_one_line, padded, painted

WIDEST_PLACE = 24
SHARE_BEFORE = 0.4
_MARK = "1;33"


def concordance(contexts: Sequence[Context], width: int, *, places: int | None = None, color: bool = False) -> Iterator[str]:
    """A line a context: where it stands, what is before the words, the words, what is behind them.

    Args:
        contexts: the sentences.
        width: of a line, in columns.
        places: of the places before them; by default what these contexts need. See :func:`width_of_places`.
        color: whether to mark the words by colour; they are in brackets otherwise.
    """
    places = width_of_places(contexts) if places is None else places
    before = int((width - places - 2) * SHARE_BEFORE)
    for context in contexts:
        left, words, right = (on_one_line(part) for part in _parts(context))
        marked = painted(words, _MARK, on=True) if color else f"[{words}]" if words else ""
        place = padded(cut(_place(context), places, left=True), places)
        line = f"{place}  {padded(cut(left, before, left=True), before, right=True)}"
        room = width - display_width(line) - display_width(words) - (0 if color or not words else 2)
        yield (line + marked + cut(right, max(0, room))).rstrip()


def width_of_places(contexts: Iterable[Context]) -> int:
    """The width of a column for the places of contexts."""
    return min(max((display_width(_place(context)) for context in contexts), default=0), WIDEST_PLACE)


def _place(context: Context) -> str:
    return on_one_line(f"{context.path}:{context.line}")


def _parts(context: Context) -> tuple[str, str, str]:
    return context.text[: context.start], context.text[context.start : context.end], context.text[context.end :]

"""A table for people at a terminal; contexts, the parts of the score and equivalents stand below their candidate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.exchange.candidates.concordance import concordance, width_of_places
from termkit.exchange.candidates.style import Style
from termkit.messages import gettext as _
from termkit.model.candidate import Candidate
from termkit.model.terminal import ELLIPSIS, cut, display_width, on_one_line, padded, painted

WIDEST_TERM = 36
_INDENT = " " * 6
_BOLD, _FAINT = "1", "2"


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """One line a candidate, no wider than the terminal where its term allows it."""
    width = min(max((display_width(c.term) for c in candidates), default=4), WIDEST_TERM)
    places = width_of_places(context for candidate in candidates for context in candidate.contexts)
    lines = [painted(f"# {signature}", _FAINT, on=style.color), painted(_head(width), _BOLD, on=style.color)]
    for rank, candidate in enumerate(candidates, 1):
        lines += _row(rank, candidate, width, style)
        lines += _below(candidate, places, style)
    return "\n".join(lines) + "\n"


def _head(width: int) -> str:
    rank, term, score, freq, concept, variants = _("rank"), _("term"), _("score"), _("freq"), _("concept"), _("variants")
    return f"{rank:>4}  {padded(term, width)}  {score:>7}  {freq:>4}  {concept:<8}  {variants}"


def _row(rank: int, candidate: Candidate, width: int, style: Style) -> Iterator[str]:
    """A term that is wider than its column has a line to itself."""
    term = on_one_line(candidate.term)
    first = f"{rank:>4}  "
    if display_width(term) > width:
        yield first + term
        first, term = _INDENT, ""
    cells = f"{first}{padded(term, width)}  {candidate.score:>7.2f}  {candidate.frequency:>4}  {candidate.concept or '-':<8}  "
    yield (cells + _note(candidate, style.width - display_width(cells))).rstrip()


def _note(candidate: Candidate, room: int) -> str:
    """What an abbreviation stands for, else as many variants as there is room for."""
    if candidate.abbreviation_of:
        return cut(on_one_line(f"= {candidate.abbreviation_of}"), room)
    forms = [on_one_line(f"{form.form} {form.frequency}") for form in candidate.variants if form.form != candidate.term]
    for kept in range(len(forms), 0, -1):
        text = ", ".join(forms[:kept]) + (f", {ELLIPSIS}" if kept < len(forms) else "")
        if display_width(text) <= room:
            return text
    return cut(", ".join(forms), room)


def _below(candidate: Candidate, places: int, style: Style) -> Iterator[str]:
    if style.explain:
        yield from _wrapped([f"{part.name} {part.value:.4g}" for part in candidate.parts], _("score:") + " ", style)
    for equivalent in candidate.equivalents:
        origin = _("(proposed, composed of {terms})") if equivalent.composed_of else _("(proposed)")
        told = " " + origin.format(terms=" + ".join(equivalent.composed_of))
        yield f"{_INDENT}{equivalent.lang}  {equivalent.text}{painted(told, _FAINT, on=style.color)}"
    if style.contexts:
        room = style.width - len(_INDENT)
        yield from (_INDENT + line for line in concordance(candidate.contexts, room, places=places, color=style.color))


def _wrapped(items: Sequence[str], label: str, style: Style) -> Iterator[str]:
    """Items separated by commas, on as many lines as they need."""
    line = _INDENT + label
    begun = False
    for item in items:
        if begun and len(line) + len(item) + 2 > style.width:
            yield line + ","
            line, begun = _INDENT + " " * len(label), False
        line += f", {item}" if begun else item
        begun = True
    if begun:
        yield line

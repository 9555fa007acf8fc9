"""Text: the terms in the order in which the page has them, each with its equivalents and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from termkit.matching.overview import called, on_a_line
from termkit.messages import gettext as _
from termkit.model.annotation import AnnotatedPage, TermUse
from termkit.model.concept import Concept, Status
from termkit.model.glossary import SOURCE_LANGUAGE
from termkit.model.terminal import painted

_BOLD = "1"


def render(page: AnnotatedPage, *, color: bool = False, width: int = 80) -> str:
    """A paragraph a concept; empty for a page without terms."""
    blocks = []
    for concept_id, uses in page.by_concept().items():
        concept = next(concept for concept in uses[0].concepts if concept.id == concept_id)
        blocks.append("\n".join(_lines(concept, uses, page, color=color, width=width)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _lines(concept: Concept, uses: Sequence[TermUse], page: AnnotatedPage, *, color: bool, width: int) -> Iterator[str]:
    term = concept.preferred(SOURCE_LANGUAGE) or concept.id
    proposed = ", " + _("proposed") if concept.proposed else ""
    places = f"[{concept.id}] {_places(uses, page)}{proposed}"
    head, *more = wrap(f"{term}  {places}", width, subsequent_indent="    ")
    yield painted(term, _BOLD, on=color) + head.removeprefix(term) if head.startswith(term) else head
    yield from more
    for words in dict.fromkeys(use.words for use in uses if use.status is Status.DEPRECATED):
        told = _("the page says “{words}”, which is deprecated").format(words=words)
        yield from wrap(told, width, initial_indent="  ", subsequent_indent="    ")
    for name, texts in called(concept, page.shown):
        if name != SOURCE_LANGUAGE:
            yield from wrap(on_a_line(texts), width, initial_indent=f"  {name:<9}", subsequent_indent=" " * 11)


def _places(uses: Sequence[TermUse], page: AnnotatedPage) -> str:
    lines = list(dict.fromkeys(str(use.line) for use in uses))
    if page.has_lines:
        template = _("line {numbers}") if len(lines) == 1 else _("lines {numbers}")
    else:
        template = _("paragraph {numbers}") if len(lines) == 1 else _("paragraphs {numbers}")
    return template.format(numbers=", ".join(lines))

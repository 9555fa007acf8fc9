"""HTML: the page's text with its terms marked, each leading to its equivalents; one file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from termkit.matching.overview import LATIN, called, on_a_line
from termkit.messages import gettext as _
from termkit.messages import language_tag, ngettext
from termkit.model.annotation import AnnotatedPage, AnnotatedSegment, TermUse
from termkit.model.concept import Concept, Status
from termkit.model.glossary import SOURCE_LANGUAGE

_LANG = {"sr": "sr-Cyrl", LATIN: "sr-Latn"}
_STYLE = """
:root { color-scheme: light dark }
body { font: 17px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
p { white-space: pre-line } a { color: inherit; text-decoration: underline dotted; text-underline-offset: .2em }
a.proposed { text-decoration-style: dashed } a.deprecated { text-decoration: line-through }
a:focus-visible, a:hover { background: Highlight; color: HighlightText }
dt { font-weight: 600; margin-top: .8rem } dt:target { background: Highlight; color: HighlightText } dd { margin-left: 1.2rem }
dd.note, dt small { font-weight: normal; opacity: .75 }
@media print { a { text-decoration: underline } dt, dd { break-inside: avoid } }
"""


def render(page: AnnotatedPage, *, color: bool = False, width: int = 80) -> str:
    """The text, then its terms in the order in which they are met."""
    heading = escape(_("Terms"))
    title = escape(_("Terms of {path}").format(path=page.path))
    text = "\n".join(f"<p>{_marked(segment, page)}</p>" for segment in page.segments)
    terms = "\n".join(_term(concept_id, uses, page) for concept_id, uses in page.by_concept().items())
    return (
        f'<!DOCTYPE html>\n<html lang="{language_tag()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        f'<article lang="fr">\n{text}\n</article>\n<h2>{heading}</h2>\n<dl>\n{terms}\n</dl>\n</main>\n</body>\n</html>\n'
    )


def _marked(segment: AnnotatedSegment, page: AnnotatedPage) -> str:
    made, last = "", 0
    for use in segment.uses:
        concept = use.concepts[0]
        title = "\n".join(f"{name}: {on_a_line(texts)}" for name, texts in _equivalents(concept, page))
        kind = "deprecated" if use.status is Status.DEPRECATED else "proposed" if concept.proposed else "term"
        made += escape(segment.text[last : use.start])
        made += f'<a class="{kind}" href="#{escape(concept.id)}" title="{escape(title)}">{escape(use.words)}</a>'
        last = use.end
    return made + escape(segment.text[last:])


def _term(concept_id: str, uses: Sequence[TermUse], page: AnnotatedPage) -> str:
    concept = next(concept for concept in uses[0].concepts if concept.id == concept_id)
    told = [concept_id, ngettext("once", "{number} times", len(uses)).format(number=len(uses))]
    if concept.proposed:
        told.append(_("proposed"))
    head = f'<dt id="{escape(concept_id)}"><span lang="fr">{escape(concept.preferred(SOURCE_LANGUAGE) or concept_id)}</span>'
    lines = [f"{head} <small>{escape(', '.join(told))}</small></dt>"]
    for name, texts in _equivalents(concept, page):
        lines.append(f'<dd lang="{_LANG.get(name, escape(name))}">{escape(on_a_line(texts))}</dd>')
    if concept.definition:
        lines.append(f'<dd class="note" lang="fr">{escape(concept.definition)}</dd>')
    return "\n".join(lines)


def _equivalents(concept: Concept, page: AnnotatedPage) -> Iterator[tuple[str, dict[str, object]]]:
    return ((name, texts) for name, texts in called(concept, page.shown) if name != SOURCE_LANGUAGE)

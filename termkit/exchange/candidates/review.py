"""A page to review candidates on: it needs no network and no installation, and exports what was accepted as CSV and PO."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from termkit.exchange.candidates.style import Style
from termkit.exchange.cells import join_values
from termkit.messages import N_, language_tag, ngettext
from termkit.messages import gettext as _
from termkit.model.candidate import Candidate, Context, Equivalent
from termkit.model.proposal import proposal
from termkit.model.record import columns

LANGUAGE_NAMES = {"sr": N_("Serbian"), "en": N_("English")}
KINDS = (N_("term"), N_("name"), N_("abbreviation"))
MARKED = {"review.html": re.compile(r"\[\[(.+?)\]\]"), "review.js": re.compile(r'\b_\("(.+?)"')}
"""How messages are marked in the files of the page."""


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """The page; whatever comes from pages and glossary is text in it, and its policy runs no other script than its own."""
    rows = "".join(_row(rank, candidate, style) for rank, candidate in enumerate(candidates, 1))
    script, css = _asset("review.js"), _asset("review.css")
    button = _("Export PO ({language})")
    html = MARKED["review.html"].sub(lambda marked: _(marked[1]), _asset("review.html"))
    spoken = {text: _(text) for text in MARKED["review.js"].findall(script)}
    return Template(html).substitute(
        language=language_tag(),
        style=css,
        style_hash=_digest(css),
        script=script,
        script_hash=_digest(script),
        count=len(candidates),
        signature=escape(signature),
        key=hashlib.sha256(rows.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        columns=escape(",".join((*columns(style.languages), *_further(style.languages)))),
        languages=escape(",".join(style.languages)),
        messages=escape(json.dumps(spoken, ensure_ascii=False)),
        language_heads="".join(f'<th scope="col">{escape(_named(lang))}</th>' for lang in style.languages),
        po_buttons="\n".join(
            f'<button type="button" data-po="{escape(lang)}">{escape(button.format(language=_named(lang)))}</button>'
            for lang in style.languages
        ),
        domains="".join(f'<option value="{escape(domain)}">' for domain in style.domains),
        rows=rows,
    )


def _further(languages: Sequence[str]) -> tuple[str, ...]:
    return (*(f"{lang}_{name}" for lang in languages for name in ("status", "note")), "reference")


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """As a content security policy names a script or style sheet."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _named(lang: str) -> str:
    return _(LANGUAGE_NAMES.get(lang, lang))


def _row(rank: int, candidate: Candidate, style: Style) -> str:
    values = proposal(candidate, style.domain)
    edited = ("fr", "domain", "status", *style.languages)
    told = {column: join_values(texts) for column, texts in values.items() if column not in edited}
    term = values["fr"][0]
    forms = "\n".join(variant.form for variant in candidate.variants)
    known = candidate.concept is not None
    accept, french, where = _("Accept {term}"), _("French term {rank}").format(rank=rank), _("Domain of {term}")
    box = f'<input type="checkbox" aria-label="{escape(accept.format(term=term))}"{" disabled" if known else ""}>'
    cells = [
        f'<td class="accept"><label>{box} {rank}</label></td>',
        f"<td>{_input('fr', term, french, lang='fr', fixed=known)}{_small(_remarks(candidate))}</td>",
        *(f"<td>{_equivalent(rank, lang, candidate, values)}</td>" for lang in style.languages),
        f"<td>{_input('domain', style.domain, where.format(term=term), listed='domains', fixed=known)}</td>",
        f"<td>{_found(candidate)}</td>",
    ]
    data = {
        "key": f"{rank} {term}",
        "kind": candidate.kind.value,
        "forms": forms,
        "values": json.dumps(told, ensure_ascii=False),
    }
    attributes = "".join(f' data-{name}="{escape(text)}"' for name, text in data.items())
    return f"<tr{attributes}>{''.join(cells)}</tr>\n"


def _input(column: str, value: str, label: str, *, lang: str = "", listed: str = "", fixed: bool = False) -> str:
    attributes = {
        "data-column": column,
        "value": value,
        "aria-label": label,
        "autocomplete": "off",
        "lang": lang,
        "list": listed,
    }
    told = "".join(f' {name}="{escape(text)}"' for name, text in attributes.items() if text or name == "value")
    return f'<input type="text"{told}{" readonly" if fixed else ""}>'


def _equivalent(rank: int, lang: str, candidate: Candidate, values: dict[str, tuple[str, ...]]) -> str:
    text = values.get(lang, ("",))[0]
    label = _("{language} equivalent {rank}").format(language=_named(lang), rank=rank)
    made = _input(lang, text, label, lang=lang, fixed=candidate.concept is not None)
    composed = next((e for e in candidate.equivalents if e.lang == lang), None)
    return made if composed is None else made + _mark(composed)


def _mark(equivalent: Equivalent) -> str:
    composed = _("composed of {terms}").format(terms=" + ".join(equivalent.composed_of))
    reason, checked = composed if equivalent.composed_of else _("proposed"), _("checked")
    box = f'<input type="checkbox" data-checked="{escape(equivalent.lang)}">'
    return f'<label class="composed">{box} {checked} <span>({escape(reason)})</span></label>'


def _remarks(candidate: Candidate) -> Iterator[str]:
    if candidate.concept:
        yield _("in the glossary: {concept}").format(concept=candidate.concept)
    if candidate.abbreviation_of:
        yield _("abbreviated {term}").format(term=candidate.term)
    forms = [f"{variant.form} {variant.frequency}" for variant in candidate.variants if variant.form != candidate.term]
    if forms:
        yield _("as {forms}").format(forms=", ".join(forms))


def _small(texts: Iterator[str]) -> str:
    return "".join(f"<small>{escape(text)}</small>" for text in texts)


def _found(candidate: Candidate) -> str:
    frequency, pages = candidate.frequency, candidate.pages
    times = ngettext("{number} times", "{number} times", frequency).format(number=frequency)
    on_pages = ngettext("on {number} page", "on {number} pages", pages).format(number=pages)
    template = _("{kind}, {times} {on_pages}, score {score}")
    score, label = f"{candidate.score:.2f}", _("score:")
    summary = template.format(kind=_(candidate.kind.value), times=times, on_pages=on_pages, score=score)
    parts = ", ".join(f"{part.name} {part.value:.4g}" for part in candidate.parts)
    more = "".join(map(_quote, candidate.contexts)) + (f"<small>{label} {escape(parts)}</small>" if parts else "")
    return f"<details><summary>{escape(summary)}</summary>{more}</details>" if more else escape(summary)


def _quote(context: Context) -> str:
    before, words, after = context.text[: context.start], context.text[context.start : context.end], context.text[context.end :]
    marked = f"{escape(before)}<mark>{escape(words)}</mark>{escape(after)}" if words else escape(context.text)
    return f'<blockquote lang="fr">{marked} <cite>{escape(context.path)}:{context.line}</cite></blockquote>'

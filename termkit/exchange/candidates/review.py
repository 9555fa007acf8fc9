"""A page to review candidates on: it needs no network and no installation, and exports what was accepted as CSV and PO."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from termkit.exchange.candidates.style import Style
from termkit.exchange.cells import join_values
from termkit.model.candidate import Candidate, Context, Equivalent
from termkit.model.proposal import origin, proposal
from termkit.model.record import columns

LANGUAGE_NAMES = {"sr": "Serbian", "en": "English"}


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """The page; whatever comes from pages and glossary is text in it, and its policy runs no other script than its own."""
    rows = "".join(_row(rank, candidate, style) for rank, candidate in enumerate(candidates, 1))
    script, css = _asset("review.js"), _asset("review.css")
    return Template(_asset("review.html")).substitute(
        style=css,
        style_hash=_digest(css),
        script=script,
        script_hash=_digest(script),
        count=len(candidates),
        signature=escape(signature),
        key=hashlib.sha256(rows.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        columns=escape(",".join((*columns(style.languages), *_further(style.languages)))),
        languages=escape(",".join(style.languages)),
        language_heads="".join(f'<th scope="col">{escape(_named(lang))}</th>' for lang in style.languages),
        po_buttons="\n".join(
            f'<button type="button" data-po="{escape(lang)}">Export PO ({escape(_named(lang))})</button>'
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
    return LANGUAGE_NAMES.get(lang, lang)


def _row(rank: int, candidate: Candidate, style: Style) -> str:
    values = proposal(candidate, style.domain)
    edited = ("fr", "domain", "status", *style.languages)
    told = {column: join_values(texts) for column, texts in values.items() if column not in edited}
    term = values["fr"][0]
    forms = "\n".join(variant.form for variant in candidate.variants)
    known = candidate.concept is not None
    box = f'<input type="checkbox" aria-label="Accept {escape(term)}"{" disabled" if known else ""}>'
    cells = [
        f'<td class="accept"><label>{box} {rank}</label></td>',
        f"<td>{_input('fr', term, f'French term {rank}', lang='fr', fixed=known)}{_small(_remarks(candidate))}</td>",
        *(f"<td>{_equivalent(rank, lang, candidate, values)}</td>" for lang in style.languages),
        f"<td>{_input('domain', style.domain, f'Domain of {term}', listed='domains', fixed=known)}</td>",
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
    made = _input(lang, text, f"{_named(lang)} equivalent {rank}", lang=lang, fixed=candidate.concept is not None)
    composed = next((e for e in candidate.equivalents if e.lang == lang), None)
    return made if composed is None else made + _mark(composed)


def _mark(equivalent: Equivalent) -> str:
    reason = origin(equivalent) if equivalent.composed_of else "proposed"
    box = f'<input type="checkbox" data-checked="{escape(equivalent.lang)}">'
    return f'<label class="composed">{box} checked <span>({escape(reason)})</span></label>'


def _remarks(candidate: Candidate) -> Iterator[str]:
    if candidate.concept:
        yield f"in the glossary: {candidate.concept}"
    if candidate.abbreviation_of:
        yield f"abbreviated {candidate.term}"
    forms = [f"{variant.form} {variant.frequency}" for variant in candidate.variants if variant.form != candidate.term]
    if forms:
        yield f"as {', '.join(forms)}"


def _small(texts: Iterator[str]) -> str:
    return "".join(f"<small>{escape(text)}</small>" for text in texts)


def _found(candidate: Candidate) -> str:
    counted = f"{candidate.frequency} times on {candidate.pages} {'page' if candidate.pages == 1 else 'pages'}"
    parts = ", ".join(f"{part.name} {part.value:.4g}" for part in candidate.parts)
    summary = f"{candidate.kind.value}, {counted}, score {candidate.score:.2f}"
    more = "".join(map(_quote, candidate.contexts)) + (f"<small>score: {escape(parts)}</small>" if parts else "")
    return f"<details><summary>{escape(summary)}</summary>{more}</details>" if more else escape(summary)


def _quote(context: Context) -> str:
    before, words, after = context.text[: context.start], context.text[context.start : context.end], context.text[context.end :]
    marked = f"{escape(before)}<mark>{escape(words)}</mark>{escape(after)}" if words else escape(context.text)
    return f'<blockquote lang="fr">{marked} <cite>{escape(context.path)}:{context.line}</cite></blockquote>'

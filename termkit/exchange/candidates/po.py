"""A gettext catalogue of candidates to translate: each is fuzzy, because nobody has accepted it yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import termkit
from termkit.exchange.candidates.style import Style
from termkit.exchange.po_text import quoted, reference
from termkit.model.candidate import Candidate
from termkit.model.proposal import origin


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """A template: a term a message, with what was counted as comments.

    Candidates that are spelt alike get their rank as context, because a catalogue cannot have one message twice.
    """
    spelt = Counter(candidate.term for candidate in candidates)
    blocks = ["\n".join(_header(signature))]
    for rank, candidate in enumerate(candidates, 1):
        blocks.append("\n".join(_entry(candidate, rank if spelt[candidate.term] > 1 else None, style)))
    return "\n\n".join(blocks) + "\n"


def _header(signature: str) -> Iterator[str]:
    yield f"# Term candidates, to be reviewed: {signature}"
    yield 'msgid ""'
    yield 'msgstr ""'
    fields = {
        "Project-Id-Version": "termkit candidates",
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
        "Language-Team": "LANGUAGE <LL@li.org>",
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Generator": f"termkit {termkit.__version__}",
    }
    yield from (f'"{name}: {value}\\n"' for name, value in fields.items())


def _entry(candidate: Candidate, context: int | None, style: Style) -> Iterator[str]:
    told = [("score", str(candidate.score)), ("frequency", str(candidate.frequency)), ("kind", candidate.kind.value)]
    told += [("abbreviation of", candidate.abbreviation_of)] if candidate.abbreviation_of else []
    told += [("concept", candidate.concept)] if candidate.concept else []
    told += [(e.lang, f"{e.text} ({origin(e) if e.composed_of else 'to be checked'})") for e in candidate.equivalents]
    told += [(f"score of {part.name}", str(part.value)) for part in candidate.parts] if style.explain else []
    told += [("context", found.text) for found in candidate.contexts]
    yield from (f"#. {name}: {' '.join(text.split())}" for name, text in told)
    yield from (f"#: {place}" for place in dict.fromkeys(reference(c.path, c.line) for c in candidate.contexts))
    yield "#, fuzzy"
    if context is not None:
        yield f"msgctxt {quoted(str(context))}"
    yield f"msgid {quoted(candidate.term)}"
    yield 'msgstr ""'

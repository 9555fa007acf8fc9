"""How a candidate is shown: its citation form, kind, variants and contexts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from termkit.extract.citation import citation, is_plural, joined
from termkit.extract.counting import MOST_CONTEXTS, Form, Seen
from termkit.extract.frequencies import zipf
from termkit.extract.tally import Tally
from termkit.extract.variants import variant_kind
from termkit.model.candidate import CandidateKind, Context, Variant, VariantKind

# A term that was met so often and never in the singular is cited in the plural.
ALWAYS_PLURAL = 8
# On the Zipf scale.
HARDLY_KNOWN = 3.0


def term_of(tally: Tally, kinds: frozenset[VariantKind], *, introduced: bool) -> tuple[str, CandidateKind]:
    """The citation form and the kind of a candidate.

    Of several citation forms the commonest is taken, of equally common ones the one with accents and the shortest.

    Args:
        tally: what was seen of it.
        kinds: the differences that make no other candidate; the citation form keeps those that do.
        introduced: whether the pages introduce an abbreviation for it.
    """
    words, codes = tally.form
    if _is_name(tally, introduced=introduced):
        return joined(words), CandidateKind.NAME
    term = _citation(tally, kinds)
    if words.isupper() and len(codes) == 1 and term.isupper() and len(term) > 1:
        return term, CandidateKind.ABBREVIATION
    return term, CandidateKind.NAME if codes[0] in "PGF" else CandidateKind.TERM


def _citation(tally: Tally, kinds: frozenset[VariantKind]) -> str:
    own = [(form, seen.frequency) for form, seen, kind in tally.forms if kind is None]
    often = tally.frequency >= ALWAYS_PLURAL
    plural = VariantKind.NUMBER not in kinds or (often and all(is_plural(words.partition(" ")[0]) for (words, _), _ in own))
    accents = VariantKind.SPELLING in kinds
    if len(own) == 1:
        (words, codes), _ = own[0]
        return citation(words.split(" "), codes, plural=plural, accents=accents)
    cited: Counter[str] = Counter()
    for (words, codes), frequency in own:
        cited[citation(words.split(" "), codes, plural=plural, accents=accents)] += frequency
    if len(cited) == 1:
        return next(iter(cited))
    return max(cited.items(), key=lambda item: (item[1], not item[0].isascii(), -len(item[0]), item[0]))[0]


def _is_name(tally: Tally, *, introduced: bool) -> bool:
    """Whether nouns are a name: they always have their capital, in the middle of sentences, too, and something else says so.

    That is an abbreviation that is introduced for it, a name at its end, or a first word that general French hardly knows.
    """
    words, codes = tally.form
    if codes[0] in "PGF" or not words[0].isupper() or words.isupper() or tally.capitals < 1:
        return False
    first = words.partition(" ")[0]
    unusual = tally.frequency > 1 and zipf(first.lower()) < HARDLY_KNOWN
    if not (unusual or (len(codes) > 1 and (introduced or codes[-1] in "PG"))):
        return False
    return any(not text.startswith(first) for _, seen, _ in tally.forms for _, _, text in seen.contexts)


def variants_of(term: str, tally: Tally, short: Variant | None) -> tuple[Variant, ...]:
    """The forms that were met, the most frequent first, and the abbreviation."""
    frequencies: Counter[str] = Counter()
    kinds: dict[str, VariantKind | None] = {}
    for (words, _), seen, kind in tally.forms:
        form = joined(words)
        frequencies[form] += seen.frequency
        kinds.setdefault(form, kind or variant_kind(form, term))
    ordered = sorted(frequencies.items(), key=lambda item: (-item[1], item[0]))
    return (*[Variant(form, frequency, kinds[form]) for form, frequency in ordered], *([short] if short else []))


def contexts_of(forms: Sequence[tuple[Form, Seen, VariantKind | None]]) -> tuple[Context, ...]:
    """The first sentences in which a candidate was met, and where in them."""
    places = sorted({(place, words) for (words, _), seen, _ in forms for place in seen.contexts})
    made: dict[tuple[str, int, str], Context] = {}
    for (path, line, text), words in places:
        if len(made) < MOST_CONTEXTS:
            start, end = _locate(words, text)
            made.setdefault((path, line, text), Context(path, line, text, start, end))
    return tuple(made.values())


def _locate(words: str, text: str) -> tuple[int, int]:
    """Where words separated by blanks stand in a text that may write them without; not as parts of longer words."""
    parts = words.split(" ")
    start = text.find(parts[0])
    while start >= 0:
        at = start
        for part in parts:
            at += text[at : at + 1].isspace()
            if not text.startswith(part, at):
                break
            at += len(part)
        else:
            if not text[at : at + 1].isalnum() and not text[max(start - 1, 0) : start].isalnum():
                return start, at
        start = text.find(parts[0], start + 1)
    return 0, 0

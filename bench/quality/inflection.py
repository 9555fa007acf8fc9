"""Every form of a word or term, and nothing else: citation forms of treebanks against the forms that their texts have.

    python -m bench.quality.inflection [--errors]

The designations are those of the treebanks themselves (lemmas; multiword terms put together from the trees), the texts theirs
as well, and the shipped matcher looks for the ones in the others.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from bench.quality._figure import Figure
from bench.quality._phrases import Phrases, french_phrases, serbian_phrases
from bench.quality._treebank import Sentence, Word, sentences
from termkit.matching.entry import TermEntry
from termkit.matching.index import compile_index
from termkit.matching.script import key, to_cyrillic
from termkit.matching.tier import Tier

_POS = {"NOUN": "noun", "PROPN": "proper noun", "ADJ": "adjective"}
Hits = Mapping[int, set[int]]


def words(pos: str) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """(citation form, form) pairs of the Serbian treebank: those that were found, and those that were not, with their counts.

    The citation form is the lemma, of adjectives an attested nominative. A form that is its own citation form proves nothing.
    """
    asked: Counter[tuple[str, str]] = Counter()
    for sentence in treebank("sr"):
        for word in sentence.words:
            if word.pos == pos and _is_plain(word):
                for cited in _citations(pos, word.lemma):
                    if key(word.form) != key(cited):
                        asked[cited, word.form] += 1
    designations = sorted({cited for cited, _ in asked})
    index = compile_index([TermEntry(str(at), text, "sr", pos=_POS[pos]) for at, text in enumerate(designations)], "sr")
    number = {text: at for at, text in enumerate(designations)}
    found, missed = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for (text, form), count in asked.items():
        met = any(match.entry == number[text] for match in index.find(form))
        (found if met else missed)[text, form] += count
    return found, missed


def _is_plain(word: Word) -> bool:
    """A word of letters; comparatives are other words than their positives."""
    return word.feats.get("Degree", "Pos") == "Pos" and all(letter.isalpha() or letter == "-" for letter in word.form)


def _citations(pos: str, lemma: str) -> Iterable[str]:
    return _nominatives().get(lemma.lower(), ()) if pos == "ADJ" else (lemma,)


@cache
def _nominatives() -> dict[str, tuple[str, ...]]:
    """An adjective's lemma -> the nominative of it that is met most."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in treebank("sr"):
        for word in sentence.words:
            told = (word.feats.get("Case"), word.feats.get("Number"), word.feats.get("Degree", "Pos"))
            if word.pos == "ADJ" and told == ("Nom", "Sing", "Pos"):
                found[word.lemma.lower()][word.form.lower()] += 1
    return {lemma: (forms.most_common(1)[0][0],) for lemma, forms in found.items()}


@cache
def treebank(lang: str) -> list[Sentence]:
    """The sentences of a language."""
    return sentences(lang)


@cache
def phrases(lang: str) -> Phrases:
    """The multiword terms of a language."""
    return {"sr": serbian_phrases, "fr": french_phrases}[lang](treebank(lang))


def found_in(lang: str, tier: Tier, *, cyrillic: bool = False) -> dict[int, set[int]]:
    """Number of a term -> the sentences in which the shipped matcher finds it."""
    index = compile_index([TermEntry(str(at), text, lang) for at, text in enumerate(phrases(lang).citation.values())], lang)
    hits: dict[int, set[int]] = defaultdict(set)
    for number, sentence in enumerate(treebank(lang)):
        for match in index.find(to_cyrillic(sentence.text) if cyrillic else sentence.text, tier):
            hits[match.entry].add(number)
    return hits


def judged(lang: str, hits: Hits) -> Iterator[tuple[bool, bool, bool]]:
    """(found, stands there, in another form than cited) for each term and sentence where the one or the other is true."""
    made = phrases(lang)
    for number, (signature, cited) in enumerate(made.citation.items()):
        gold = made.occurrences[signature]
        met = hits.get(number, set())
        for sentence in gold.keys() | met:
            inflected = all(form.lower() != cited.lower() for form in gold.get(sentence, [cited]))
            yield sentence in met, sentence in gold, inflected


def rates(lang: str, hits: Hits) -> dict[str, float]:
    """Recall, recall of inflected occurrences, and precision."""
    rows = list(judged(lang, hits))
    there = [met for met, gold, _ in rows if gold]
    inflected = [met for met, gold, other in rows if gold and other]
    right = sum(there)
    return {
        "n": len(there),
        "recall": right / len(there),
        "n inflected": len(inflected),
        "recall inflected": sum(inflected) / len(inflected),
        "precision": right / sum(met for met, _, _ in rows),
    }


def figures() -> list[Figure]:
    """The figures with their bars."""
    made = [_word_figure(pos, bar, note) for pos, bar, note in _WORD_BARS]
    for lang, tier, bars, note in _PHRASE_BARS:
        row = rates(lang, found_in(lang, tier))
        what = f"{_NAMES[lang]} multiword terms, {tier.name.lower()} tier"
        made += [
            Figure(f"{what}: recall", row["recall"], bars[0], percent=True, n=int(row["n"]), note=note),
            Figure(f"{what}: recall of inflected occurrences", row["recall inflected"], bars[1], percent=True,
                   n=int(row["n inflected"])),
            Figure(f"{what}: precision, not corrected by hand", row["precision"], bars[2], percent=True),
        ]  # fmt: skip
    latin, cyrillic = found_in("sr", Tier.DEFAULT), found_in("sr", Tier.DEFAULT, cyrillic=True)
    different = sum(len(latin.get(at, set()) ^ cyrillic.get(at, set())) for at in latin.keys() | cyrillic.keys())
    total = sum(map(len, latin.values()))
    made.append(Figure("Serbian multiword terms: hits that differ between the scripts", different, 0, most=True, n=total))
    return made


_NAMES = {"sr": "Serbian", "fr": "French"}
_WORD_BARS = (
    ("NOUN", 0.995, "hunspell stems 98.7, lemmagen with simplemma 97.7"),
    ("PROPN", 0.98, "best peer 86.7"),
    ("ADJ", None, "as above 99.7, 98.2"),
)
_PHRASE_BARS: tuple[tuple[str, Tier, tuple[float | None, float | None, float | None], str], ...] = (
    ("sr", Tier.STRICT, (None, None, 0.975), "lemmagen 90.5"),
    ("sr", Tier.DEFAULT, (0.995, 0.993, 0.975), "lemmagen with simplemma 98.7; exact 40.2, inflected 0"),
    ("sr", Tier.LENIENT, (0.997, None, None), "missing-term false alarms are what is left"),
    ("fr", Tier.STRICT, (0.992, None, 0.985), "spaCy PhraseMatcher on lemmas 93.6, precision 99.0"),
)


def _word_figure(pos: str, bar: float | None, note: str) -> Figure:
    found, missed = words(pos)
    total = found.total() + missed.total()
    what = f"Serbian {_POS[pos]}s: forms known by their citation form"
    return Figure(what, found.total() / total, bar, percent=True, n=total, note=note)


def errors() -> Iterator[str]:
    """What was missed and what was found in excess, a line each."""
    for pos in _POS:
        for (cited, form), count in words(pos)[1].most_common():
            yield f"{pos}\t{cited}\t{form}\t{count}"
    for lang, tier in (("sr", Tier.DEFAULT), ("fr", Tier.STRICT)):
        hits, made = found_in(lang, tier), phrases(lang)
        for number, (signature, cited) in enumerate(made.citation.items()):
            gold, met = made.occurrences[signature], hits.get(number, set())
            for at in sorted(gold.keys() ^ met):
                kind = "missed" if at in gold else "excess"
                yield f"{lang} {kind}\t{cited}\t{' / '.join(gold.get(at, ()))}\t{treebank(lang)[at].text}"


def main() -> None:
    """Run the measurement."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--errors", action="store_true", help="list what was missed and what was found in excess")
    if ask.parse_args().errors:
        print("\n".join(errors()))
    else:
        print("\n".join(figure.row() for figure in figures()))


if __name__ == "__main__":
    main()

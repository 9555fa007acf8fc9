"""Glossaries of any size that look like real ones: designations that agree, inflect and repeat their words as terms do."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib import resources
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

from termkit.catalog.layout import Layout
from termkit.catalog.render import new_file
from termkit.matching.script import to_cyrillic
from termkit.matching.serbian.grammar import Analysis, Case, Gender
from termkit.matching.serbian.lexicon import lexicon
from termkit.matching.serbian.morphology import gender, inflect, inflect_adjective
from termkit.model.glossary import Glossary

T = TypeVar("T")

NOMINATIVE, GENITIVE = Analysis(Case.NOMINATIVE), Analysis(Case.GENITIVE)
DOMAIN = "made"
ALL_NOUNS, ALL_ADJECTIVES, ALL_FRENCH = 6000, 2500, 20_000


class Words(NamedTuple):
    """What designations are put together from; nouns are pairs of nominative and genitive."""

    nouns: Sequence[tuple[str, str, Gender]]
    adjectives: Sequence[dict[Gender, str]]
    french_heads: Sequence[str]
    french_rest: Sequence[str]
    english: Sequence[str]


def words(bundled: Glossary) -> Words:
    """Serbian words from the lexicon, French ones by frequency, heads and English words from the bundled glossary."""
    chance = Random(5)
    nouns, adjectives = _serbian(chance)
    heads = sorted({text.split()[0] for concept in bundled if (text := concept.preferred("fr"))})
    english = sorted({word for concept in bundled for word in (concept.preferred("en") or "").split() if len(word) > 3})
    packed = resources.files("termkit.extract").joinpath("data", "french-frequencies.txt.gz").read_bytes()
    common = (word for line in gzip.decompress(packed).decode().splitlines() for word in line.split(" ")[1:])
    rest = [word for word in common if len(word) > 4 and word.isalpha()][:ALL_FRENCH]
    chance.shuffle(rest)
    return Words(nouns, adjectives, heads, rest, english)


def _serbian(chance: Random) -> tuple[list[tuple[str, str, Gender]], list[dict[Gender, str]]]:
    listed = sorted({word for word in lexicon().words() if word.islower() and word.isalpha() and 4 < len(word) < 14})
    chance.shuffle(listed)
    nouns: list[tuple[str, str, Gender]] = []
    adjectives: list[dict[Gender, str]] = []
    for word in listed:
        kinds = {lexeme.kind for lexeme in lexicon().lexemes(word) if lexeme.citation == word}
        if kinds == {"N"} and len(nouns) < ALL_NOUNS and (genitive := inflect(word, GENITIVE)):
            nouns.append((to_cyrillic(word), to_cyrillic(genitive), gender(word)))
        elif kinds == {"A"} and word.endswith("i") and len(adjectives) < ALL_ADJECTIVES:
            forms = {of: inflect_adjective(word, NOMINATIVE, of) for of in Gender}
            if all(forms.values()):
                adjectives.append({of: to_cyrillic(form) for of, form in forms.items() if form})
        if len(nouns) == ALL_NOUNS and len(adjectives) == ALL_ADJECTIVES:
            break
    return nouns, adjectives


class Made(NamedTuple):
    """One concept; ``number`` is that of its id, ``rest`` what its catalogue entries say beside the designations."""

    number: int
    french: str
    serbian: str
    english: str
    others: tuple[str, str]

    @property
    def id(self) -> str:
        """The concept's id."""
        return f"c{self.number:04}"


def designations(size: int, known: Words) -> Iterator[Made]:
    """As many concepts as asked for; the vocabulary grows with the square root of their number, as in texts (Heaps)."""
    chance = Random(size)
    share = min(1.0, (size / 1_000_000) ** 0.5)
    nouns, adjectives, rest = _part(known.nouns, share), _part(known.adjectives, share), _part(known.french_rest, share)
    for number in range(1, size + 1):
        serbian, other = (_serbian_term(chance, nouns, adjectives) for _ in range(2))
        head, one, two = chance.choice(known.french_heads), chance.choice(rest), chance.choice(rest)
        french = f"{head} {_of(one)}" if chance.random() < 0.5 else f"{head} {one} {_of(two)}"
        english = " ".join(chance.choice(known.english) for _ in range(chance.choice((2, 2, 3))))
        yield Made(number, french, serbian, english, (other, f"{english} {chance.choice(known.english)}"))


def _part(sequence: Sequence[T], share: float) -> Sequence[T]:
    return sequence[: max(300, int(len(sequence) * share))]


def _serbian_term(chance: Random, nouns: Sequence[tuple[str, str, Gender]], adjectives: Sequence[dict[Gender, str]]) -> str:
    """An adjective that agrees with its noun, a noun with another in the genitive, or all three."""
    noun, _, of = chance.choice(nouns)
    shape = chance.randrange(3)
    before = f"{chance.choice(adjectives)[of]} " if shape != 1 else ""
    behind = f" {chance.choice(nouns)[1]}" if shape != 0 else ""
    return f"{before}{noun}{behind}"


def _of(word: str) -> str:
    return f"d’{word}" if word[0] in "aeiouyéèêàâîôh" else f"de {word}"


def write_glossary(folder: Path, size: int, known: Words) -> Layout:
    """Write a workspace with so many concepts: each with a definition and a source, many with further designations."""
    layout = Layout(folder / "glossary", folder / "locales")
    folder.mkdir(parents=True)
    (folder / "termkit.cfg").write_text("[termkit]\nlanguages = sr, en\n", encoding="utf-8")
    with ExitStack() as stack:
        files = {}
        for lang in ("fr", "sr", "en"):
            path = layout.template(DOMAIN) if lang == "fr" else layout.catalogue(DOMAIN, lang)
            path.parent.mkdir(parents=True, exist_ok=True)
            files[lang] = stack.enter_context(path.open("w", encoding="utf-8"))
            files[lang].write(new_file(DOMAIN, None if lang == "fr" else lang, ()))
        for made in designations(size, known):
            for lang, text in _entries(made).items():
                files[lang].write(text)
    return layout


def _entries(made: Made) -> dict[str, str]:
    """The entries of a concept; every third has admitted designations, every fifth deprecated ones, every tenth is proposed."""
    number = made.number
    field = "admitted" if number % 3 == 0 else "deprecated" if number % 5 == 0 else None
    others = [f"# {field}: {text}\n" if field else "" for text in made.others]
    short = f"#. abbreviation: {made.french[:2].upper()}{number}\n" if number % 20 == 0 else ""
    fuzzy = "#, fuzzy\n" if number % 10 == 0 else ""
    head = f'msgctxt "{made.id}"\nmsgid "{made.french}"\n'
    definition = f"Acte, organe ou personne que l’on désigne par « {made.french} » dans la coopération judiciaire."
    return {
        "fr": f"\n#. definition: {definition}\n"
        f"#. subject: cooperation\n#. pos: noun\n{short}#. source: Convention du {number % 28 + 1} mai {1950 + number % 70}\n"
        f'{head}msgstr ""\n',
        "sr": f'\n{others[0]}{fuzzy}{head}msgstr "{made.serbian}"\n',
        "en": f'\n{others[1]}{fuzzy}{head}msgstr "{made.english}"\n',
    }

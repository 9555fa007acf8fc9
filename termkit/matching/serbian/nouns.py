"""Declension of nouns: which form of a paradigm is which case.

The dictionary's paradigms list forms without saying what they are. The declension types of school grammar (Stanojčić and
Popović, *Gramatika srpskoga jezika*) say it: each type puts a table together from stems that are found among the forms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from termkit.matching.serbian.grammar import PLURAL, SINGULAR, Analysis, Case, Gender, Table

_N, _G, _D, _A, _V, _I, _L = Case
_SIBILANT = {"k": "c", "g": "z", "h": "s"}
_PALATAL = {"k": "č", "g": "ž", "h": "š", "c": "č", "z": "ž"}
SOFT = ("š", "ž", "č", "ć", "đ", "j", "c")
_VOWELS = "aeiou"


class Declension(StrEnum):
    """The declension types."""

    MASCULINE = "masculine"
    NEUTER = "neuter"
    FEMININE = "feminine"
    I_STEM = "i-stem"
    ADJECTIVAL = "adjectival"
    PLURAL_MASCULINE = "masculine, plural only"
    PLURAL_FEMININE = "feminine, plural only"
    PLURAL_NEUTER = "neuter, plural only"
    INDECLINABLE = "indeclinable"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with its forms, all of them keys; ``name`` tells whether it is written with a capital."""

    citation: str
    forms: frozenset[str]
    name: bool = False

    @property
    def stem(self) -> str:
        """The citation form without its last letter."""
        return self.citation[:-1]

    def has(self, *forms: str) -> bool:
        """Whether all of some forms belong to the noun."""
        return self.forms.issuperset(forms)

    def those(self, candidates: Iterable[str]) -> tuple[str, ...]:
        """The candidates that are forms of the noun, each once."""
        return tuple(dict.fromkeys(form for form in candidates if form in self.forms))

    def stems(self, *endings: str) -> tuple[str, ...]:
        """What is left of the forms that have one of some endings, in a fixed order."""
        found = {form[: -len(end)]: None for end in endings for form in sorted(self.forms) if form.endswith(end)}
        return tuple(found)


def declension_of(noun: Noun) -> Declension:
    """The declension type of a noun, told from its end and its forms."""
    citation, stem = noun.citation, noun.stem
    if len(noun.forms) == 1:
        return Declension.INDECLINABLE
    if citation[-1] in "iao" and (noun.has(stem + "og") or noun.has(stem + "eg") or _adjectival_feminine(noun)):
        return Declension.ADJECTIVAL
    if citation.endswith("a"):
        return Declension.FEMININE if noun.has(stem + "u") or not noun.stems("ima") else Declension.PLURAL_NEUTER
    if citation.endswith("e"):
        if noun.has(stem + "ama") and not noun.has(stem + "u"):
            return Declension.PLURAL_FEMININE
        return Declension.MASCULINE if noun.has(citation + "u") else Declension.NEUTER
    if citation.endswith("i"):
        return Declension.MASCULINE if noun.has(citation + "ju") or noun.has(citation + "u") else Declension.PLURAL_MASCULINE
    instrumental = any(form.endswith(("om", "em")) for form in noun.forms if form != citation)
    if citation.endswith("o") and (instrumental or noun.has(stem + "u")):
        return Declension.NEUTER if noun.has(stem + "u") else Declension.MASCULINE
    return Declension.MASCULINE if instrumental or not noun.stems("i") else Declension.I_STEM


def _adjectival_feminine(noun: Noun) -> bool:
    """*Hrvatska, u Hrvatskoj*; the dictionary gives some of these names the endings of nouns as well."""
    if not noun.citation.endswith("a") or not noun.has(noun.stem + "oj"):
        return False
    return not noun.has(noun.stem + "i") or (noun.name and noun.citation.endswith(("ska", "čka", "ška")))


def gender_of(kind: Declension, noun: Noun) -> Gender:
    """The gender that adjectives take with a noun, as far as its type tells."""
    match kind:
        case Declension.MASCULINE | Declension.PLURAL_MASCULINE:
            return Gender.MASCULINE
        case Declension.NEUTER:
            return Gender.MASCULINE if _is_person(noun) or noun.citation in _MASCULINE_IN_O else Gender.NEUTER
        case Declension.PLURAL_NEUTER:
            return Gender.NEUTER
        case Declension.ADJECTIVAL:
            return Gender.FEMININE if noun.citation.endswith("a") else Gender.MASCULINE
        case Declension.INDECLINABLE:
            by_end = {"a": Gender.FEMININE, "o": Gender.NEUTER, "e": Gender.NEUTER}
            return by_end.get(noun.citation[-1], Gender.MASCULINE)
        case _:
            return Gender.FEMININE


def decline(noun: Noun) -> Table:
    """The table of a noun: case and number -> its forms, the usual one first; cells that it lacks are left out."""
    table = _TABLES[declension_of(noun)](noun)
    return {analysis: forms for analysis in (*SINGULAR, *PLURAL) if (forms := tuple(dict.fromkeys(table.get(analysis, ()))))}


def _put(plural: bool, cells: dict[Case, tuple[str, ...]]) -> Table:
    return {Analysis(case, plural): forms for case, forms in cells.items()}


def _masculine(noun: Noun) -> Table:
    citation = noun.citation
    oblique = _oblique_stems(noun)
    genitive = noun.those(stem + "a" for stem in oblique)
    dative = noun.those(stem + "u" for stem in oblique)
    instrumental = noun.those(stem + ending for stem in oblique for ending in _soft_first(stem, "em", "om"))
    singular = _put(
        False,
        {
            _N: (citation,), _G: genitive, _D: dative, _A: (citation, *genitive), _V: _masculine_vocative(noun, oblique),
            _I: instrumental, _L: dative,
        },
    )  # fmt: skip
    long = tuple(s for s in noun.stems("ovi", "evi", "ovima", "evima") if s not in oblique)
    marked = (s + mark for s in dict.fromkeys(long) for mark in ("ov", "ev"))
    long = tuple(stem for stem in marked if stem not in oblique and noun.has(stem + "i"))
    short = tuple(s for s in noun.stems("ima") if s not in long and s + "ima" not in genitive)
    plurals = [_long_plural(noun, stem) for stem in long] + [_short_plural(noun, stem, oblique, long) for stem in short]
    if sum(letter in _VOWELS for letter in (oblique or (citation,))[0]) > 1:
        plurals.reverse()
    return singular | _merged(plurals)


def _oblique_stems(noun: Noun) -> tuple[str, ...]:
    """The stems before *-om* or *-em*, *-a*, *-u*: *tužioc-* of *tužilac*."""
    stems = [s for s in noun.stems("om", "em") if noun.has(s + "u") or noun.has(s + "a")]
    return tuple(stems) or tuple(s for s in noun.stems("u") if noun.has(s + "a"))


def _soft_first(stem: str, soft: str, hard: str) -> tuple[str, str]:
    return (soft, hard) if stem.endswith(SOFT) or stem.endswith(("lj", "nj")) else (hard, soft)


def _masculine_vocative(noun: Noun, oblique: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for stem in oblique:
        palatal = stem[:-1] + _PALATAL.get(stem[-1:], stem[-1:])
        if noun.name and noun.citation[-1] in _VOWELS:
            found.append(noun.citation)
        elif palatal != stem and noun.has(palatal + "e"):
            found.append(palatal + "e")
        else:
            found.extend(noun.those(stem + ending for ending in _soft_first(stem, "u", "e"))[:1])
    return tuple(found)


def _long_plural(noun: Noun, stem: str) -> Table:
    everywhere = noun.those((stem + "ima",))
    return _put(
        True,
        {
            _N: (stem + "i",), _G: noun.those((stem + "a",)), _D: everywhere, _A: noun.those((stem + "e",)), _V: (stem + "i",),
            _I: everywhere, _L: everywhere,
        },
    )  # fmt: skip


def _short_plural(noun: Noun, stem: str, oblique: tuple[str, ...], long: tuple[str, ...]) -> Table:
    hard = tuple(s for s in oblique if s[:-1] == stem[:-1] and s != stem)
    singular = {s + "a" for s in oblique}
    taken = {noun.citation, *singular, *(s + "a" for s in long)}
    fleeting = tuple(f for f in sorted(noun.forms) if f.endswith("a") and f not in taken and not f.endswith("ima"))
    from_stem = () if stem in oblique or hard else noun.those((stem + "a",))
    in_i = noun.those((stem + "iju",)) + ((stem + "i",) if noun.citation in _GENITIVE_IN_I else ())
    everywhere = (stem + "ima",)
    return _put(
        True,
        {
            _N: noun.those((stem + "i",)), _G: in_i or from_stem or fleeting or noun.those(s + "a" for s in (stem, *hard)),
            _D: everywhere, _A: noun.those(s + "e" for s in (hard or (stem,))), _V: noun.those((stem + "i",)),
            _I: everywhere, _L: everywhere,
        },
    )  # fmt: skip


_GENITIVE_IN_I = frozenset("mesec mjesec sat minut par ljudi".split())


def _neuter(noun: Noun) -> Table:
    citation = noun.citation
    stems = [s for s in noun.stems("u") if noun.has(s + "a")] or [noun.stem]
    stems.sort(key=len)
    genitive, dative = noun.those(s + "a" for s in stems), noun.those(s + "u" for s in stems)
    instrumental = noun.those(s + ending for s in stems for ending in ("em", "om"))
    accusative = genitive if _is_person(noun) else (citation,)
    singular = _put(
        False,
        {
            _N: (citation,), _G: genitive, _D: dative, _A: accusative, _V: (citation,), _I: instrumental, _L: dative,
        },
    )  # fmt: skip
    if noun.stems("ići"):  # mladunče, mladunčići
        before = noun.stems("ićima")
        cells = {case: noun.those(s + "ić" + end for s in before) for case, end in zip((_N, _G, _A, _V), "iaei", strict=True)}
        return singular | _put(True, cells | dict.fromkeys((_D, _I, _L), noun.those(s + "ićima" for s in before)))
    everywhere = noun.those(s + "ima" for s in noun.stems("ima"))
    before = tuple(form[:-3] for form in everywhere)
    nominative = noun.those(s + "a" for s in before)
    known = {*nominative, *genitive, *everywhere, citation}
    fleeting = tuple(f for f in sorted(noun.forms) if f.endswith("a") and f not in known)
    cells = dict.fromkeys((_N, _A, _V), nominative) | dict.fromkeys((_D, _I, _L), everywhere)
    return singular | _put(True, cells | {_G: fleeting or nominative})


_MASCULINE_IN_O = frozenset("evro video veto tempo duo radio biro auto studio konto saldo torzo".split())


def _is_person(noun: Noun) -> bool:
    """Whether a name in *-o* or *-e* is a man's: those have a plural in the dictionary, places have none."""
    return noun.name and noun.citation[-1] in "oe" and not noun.has(noun.stem + "eta") and bool(noun.stems("ima"))


def _feminine(noun: Noun) -> Table:
    citation, stem = noun.citation, noun.stem
    soft = stem[:-1] + _SIBILANT.get(stem[-1:], stem[-1:])
    dative = noun.those((soft + "i", stem + "i"))
    vocative = noun.those((stem + "e",)) if stem.endswith("ic") and not noun.has(stem + "o") else noun.those((stem + "o",))
    singular = _put(
        False,
        {
            _N: (citation,), _G: noun.those((stem + "e",)), _D: dative, _A: noun.those((stem + "u",)),
            _V: vocative or (citation,), _I: noun.those((stem + "om",)), _L: dative,
        },
    )  # fmt: skip
    return singular | _feminine_plural(noun, stem)


def _feminine_plural(noun: Noun, stem: str) -> Table:
    everywhere = noun.those(s + "ama" for s in noun.stems("ama"))
    fleeting = tuple(f for f in sorted(noun.forms) if f.endswith("a") and f != stem + "a" and f not in everywhere)
    in_i = noun.those((stem + "i",)) if _in_cluster(stem) or noun.citation == stem + "e" else ()
    genitive = (*fleeting, *(() if fleeting else in_i), *(() if fleeting else noun.those((stem + "a",))))
    cells = dict.fromkeys((_N, _A, _V), noun.those((stem + "e",))) | dict.fromkeys((_D, _I, _L), everywhere)
    return _put(True, cells | {_G: genitive})


def _in_cluster(stem: str) -> bool:
    """Whether a stem ends in consonants that no *a* comes between: *molba, molbi*."""
    before_last = stem[-3:-2] if stem.endswith(("lj", "nj", "dž")) else stem[-2:-1]
    return bool(before_last) and before_last not in _VOWELS and not stem.endswith(("st", "zd", "št", "žd", "šć", "žđ"))


def _i_stem(noun: Noun) -> Table:
    in_i = noun.those(s + "i" for s in noun.stems("i"))[:1]
    in_u = noun.those(s + "u" for s in noun.stems("u") if not s.endswith("ij"))
    genitive = noun.those(s + "iju" for s in noun.stems("iju"))
    everywhere = noun.those(s + "ima" for s in noun.stems("ima"))
    citation = (noun.citation,)
    singular = _put(False, {_N: citation, _G: in_i, _D: in_i, _A: citation, _V: in_i, _I: (*in_u, *in_i), _L: in_i})
    plural = dict.fromkeys((_N, _A, _V), in_i) | dict.fromkeys((_D, _I, _L), everywhere)
    return singular | _put(True, plural | {_G: (*in_i, *genitive)})


def _adjectival(noun: Noun) -> Table:
    stem = noun.stem

    def cell(*endings: str) -> tuple[str, ...]:
        return noun.those(stem + ending for ending in endings)

    if noun.citation.endswith("a"):
        singular = _put(
            False,
            {_N: cell("a"), _G: cell("e"), _D: cell("oj"), _A: cell("u"), _V: cell("a"), _I: cell("om"), _L: cell("oj")},
        )
        nominative, accusative = cell("e"), cell("e")
    else:
        genitive, dative = cell("og", "eg", "oga", "ega"), cell("om", "em", "ome", "omu", "emu")
        person = (noun.citation,) if noun.citation.endswith("o") else (*genitive, noun.citation)
        singular = _put(
            False,
            {
                _N: (noun.citation,), _G: genitive, _D: dative, _A: person, _V: (noun.citation,), _I: cell("im"), _L: dative,
            },
        )  # fmt: skip
        nominative, accusative = cell("i"), cell("e")
    everywhere = cell("im", "ima")
    plural = {_N: nominative, _G: cell("ih"), _A: accusative, _V: nominative}
    return singular | _put(True, plural | dict.fromkeys((_D, _I, _L), everywhere))


def _plural_masculine(noun: Noun) -> Table:
    stem = noun.stem
    everywhere = noun.those(s + "ima" for s in noun.stems("ima"))
    accusative = noun.those((stem + "e", *(f"{stem[:-1]}{hard}e" for hard, soft in _SIBILANT.items() if stem.endswith(soft))))
    genitive = tuple(form for form in sorted(noun.forms) if form.endswith(("a", "ih", "iju")) and form not in everywhere)
    nominative = (noun.citation,)
    cells = {_N: nominative, _G: genitive or nominative, _A: accusative or nominative, _V: nominative}
    return _put(True, cells | dict.fromkeys((_D, _I, _L), everywhere))


def _plural_feminine(noun: Noun) -> Table:
    return _feminine_plural(noun, noun.stem)


def _plural_neuter(noun: Noun) -> Table:
    everywhere = noun.those(s + "ima" for s in noun.stems("ima"))
    other = tuple(form for form in sorted(noun.forms) if form.endswith("a") and form not in (*everywhere, noun.citation))
    nominative = (noun.citation,)
    cells = dict.fromkeys((_N, _A, _V), nominative) | dict.fromkeys((_D, _I, _L), everywhere)
    return _put(True, cells | {_G: other or nominative})


def _indeclinable(noun: Noun) -> Table:
    return dict.fromkeys((*SINGULAR, *PLURAL), (noun.citation,))


def _merged(tables: Iterable[Table]) -> Table:
    merged: dict[Analysis, tuple[str, ...]] = {}
    for table in tables:
        for analysis, forms in table.items():
            merged[analysis] = (*merged.get(analysis, ()), *forms)
    return merged


_TABLES: dict[Declension, Callable[[Noun], Table]] = {
    Declension.MASCULINE: _masculine,
    Declension.NEUTER: _neuter,
    Declension.FEMININE: _feminine,
    Declension.I_STEM: _i_stem,
    Declension.ADJECTIVAL: _adjectival,
    Declension.PLURAL_MASCULINE: _plural_masculine,
    Declension.PLURAL_FEMININE: _plural_feminine,
    Declension.PLURAL_NEUTER: _plural_neuter,
    Declension.INDECLINABLE: _indeclinable,
}

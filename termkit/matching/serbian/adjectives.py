"""Declension of adjectives: endings by gender, number, case and definiteness, on the stem that the paradigm shows."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.matching.serbian.grammar import Analysis, Case, Degree, Gender, Table
from termkit.matching.serbian.lexicon import SUPERLATIVE, Lexeme, lexicon

_N, _G, _D, _A, _V, _I, _L = Case
_M, _F, _NT = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER


@dataclass(frozen=True, slots=True)
class Adjective:
    """An adjective with its forms (keys); ``citation`` is the masculine nominative."""

    citation: str
    forms: frozenset[str]
    degree: Degree = Degree.POSITIVE

    @property
    def stem(self) -> str:
        """What all endings but that of the indefinite masculine nominative are added to: *dobr-* of *dobar*."""
        for ending in ("og", "eg"):
            stems = sorted(form[: -len(ending)] for form in self.forms if form.endswith(ending) and len(form) > len(ending) + 1)
            if stems:
                return stems[0]
        return self.citation.removesuffix("i")

    @property
    def indefinite(self) -> tuple[str, ...]:
        """The indefinite masculine nominatives: *dobar*, *bezbedan*; none where there is only the definite one."""
        stem = self.stem
        shapes = {stem, *(f"{stem[:at]}a{stem[at:]}" for at in (len(stem) - 1, len(stem) - 2) if at > 0), self.citation}
        return tuple(sorted(shape for shape in shapes & self.forms if shape[-1] not in "aei"))


def degree_of(lexeme: Lexeme) -> Degree:
    """The degree of an adjective; comparatives are derived from other words, and all of them have soft endings."""
    if lexeme.prefix == SUPERLATIVE:
        return Degree.SUPERLATIVE
    derived = lexeme.citation != lexeme.head.lower() and lexeme.citation.endswith(("ji", "ši", "ži", "či", "đi", "ći", "ri"))
    return Degree.COMPARATIVE if derived and not lexeme.prefix and _is_soft(lexeme) else Degree.POSITIVE


def _is_soft(lexeme: Lexeme) -> bool:
    return any(form.endswith("eg") for form in lexicon().rows(lexeme))


# Case -> endings of the singular: masculine and neuter (definite), masculine and neuter (indefinite), feminine.
_OBLIQUE: dict[Case, tuple[str, str, str]] = {
    _G: ("og oga eg ega", "a", "e"),
    _D: ("om ome omu em emu", "u", "oj"),
    _L: ("om ome omu em emu", "u", "oj"),
    _I: ("im", "", "om"),
}
_PLURAL: dict[Case, tuple[str, str, str]] = {_N: ("i", "e", "a"), _A: ("e", "e", "a"), _V: ("i", "e", "a")}


def decline(adjective: Adjective) -> Table:
    """The table of an adjective.

    The accusative of the masculine singular has both forms, that of things (as the nominative) and that of living beings (as
    the genitive), in this order.
    """
    table: Table = {}
    stem, degree = adjective.stem, adjective.degree

    def put(case: Case, plural: bool, gender: Gender, endings: str, definite: bool | None = None) -> None:
        forms = tuple(stem + ending for ending in endings.split() if stem + ending in adjective.forms)
        if forms:
            at = Analysis(case, plural, gender, definite, degree)
            table[at] = tuple(dict.fromkeys((*table.get(at, ()), *forms)))

    for case, (definite, indefinite, feminine) in _OBLIQUE.items():
        for gender in (_M, _NT):
            put(case, False, gender, definite, definite=None if case is _I else True)
            put(case, False, gender, indefinite, definite=False)
        put(case, False, _F, feminine)
        for gender in Gender:
            put(case, True, gender, "ih" if case is _G else "im ima")
    for case, endings in _PLURAL.items():
        for gender, ending in zip((_M, _F, _NT), endings, strict=True):
            put(case, True, gender, ending)
        put(case, False, _NT, "o e")
        put(case, False, _F, "u" if case is _A else "a")
        put(case, False, _M, "i", definite=True)
        if adjective.indefinite:
            table[Analysis(case, False, _M, definite=False, degree=degree)] = adjective.indefinite
    for definite_, endings_ in ((True, "og oga eg ega"), (False, "a")):
        put(_A, False, _M, endings_, definite=definite_)
    return table

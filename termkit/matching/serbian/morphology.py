"""Case and number of Serbian forms, and the forms for a case and number; the dictionary's paradigms do not name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from termkit.matching.serbian import adjectives, nouns
from termkit.matching.serbian.grammar import CELLS, PLURAL, SINGULAR, Analysis, Case, Degree, Gender, Table
from termkit.matching.serbian.inflect import forms, readings
from termkit.matching.serbian.lexicon import Lexeme, lexicon
from termkit.matching.serbian.nouns import SOFT, Noun
from termkit.matching.serbian.suppletion import CITED_PLURALS, NEUTER_PLURALS, PLURALS, SINGULARS
from termkit.matching.serbian.unknown import foreign_forms, guessed_lexemes

__all__ = [
    "Analysis", "Case", "Degree", "Gender", "adjective_paradigm", "animate", "cited_in_plural", "describe",
    "describe_adjective", "ending_of_abbreviation", "gender", "gender_of_attribute", "inflect", "inflect_adjective", "paradigm",
]  # fmt: skip

_BEHIND_HYPHEN: dict[str, tuple[Analysis, ...]] = {
    ending: tuple(Analysis(case, plural) for case in cases)
    for endings, plural, cases in (
        ("a ja", False, (Case.GENITIVE, Case.ACCUSATIVE)),
        ("u ju", False, (Case.DATIVE, Case.LOCATIVE)),
        ("om em jem", False, (Case.INSTRUMENTAL,)),
        ("i ovi evi ji", True, (Case.NOMINATIVE,)),
        ("ova eva", True, (Case.GENITIVE,)),
        ("e ove eve je", True, (Case.ACCUSATIVE,)),
        ("ima ovima evima jima", True, (Case.DATIVE, Case.INSTRUMENTAL, Case.LOCATIVE)),
    )
    for ending in endings.split()
}
_ORDER = {analysis: at for at, analysis in enumerate(CELLS)}
_MASCULINE_IN_A = frozenset(
    """
    sudija vođa papa diplomata starešina starješina kolega vojvoda gazda izbeglica izbjeglica ubica izdajica pristalica
    vladika tata deda djeda sluga pijanica komšija delija zanatlija paša aga
    """.split()
)
_PERSON_ENDINGS = tuple("telj lac ist log nik ar ač anin ant or er ac ak".split())
# Things with such an ending to which the dictionary gives a possessive adjective all the same.
_THINGS = frozenset(
    """
    pravilnik dnevnik spomenik priručnik poslovnik cenovnik petak manjak motor traktor reaktor transformator generator faktor
    kompjuter kontejner toner dinar dolar mesec novac lanac konac udžbenik rudnik rečnik rječnik zapisnik upitnik sanduk bunar
    """.split()
)


@lru_cache(1 << 14)
def paradigm(citation: str, *, name: bool = False) -> MappingProxyType[Analysis, tuple[str, ...]]:
    """The table of a noun.

    Args:
        citation: the nominative singular as a key; the nominative plural for a word that is cited in the plural, which then has
            that number only (*snage*, *poslovi*).
        name: whether it is written with a capital: names come before common nouns then (*Kipar*, *kipar*).

    Returns:
        Case and number -> its forms, the usual one first. Words outside the dictionary decline like most words with their end,
        adjectives like the nouns that are made of them (*optuženi*, *Francuska*).
    """
    return MappingProxyType(_merged(_table(noun) for noun in _nouns(citation, name=name)))


def _nouns(citation: str, *, name: bool = False) -> Iterator[_Cited]:
    """What a citation form may be as a noun, the likeliest first."""
    found = readings(citation)
    if "N" in found and citation not in CITED_PLURALS:
        # Indeclinable ones only count where there are no others.
        declined = [lexeme for lexeme in found["N"] if lexeme.paradigm] or found["N"]
        for lexeme in sorted(declined, key=lambda lexeme: (lexeme.head[:1].isupper() != name, lexeme)):
            yield _Cited(_noun(lexeme))
        return
    inflected = map(_noun, sorted(found.get("n", ())))
    plural = [noun for noun in inflected if citation in nouns.decline(noun).get(PLURAL[0], ())]
    if plural:
        yield from (_Cited(noun, plural=True) for noun in plural)
    elif "A" in found:
        yield _Cited(Noun(citation, _adjective_as_noun(citation), name))
    elif guessed := guessed_lexemes(citation):
        yield from (_Cited(_noun(lexeme)) for lexeme in guessed)
    else:
        yield _Cited(Noun(citation, foreign_forms(citation), name))


@dataclass(frozen=True, slots=True)
class _Cited:
    """A noun, and whether it is cited in the plural."""

    noun: Noun
    plural: bool = False


def _noun(lexeme: Lexeme) -> Noun:
    found, citation, name = lexicon().forms(lexeme), lexeme.citation, lexeme.head[:1].isupper()
    if (
        name
        and citation.endswith(("ska", "čka", "ška"))
        and any(word.citation == citation[:-1] + "i" for word in readings(citation).get("A", ()))
    ):
        found |= {citation[:-1] + "oj"}  # Grčka declines as the adjective that it is
    return Noun(citation, found, name)


def _adjective_as_noun(citation: str) -> frozenset[str]:
    """The forms of an adjective in the gender of its citation form, which must be a nominative."""
    of = {"a": Gender.FEMININE, "o": Gender.NEUTER, "e": Gender.NEUTER}.get(citation[-1], Gender.MASCULINE)
    return frozenset(form for at, cell in adjective_paradigm(citation).items() if at.gender is of for form in cell)


def _table(cited: _Cited) -> Table:
    noun = cited.noun
    table = nouns.decline(noun)
    for cells, rows in ((SINGULAR, SINGULARS), (PLURAL, PLURALS)):
        if noun.citation in rows:
            table |= {at: (form,) for at, form in zip(cells, rows[noun.citation], strict=True)}
    if noun.citation in NEUTER_PLURALS:
        for case in (Case.NOMINATIVE, Case.ACCUSATIVE):
            table[Analysis(case, plural=True)] += (noun.citation + "a",)
    return {at: cell for at, cell in table.items() if at.plural} if cited.plural else table


def _merged(tables: Iterable[Table]) -> Table:
    merged: Table = {}
    for table in tables:
        for at, cell in table.items():
            merged[at] = tuple(dict.fromkeys((*merged.get(at, ()), *cell)))
    return merged


@lru_cache(1 << 14)
def describe(citation: str, form: str, *, name: bool = False) -> tuple[Analysis, ...]:
    """What a form of a noun can be.

    Args:
        citation: the noun as in :func:`paradigm`.
        form: one of its forms (a key); of abbreviations also with the ending behind a hyphen (``nato-a``).
        name: as in :func:`paradigm`.

    Returns:
        Analyses in the order of the cases, singular first; empty if the form is none of the noun's.
    """
    found = [at for at, cell in paradigm(citation, name=name).items() if form in cell]
    if not found and form.startswith(citation + "-"):
        found = list(_BEHIND_HYPHEN.get(form[len(citation) + 1 :], ()))
    return tuple(sorted(found, key=_ORDER.__getitem__))


def inflect(citation: str, analysis: Analysis, *, name: bool = False) -> str | None:
    """The form of a noun for a case and number.

    Args:
        citation: the noun as in :func:`paradigm`; of a noun cited in the plural, the plural is given for either number.
        analysis: the case and number wanted; anything else of it is ignored.
        name: as in :func:`paradigm`.

    Returns:
        The usual form as a key. ``None`` where the noun has none, and for the accusative of a masculine noun of which it is
        not known whether it is a living being.
    """
    table = paradigm(citation, name=name)
    cell = table.get(Analysis(analysis.case, analysis.plural), ())
    if not cell and not analysis.plural and cited_in_plural(citation):
        cell = table.get(Analysis(analysis.case, plural=True), ())
    if not cell:
        return None
    if analysis.case is Case.ACCUSATIVE and not analysis.plural and len(cell) > 1 and gender(citation) is Gender.MASCULINE:
        living = animate(citation)
        return None if living is None else cell[1] if living else cell[0]
    return cell[0]


def ending_of_abbreviation(analysis: Analysis) -> str | None:
    """What an abbreviation that is spelt out or ends in a consonant takes behind its hyphen: *МУП-а*, *МУП-у*.

    Returns:
        The ending, empty in the nominative and accusative; ``None`` in the plural, where usage varies.
    """
    if analysis.plural:
        return None
    return {Case.GENITIVE: "a", Case.DATIVE: "u", Case.LOCATIVE: "u", Case.INSTRUMENTAL: "om"}.get(analysis.case, "")


def cited_in_plural(citation: str) -> bool:
    """Whether a citation form is a plural, of a plurale tantum or of any noun."""
    table = paradigm(citation)
    return bool(table) and all(at.plural for at in table)


@lru_cache(1 << 14)
def gender(citation: str) -> Gender:
    """The gender that adjectives take with a noun, as far as its declension tells; offices in *-a* are masculine."""
    person = citation.endswith("ista") and len(citation) > 6 and "N" in readings(citation[:-1])  # ekonomista, ekonomist
    if person or citation in _MASCULINE_IN_A or citation.endswith("džija"):
        return Gender.MASCULINE
    noun = next(_nouns(citation)).noun
    return nouns.gender_of(nouns.declension_of(noun), noun)


def gender_of_attribute(citation: str, *, plural: bool) -> Gender:
    """The gender of adjectives before a noun: men in *-a* take feminine ones in the plural (*domaće sudije*)."""
    of = gender(citation)
    return Gender.FEMININE if plural and of is Gender.MASCULINE and citation.endswith("a") else of


@lru_cache(1 << 14)
def animate(citation: str) -> bool | None:
    """Whether a masculine noun is a living being, which decides its accusative; ``None`` where nothing tells.

    The dictionary gives living beings a possessive adjective (*tužiočev*). In the Serbian UD treebank no noun without one
    has an animate accusative; of those with one, some are things (*zakon*, *brod*), so that the ending must agree.
    """
    if citation.endswith("a") and gender(citation) is Gender.MASCULINE:
        return True
    entries = lexicon().entries(citation)
    if not entries:
        return None
    numbers = [(entry.word, number) for entry in entries for number in entry.numbers if lexicon().is_paradigm(number)]
    for lexeme in (Lexeme(word, number) for word, number in numbers):
        if lexeme.kind == "A" and lexeme.citation != citation and lexeme.citation.endswith(("ov", "ev", "in")):
            person = citation.endswith(_PERSON_ENDINGS) and sum(letter in "aeiou" for letter in citation) > 1
            return True if person and citation not in _THINGS else None
    return False


@lru_cache(1 << 14)
def adjective_paradigm(citation: str) -> MappingProxyType[Analysis, tuple[str, ...]]:
    """The table of an adjective.

    Args:
        citation: any nominative of it (a key): *međunarodni*, *međunarodna*.

    Returns:
        Case, number, gender, definiteness and degree -> forms; empty for words that are no adjectives.
    """
    found = readings(citation)
    tables = []
    for kind in "aA":  # spreman is a form of spremni above all, and a participle of its own besides
        for lexeme in sorted(found.get(kind, ())):
            adjective = adjectives.Adjective(lexeme.citation, lexicon().forms(lexeme), adjectives.degree_of(lexeme))
            if kind == "A" or citation in adjective.indefinite:
                tables.append(adjectives.decline(adjective))
    if not found:
        stem = citation[:-1] if citation[-1:] in tuple("iaoe") else citation
        hard = () if not stem.endswith(SOFT) else tuple(stem + end for end in ("o", "og", "oga", "om", "ome", "omu"))
        tables = [adjectives.decline(adjectives.Adjective(stem + "i", forms(citation, "Aa").difference(hard)))]
    return MappingProxyType(_merged(tables))


@lru_cache(1 << 14)
def describe_adjective(citation: str, form: str) -> tuple[Analysis, ...]:
    """What a form of an adjective can be; ``citation`` as in :func:`adjective_paradigm`."""
    return tuple(at for at, cell in adjective_paradigm(citation).items() if form in cell)


def inflect_adjective(citation: str, analysis: Analysis, of: Gender, living: bool | None = None) -> str | None:
    """The form of an adjective that agrees with a noun.

    Args:
        citation: any nominative of the adjective (a key).
        analysis: the noun's case and number.
        of: the noun's gender.
        living: whether the noun is a living being; only asked in the masculine accusative singular.

    Returns:
        The form as a key, in the definiteness of the citation form where there is a choice, else definite; ``None`` where the
        adjective has no such form, or it depends on ``living`` and that is unknown.
    """
    case = analysis.case
    if of is Gender.MASCULINE and not analysis.plural and case in (Case.NOMINATIVE, Case.ACCUSATIVE):
        if case is Case.ACCUSATIVE and living is None:
            return None
        if case is Case.ACCUSATIVE and living:
            case = Case.GENITIVE
        elif describe_adjective(citation, citation) and citation[-1] not in "aoe":
            return citation
    cells = adjective_paradigm(citation)
    for definite in (True, None, False):
        for degree in (Degree.POSITIVE, Degree.COMPARATIVE, Degree.SUPERLATIVE):
            cell = cells.get(Analysis(case, analysis.plural, of, definite, degree))
            if cell:
                return cell[0]
    return None

"""Case and number of Serbian forms, read off the declension type of the word; the dictionary's paradigms do not name them.

Types after the usual school grammar (Stanojčić and Popović): masculine in a consonant, neuter in *-o/-e*, feminine in *-a*,
feminine in a consonant, and adjectives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from termkit.matching.serbian.inflect import forms, readings


class Case(StrEnum):
    """The seven cases."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    VOCATIVE = "vocative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"


class Gender(StrEnum):
    """The three genders."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a form is: its case and its number."""

    case: Case
    plural: bool = False

    def __str__(self) -> str:
        return f"{self.case} {'plural' if self.plural else 'singular'}"


_N, _G, _D, _A, _V, _I, _L = Case
_ORDER = {case: at for at, case in enumerate(Case)}
# Declension type -> (ending, analyses); the longest ending that fits decides. "" stands for the bare stem.
_NOUN: dict[str, tuple[tuple[str, str], ...]] = {
    "masculine": (
        ("ovima", "D+ I+ L+"), ("evima", "D+ I+ L+"), ("ovi", "N+ V+"), ("evi", "N+ V+"), ("ova", "G+"), ("eva", "G+"),
        ("ove", "A+"), ("eve", "A+"), ("ima", "D+ I+ L+"), ("om", "I"), ("em", "I"), ("a", "G A"), ("u", "D L V"),
        ("e", "V A+"), ("i", "N+ V+"), ("", "N A"),
    ),
    "neuter": (
        ("ima", "D+ I+ L+"), ("om", "I"), ("em", "I"), ("a", "G N+ A+ G+ V+"), ("u", "D L"), ("o", "N A V"), ("e", "N A V"),
    ),
    "feminine": (
        ("ama", "D+ I+ L+"), ("om", "I"), ("e", "G N+ A+ V+"), ("i", "D L"), ("u", "A"), ("o", "V"), ("a", "N G+"), ("", "G+"),
    ),
    "i-stem": (("ima", "D+ I+ L+"), ("ju", "I"), ("u", "I"), ("i", "G D L V N+ G+ A+ V+ I"), ("", "N A")),
}  # fmt: skip
_LETTERS = {"N": _N, "G": _G, "D": _D, "A": _A, "V": _V, "I": _I, "L": _L}
# Adjective endings by (case, plural) and gender, indefinite forms left out; animate accusatives are those of the genitive.
_ADJECTIVE: dict[tuple[str, bool], tuple[str, str, str]] = {
    ("N", False): ("i", "a", "o"), ("G", False): ("og", "e", "og"), ("D", False): ("om", "oj", "om"),
    ("A", False): ("i", "u", "o"), ("V", False): ("i", "a", "o"), ("I", False): ("im", "om", "im"),
    ("L", False): ("om", "oj", "om"), ("N", True): ("i", "e", "a"), ("G", True): ("ih", "ih", "ih"),
    ("D", True): ("im", "im", "im"), ("A", True): ("e", "e", "a"), ("V", True): ("i", "e", "a"),
    ("I", True): ("im", "im", "im"), ("L", True): ("im", "im", "im"),
}  # fmt: skip
_SOFT = ("š", "ž", "č", "ć", "đ", "j", "lj", "nj", "dž", "c")


@lru_cache(1 << 14)
def declension(noun: str) -> str:
    """The declension type of a noun in the nominative singular (a key)."""
    if noun.endswith("a"):
        return "feminine"
    if noun.endswith(("o", "e")) and not ({noun + "a"} & forms(noun, "N")):
        return "masculine" if {noun[:-1] + "la", noun[:-1] + "la"} & forms(noun, "N") else "neuter"
    inflected = forms(noun, "N")
    oblique = [form for form in inflected if form != noun]
    ends_in_ju = any(form.endswith("ju") for form in oblique)
    return "i-stem" if ends_in_ju and not any(form.endswith(("om", "em")) for form in oblique) else "masculine"


@lru_cache(1 << 14)
def gender(noun: str) -> Gender:
    """The gender that adjectives take with a noun, as far as its declension tells; offices in *-a* are masculine."""
    if noun in _MASCULINE_IN_A or noun.endswith("ista"):
        return Gender.MASCULINE
    return {"masculine": Gender.MASCULINE, "neuter": Gender.NEUTER}.get(declension(noun), Gender.FEMININE)


_MASCULINE_IN_A = frozenset(
    "sudija vođa starešina kolega vojvoda gazda izbeglica ubica izdajica pristalica poslanica".split()
) - {"poslanica"}


@lru_cache(1 << 14)
def describe(noun: str, form: str) -> tuple[Analysis, ...]:
    """What a form of a noun can be.

    Args:
        noun: nominative singular (a key); for a plurale tantum the nominative plural.
        form: one of its forms (a key).

    Returns:
        Analyses in the order of the cases, singular first; empty if the form is none of the noun's.
    """
    if form not in forms(noun, "N" if "N" in readings(noun) else "n" if "n" in readings(noun) else None):
        return ()
    kind = declension(noun)
    for ending, told in _NOUN[kind]:
        if form.endswith(ending) and _fits(noun, form, ending, kind):
            return tuple(sorted(_analyses(told), key=lambda a: (a.plural, _ORDER[a.case])))
    return ()


def _fits(noun: str, form: str, ending: str, kind: str) -> bool:
    if ending in ("ovi", "evi", "ova", "eva", "ove", "eve"):
        return not noun.endswith(ending[:2])
    if ending == "":
        return form == noun or kind == "feminine"
    return not (kind == "masculine" and ending in ("a", "i", "e", "u") and form == noun)


def _analyses(told: str) -> Iterator[Analysis]:
    for mark in told.split():
        yield Analysis(_LETTERS[mark[0]], mark.endswith("+"))


@lru_cache(1 << 14)
def inflect(noun: str, analysis: Analysis) -> str | None:
    """The form of a noun for a case and number.

    Returns:
        The form as a key; ``None`` where there is none or more than one.
    """
    fitting = [form for form in sorted(forms(noun, "N")) if analysis in describe(noun, form)]
    if analysis == Analysis(_N):
        return noun
    if analysis.case in (_A, _G) and not analysis.plural and declension(noun) == "masculine":
        fitting = [form for form in fitting if (form != noun) or analysis.case is _A]
        if analysis.case is _A:
            return None if len(fitting) != 1 else fitting[0]
    return fitting[0] if len(fitting) == 1 else None


def inflect_adjective(adjective: str, analysis: Analysis, of: Gender) -> str | None:
    """The form of an adjective that agrees with a noun.

    Args:
        adjective: any nominative singular form (a key).
        analysis: the noun's case and number.
        of: the noun's gender.
    """
    stem = adjective[:-1] if adjective[-1] in "iaoe" else adjective
    letter = next(mark for mark, case in _LETTERS.items() if case is analysis.case)
    endings = _ADJECTIVE[letter, analysis.plural]
    ending = endings[(Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER).index(of)]
    if stem.endswith(_SOFT) and ending in ("o", "og", "om") and of is not Gender.FEMININE:
        ending = "e" + ending[1:]
    form = stem + ending
    return form if form in forms(adjective, "Aa") else None

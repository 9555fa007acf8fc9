"""Words whose forms no paradigm of the dictionary gives: suppletive plurals, and the mistakes found in it.

A row has the forms in the order of the cases (nominative, genitive, dative, accusative, vocative, instrumental, locative);
a row replaces what the dictionary says of that number.
"""

from __future__ import annotations

_PEOPLE = "ljudi ljudi ljudima ljude ljudi ljudima ljudima"
_EYES = "oči očiju očima oči oči očima očima"
_EARS = "uši ušiju ušima uši uši ušima ušima"
_CHILDREN = "deca dece deci decu deco decom deci"
_BROTHERS = "braća braće braći braću braćo braćom braći"
_GENTLEMEN = "gospoda gospode gospodi gospodu gospodo gospodom gospodi"
_TIMES = "vremena vremena vremenima vremena vremena vremenima vremenima"

PLURALS: dict[str, tuple[str, ...]] = {
    word: tuple(row.split())
    for word, row in {
        "čovek": _PEOPLE,
        "čovjek": _PEOPLE,
        "srbin": "srbi srba srbima srbe srbi srbima srbima",
        "turčin": "turci turaka turcima turke turci turcima turcima",
        "grk": "grci grka grcima grke grci grcima grcima",
        "oko": _EYES,
        "uho": _EARS,
        "uvo": _EARS,
        "brat": _BROTHERS,
        "gospodin": _GENTLEMEN,
        "dete": _CHILDREN,
        "dijete": " ".join("dj" + form[1:] for form in _CHILDREN.split()),
        "vrijeme": _TIMES,
        "međuvrijeme": " ".join("među" + form for form in _TIMES.split()),
        "tjedan": "tjedni tjedana tjednima tjedne tjedni tjednima tjednima",
    }.items()
}

SINGULARS: dict[str, tuple[str, ...]] = {
    word: tuple(row.split())
    for word, row in {
        "vrijeme": "vrijeme vremena vremenu vrijeme vrijeme vremenom vremenu",
        "međuvrijeme": "međuvrijeme međuvremena međuvremenu međuvrijeme međuvrijeme međuvremenom međuvremenu",
        "tjedan": "tjedan tjedna tjednu tjedan tjedne tjednom tjednu",
        "veče": "veče večeri večeri veče veče večeri večeri",
        "podne": "podne podneva podnevu podne podne podnevom podnevu",
        "put": "put puta putu put pute putem putu",
        "doba": "doba doba dobu doba doba dobom dobu",
        "kći": "kći kćeri kćeri kćer kćeri kćeri kćeri",
        "mati": "mati matere materi mater mati materom materi",
    }.items()
}

# Forms of no particular place: old or rare ones that are met beside the regular ones.
_BESIDE = {"deo": "delima"}
# Masculine nouns with a neuter plural beside the regular one.
NEUTER_PLURALS = frozenset({"dokument"})
# Plurals that terms are cited in, and that look like the singular of another noun or of an adjective.
CITED_PLURALS = frozenset({"prava"})
# Nouns that stand before others as adjectives do, without endings.
ATTRIBUTIVE = frozenset("audio demo internet kontakt kripto onlajn sajber veb video".split())

MORE_FORMS: dict[str, frozenset[str]] = {
    word: frozenset((*SINGULARS.get(word, ()), *PLURALS.get(word, ()), *_BESIDE.get(word, "").split()))
    for word in {*SINGULARS, *PLURALS, *_BESIDE}
}
"""Citation form -> the forms that it has beside those of its paradigm."""

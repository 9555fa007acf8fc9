"""Which column a header names: the contract's own names, and what people call them in French, Serbian and English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from termkit.exchange.entry import known_language
from termkit.matching.script import to_latin
from termkit.model.glossary import SOURCE_LANGUAGE
from termkit.model.record import columns, further_columns

_LANGUAGES = {
    "fr": "francais francaise french francuski francuska francuskom",
    "sr": "serbe serbian srpski srpska srpskom",
    "en": "anglais anglaise english engleski engleska engleskom",
}
_OF_A_LANGUAGE = {
    "": "terme terme_prefere term preferred preferred_term prefere designation termin naziv preporuceni preporuceni_termin",
    "admitted": "admis synonyme synonymes synonym synonyms variante variantes variant sinonim sinonimi dopusteni dopusten",
    "deprecated": "deconseille deconseilles interdit interdits a_eviter forbidden to_avoid avoid not_recommended zabranjen"
    " zabranjeni nepreporuceni izbegavati",
    "abbreviation": "abreviation abreviations sigle sigles acronyme acronym abbreviations abbr skracenica skracenice",
    "note": "remarque remarques comment napomena napomene",
    "grammar": "grammaire genre gender rod gramatika",
}
_OF_THE_CONCEPT = {
    "id": "concept concept_id identifiant identifikator",
    "domain": "domaine domen oblast",
    "definition": "definicija",
    "subject": "sous_domaine subject_field subfield podoblast",
    "pos": "part_of_speech categorie_grammaticale partie_du_discours vrsta_reci",
    "source": "sources reference_source izvor izvori",
    "note": "notes remarque remarques comment comments commentaire commentaires napomena napomene komentar",
    "status": "statut etat state stanje",
    "see": "voir vidi replaced_by",
}
_WORD = re.compile(r"[a-z0-9@]+")
_LANGUAGE = {word: code for code, words in _LANGUAGES.items() for word in words.split()}
_ROLE = {word: name for name, words in _OF_A_LANGUAGE.items() for word in (name, *words.split())}
_FIELD = {word: name for name, words in _OF_THE_CONCEPT.items() for word in (name, *words.split())}


def fields_of(header: Sequence[str], languages: Sequence[str]) -> list[str]:
    """The column that each cell of a header names, empty where it names none.

    A header is a name of the contract (``sr_admitted``), a field's name (``Définition``, ``дефиниција``), or a language in any
    spelling with a role or without (``fr-FR``, ``Synonymes (serbe)``). Where two name the same column, the contract's name
    wins, then the first.
    """
    known = {*columns(languages), *further_columns(languages)}
    fields = [name if (name := cell.strip().lower()) in known else "" for cell in header]
    for at, cell in enumerate(header):
        if not fields[at]:
            guess = _guess(cell, languages)
            fields[at] = guess if guess in known and guess not in fields else ""
    if SOURCE_LANGUAGE not in fields:
        lone = [at for at, cell in enumerate(header) if not fields[at] and _ROLE.get("_".join(_words(cell))) == ""]
        for at in lone[:1]:
            fields[at] = SOURCE_LANGUAGE
    return fields


def _guess(cell: str, languages: Sequence[str]) -> str:
    words = _words(cell)
    field = _FIELD.get("_".join(words))
    if field:
        return field
    language = known_language(cell, languages)
    if language is not None:
        return language.code if language.gettext == language.code else ""
    named = [word for word in words if word in _LANGUAGE or word in _LANGUAGE.values()]
    if len(named) != 1:
        return ""
    code = _LANGUAGE.get(named[0], named[0])
    rest = "_".join(word for word in words if word != named[0] and word not in ("en", "na", "in"))
    role = _ROLE.get(rest)
    return "" if role is None else f"{code}_{role}" if role else code


def _words(cell: str) -> list[str]:
    """The words of a header without case and accents, in Latin letters."""
    plain = unicodedata.normalize("NFD", to_latin(cell).casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))

"""Sentence boundaries in French, Serbian (either script) and English, by rules.

General splitters take the point of an ordinal for an end: in Serbian, *7. јуна 2019. године* is one sentence to be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.matching.script import key
from termkit.model.page import Segment

_CANDIDATE = re.compile(r"(?:[.!?…]+|[:;](?=\s*\n))(?:[ \u00a0\u202f]?»|[\"”“’»')\]])*(?=\s+|$)")
_BLANK_LINE = re.compile(r"\s*\n\s*\n")
_NEXT = re.compile(r"\s+([-–—•]*)\s*([\"“„”«»'‘’(\[]*)(\S)")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"\S+$")
_ORDINAL = re.compile(r"\d{1,4}|\d+[-–/]\d+")
_UPPER = "A-ZÀ-ÖØ-ÞĆČŠŽĐА-ЯЂЈЉЊЋЏŒ"
_INITIALS = re.compile(rf"[{_UPPER}]|(?:[{_UPPER}]\.-?)+[{_UPPER}]")

# Abbreviations whose point never ends a sentence.
_NEVER = {
    "sr": frozenset(
        """
        dr mr prof g gđa gdja gđica gdin inž ing dipl čl st stav tač t br str sv ul bul al tel tzv npr tj tkz odn uklj
        sl god o op cit vd v.d o.d p pr n e r akad doc gen puk ppuk maj kap por red ur prir izd tab fig up vid v im isp
        pom zam dir preds sek min gđe šk opš kat gl pov reg mat mob faks žr rač a.d d.o.o s n.r ž ć k.o č.l m.b j.m.b.g
        sl.glasnik glasnik bl rev ref resp engl lat nem franc rus srp hrv jan feb mar apr jun jul avg sep sept okt nov
        dec mlrd mil hilj
        """.split()
    ),
    "fr": frozenset(
        """
        m mm mme mmes mlle mlles me dr pr prof st ste art al p pp chap cf ex fig no n° nos vol t éd ed env av bd boul
        dép réf tél apr j.-c jr sr cie ch coll cap col gén lt sgt adj sec trad hab ibid op cit vs min max janv févr sept
        oct nov déc ann
        """.split()
    ),
    "en": frozenset(
        """
        mr mrs ms dr prof st jr sr inc ltd co corp no nos vol pp p fig figs eq art sec ch cf e.g i.e eg ie vs al gen col
        lt sgt capt maj rep sen gov pres hon rev jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k approx dept
        est ave blvd rd mt ft
        """.split()
    ),
}
# ... and those that often do, before a capital letter.
_SOMETIMES = {
    "sr": frozenset(["itd", "isl", "dr", "sl"]),
    "fr": frozenset(["etc"]),
    "en": frozenset(["etc", "u.s", "u.k", "inc", "co", "corp", "ltd", "jr", "sr", "a.m", "p.m"]),
}
# What follows an ordinal that goes on: months, years, centuries, Roman numerals.
_AFTER_ORDINAL = re.compile(
    r"(?:januar|februar|mart|april|maj|jun|jul|avgust|septemb|oktob|novemb|decemb|siječnj|veljač|ožuj|travnj|svibnj|lipnj|srpnj"
    r"|kolovoz|rujn|listopad|studen|prosin|godin|vek|stoleć|[ivx]+\b)"
)


def sentence_spans(text: str, lang: str) -> list[tuple[int, int]]:
    """The sentences of a text.

    Args:
        text: running text; a blank line always ends a sentence, a line end alone does not.
        lang: ``fr``, ``sr`` (either script) or ``en``.

    Returns:
        (start, end) spans without the white space around them, in order; together they hold every other character.
    """
    spans, start = [], 0
    for end in (*_ends(text, lang), len(text)):
        stripped = text[start:end].strip()
        if stripped:
            begin = start + text[start:end].index(stripped[0])
            spans.append((begin, begin + len(stripped)))
        start = end
    return spans


def split_segment(segment: Segment, lang: str) -> tuple[Segment, ...]:
    """The sentences of a segment as segments that keep their places in the file."""
    spans = sentence_spans(segment.text, lang)
    if spans == [(0, len(segment.text))]:
        return (segment,)
    return tuple(segment.slice(start, end) for start, end in spans)


def _ends(text: str, lang: str) -> list[int]:
    ends = [match.end() for match in _BLANK_LINE.finditer(text)]
    for match in _CANDIDATE.finditer(text):
        following = _NEXT.match(text, match.end())
        if following and _is_end(text, match, following, lang):
            ends.append(match.end())
    return sorted(set(ends))


def _is_end(text: str, mark: re.Match[str], following: re.Match[str], lang: str) -> bool:
    bullet, quote, letter = following.groups()
    if letter.islower() and not bullet:
        return False
    if not mark.group().startswith(".") or mark.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(0, mark.start() - 60), mark.start())
    word = _ELISION.sub("", before.group().lstrip("\"“„«(['‘—-")) if before else ""
    if lang == "sr" and _ORDINAL.fullmatch(word) and _goes_on(text, word, following):
        return False
    if _INITIALS.fullmatch(word) and (len(word) == 1 or (letter.isupper() and lang != "en")):
        return False
    if _abbreviated(word, lang):
        return False
    return letter.isupper() or letter.isdigit() or bool(quote or bullet) or letter in "•–—"


def _goes_on(text: str, ordinal: str, following: re.Match[str]) -> bool:
    _, quote, letter = following.groups()
    rest = key(text[following.start() : following.start() + 20].strip())
    short = ordinal.isdigit() and len(ordinal) <= 2
    return letter.isdigit() or (short and not quote) or _AFTER_ORDINAL.match(rest) is not None


@lru_cache(1 << 12)
def _abbreviated(word: str, lang: str) -> bool:
    plain = key(word) if lang == "sr" else word.lower()
    last = plain.rsplit("/", 1)[-1]
    return (plain in _NEVER[lang] and plain not in _SOMETIMES[lang]) or ("/" in plain and last in _NEVER[lang])

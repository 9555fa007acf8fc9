"""Glossaries for Hypothesis: everything that catalogues and tables can hold, in its normal form."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.designations import arrange
from termkit.model.glossary import Glossary

_LETTERS = "abcéçœ’ 'ABC-«»абвђжљњћџШ\"\\|=+@:#,.;0123\u00a0\t"


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split(" ")).replace("\t", " ").strip()


def _single_spaced(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip()


texts = st.text(alphabet=_LETTERS, min_size=1, max_size=12).map(_normal).map(_single_spaced).filter(bool)
forms = texts.filter(lambda text: "|" not in text)
_others = st.lists(st.sampled_from(("c0001", "c0090", "c00421387")), max_size=2, unique=True).map(tuple)


@st.composite
def sections(draw: st.DrawFn, lang: str, *, source_plural: bool | None = None) -> LanguageSection:
    """A section; in French with a preferred designation always, elsewhere with plural forms only where French has one."""
    french = lang == "fr"
    words = draw(st.lists(texts, min_size=1 if french else 0, max_size=6, unique=True))
    designations = []
    for number, word in enumerate(words):
        if number == 0 and (french or draw(st.booleans())):
            designations.append(Designation(word))
        else:
            status = draw(st.sampled_from((Status.ADMITTED, Status.DEPRECATED)))
            designations.append(Designation(word, status, draw(st.booleans())))
    section = LanguageSection(lang, arrange(designations))
    plurals: tuple[str, ...] = ()
    if french:
        plurals = tuple(draw(st.lists(texts, max_size=1)))
    elif source_plural and section.preferred:
        plurals = tuple(draw(st.lists(texts, max_size={"sr": 2, "en": 1}[lang], unique=True)))
    return LanguageSection(
        lang,
        section.designations,
        proposed=draw(st.booleans()),
        grammar=draw(st.none() | texts),
        forms=tuple(draw(st.lists(forms, max_size=2, unique=True))),
        plurals=plurals,
        notes=() if french else tuple(draw(st.lists(texts, max_size=2, unique=True))),
        translate=draw(st.booleans()),
        case_sensitive=draw(st.booleans()),
    )


@st.composite
def concepts(draw: st.DrawFn, number: int) -> Concept:
    """A concept with any of its fields."""
    french = draw(sections("fr"))
    others = [draw(sections(lang, source_plural=bool(french.plurals))) for lang in ("sr", "en")]
    listed = st.lists(texts, max_size=2, unique=True).map(tuple)
    return Concept(
        f"c{number:04}",
        draw(st.sampled_from(("justice", "security"))),
        (french, *(section for section in others if section != LanguageSection(section.lang))),
        definition=draw(st.none() | texts),
        subject=draw(st.none() | texts),
        pos=draw(st.none() | texts),
        sources=draw(listed),
        notes=draw(listed),
        references=draw(st.lists(st.sampled_from(("page.html:3", "a b.html:12", "x:1")), max_size=2, unique=True).map(tuple)),
        proposed=french.proposed,
        withdrawn=draw(st.booleans()),
        see=draw(st.none() | st.just("c0001")),
        broader=draw(_others),
        narrower=draw(_others),
        related=draw(_others),
        extra=tuple((name, draw(texts)) for name in draw(st.sets(st.sampled_from(("gender", "sr.kind", "x-id"))).map(sorted))),
    )


@st.composite
def glossaries(draw: st.DrawFn, *, first: int = 1, max_size: int = 4) -> Glossary:
    """A glossary in the order in which catalogues hold it: by domain."""
    number = draw(st.integers(min_value=0, max_value=max_size))
    listed = [draw(concepts(first + index)) for index in range(number)]
    return Glossary(tuple(sorted(listed, key=lambda concept: concept.domain)))

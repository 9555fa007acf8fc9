"""TBX in: ISO 30042:2019 in both of its styles, the version of 2008 (``martif``) and TBX-Min.

A data category is an attribute (``<descrip type="definition">``, style DCA, and version 2) or an element of a module's own
(``<basic:definition>``, style DCT); here both are the category ``definition``. Categories that termkit has no field for,
transactions and administrative information among them, become notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.errors import InputError
from termkit.exchange.elements import Element, read_elements
from termkit.exchange.entry import Entry, known_language
from termkit.exchange.incoming import Incoming
from termkit.exchange.tbx_names import ABBREVIATED, CANDIDATE, GENDERS, MADE_BY, OWN_ID, basic_pos
from termkit.markup import XML_LANG
from termkit.messages import Message
from termkit.model.concept import Status
from termkit.model.glossary import SOURCE_LANGUAGE
from termkit.model.language import Language
from termkit.model.record import Record

_ENTRIES = ("conceptEntry", "termEntry", "entry")
_HEADERS = ("tbxHeader", "martifHeader", "header")
_LANGUAGES = ("langSec", "langSet", "langGroup")
_TERMS = ("termSec", "tig", "ntig", "termGrp", "termGroup")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "transacGrp")
_CLASSES = ("descrip", "descripNote", "admin", "adminNote", "termNote", "transac", "transacNote", "ref", "xref")
_STATUSES = {
    Status.PREFERRED: ("preferred", "standardized", "legal", "regulated"),
    Status.ADMITTED: ("admitted", "permitted", "allowed"),
    Status.DEPRECATED: ("deprecated", "superseded", "obsolete", "forbidden", "notrecommended", "rejected", "prohibited"),
}
_STATUS_CATEGORIES = ("administrativeStatus", "normativeAuthorization", "termStatus")
_SAID_ENOUGH = ("preferred", "admitted", "deprecated")


def read_tbx(incoming: Incoming) -> Iterator[Record]:
    """The concepts of a TBX file; each as soon as it has been read.

    Args:
        incoming: the file.

    Yields:
        A record for each entry. Its ids are those of the glossary if termkit wrote the file or they look like ours; others
        become notes, since two termbases number their concepts alike.

    Raises:
        InputError: it is not well-formed XML, declares entities, or has no entry.
    """
    ours = found = False
    for element in read_elements(incoming.stream, incoming.path, (*_HEADERS, *_ENTRIES, "back")):
        if element.name in _HEADERS:
            ours = MADE_BY in element.text()
        elif element.name == "back":
            if element.text():
                message = Message("could not take: the back matter, which lists persons and references")
                incoming.say(element.line, message)
        else:
            found = True
            yield _Reader(element, incoming, ours=ours).record()
    if not found:
        raise InputError(Message("has no conceptEntry or termEntry; is it a TBX file?"), path=incoming.path)


class _Reader:
    """Reads one entry."""

    def __init__(self, element: Element, incoming: Incoming, *, ours: bool) -> None:
        self.entry = Entry(element.line, incoming.languages)
        self.languages = incoming.languages
        self.parts_of_speech: list[tuple[str, str, str]] = []
        concept_id = element.attributes.get("id", "")
        if ours or OWN_ID.fullmatch(concept_id):
            self.entry.put("id", "" if concept_id.startswith(CANDIDATE) else concept_id)
        else:
            self.entry.keep("id", concept_id)
        for child in element.children:
            if child.name in _LANGUAGES:
                self._language(child)
            else:
                self._field(child, None, "")

    def record(self) -> Record:
        """The entry as a row."""
        self._parts_of_speech()
        return self.entry.record()

    def _language(self, element: Element) -> None:
        tag = element.attributes.get(XML_LANG) or element.attributes.get("lang", "")
        language = known_language(tag, self.languages)
        for child in element.children:
            if language is None:
                self.entry.keep(tag or "language unknown", _described(child))
            elif child.name in _TERMS:
                self._term(child, language)
            else:
                self._field(child, language.code, "")

    def _term(self, element: Element, language: Language) -> None:
        """A ``termSec`` or ``tig``, or an ``ntig`` with its ``termGrp`` in it."""
        parts = [part for child in element.children for part in (child.children if child.name == "termGrp" else [child])]
        text = next((part.text() for part in parts if part.name == "term"), "")
        status, short = None, False
        for part in _ungrouped(parts):
            category, value = _category(part), part.text()
            if category in _STATUS_CATEGORIES and _status(value):
                status = _status(value)
                if not value.casefold().startswith(_SAID_ENOUGH):
                    self.entry.keep(f"{category} of “{text}”", value, language.code)
            elif category == "termType" and value in (*ABBREVIATED, "fullForm"):
                short = value in ABBREVIATED
            elif category == "partOfSpeech":
                self.parts_of_speech.append((language.code, text, value))
            elif category == "grammaticalGender" and value in GENDERS and f"{language.code}_grammar" not in self.entry.values:
                self.entry.put(f"{language.code}_grammar", GENDERS[value])
            elif part.name != "term":
                self._field(part, language.code, text)
        self.entry.designate(language, text, status, short=short)

    def _field(self, element: Element, lang: str | None, term: str) -> None:
        """A field of the concept, of a language (``lang``) or of one of its designations (``term``)."""
        category, value = _category(element), element.text()
        if element.name in _GROUPS and (children := element.children):
            if _category(children[0]) in ("definition", "subjectField", "source", "Translation needed"):
                for child in children:
                    self._field(child, lang, term)
            else:
                self.entry.keep(_named(_category(children[0]), term), _described(element, bare=True), lang)
        elif category == "note":
            self.entry.note(f"“{term}”: {value}" if term else value, lang)
        elif category == "source":
            self.entry.put("source", value)
        elif category == "definition" and not term and _is_french(element, lang):
            self.entry.put("definition", value)
        elif category == "subjectField":
            self.entry.put("subject", value)
        elif category == "crossReference" and self._is_marked(value):
            pass
        elif category == "Translation needed" and lang and value.casefold() == "no":
            self.entry.put(f"{lang}_translate", "no")
        else:
            self.entry.keep(_named(category, term), _described(element, bare=True), lang)

    def _is_marked(self, pointer: str) -> bool:
        """Whether termkit wrote a cross reference, in addition to a mark: ``broader c0042``."""
        kind, _, other = pointer.partition(" ")
        return other in self.entry.values.get(kind, ())

    def _parts_of_speech(self) -> None:
        """The part of speech is that of the concept: of its French designation, else of any."""
        marked = self.entry.values.get("pos")
        french = [pos for lang, _, pos in self.parts_of_speech if lang == SOURCE_LANGUAGE]
        shown = basic_pos(marked[0]) if marked else next(iter(french or [pos for _, _, pos in self.parts_of_speech]), "")
        if not marked:
            self.entry.put("pos", shown)
        for lang, term, pos in self.parts_of_speech:
            if pos != shown:
                self.entry.keep(_named("partOfSpeech", term), pos, lang)


def _category(element: Element) -> str:
    return element.attributes.get("type") or element.name if element.name in _CLASSES else element.name


def _status(value: str) -> Status | None:
    plain = value.casefold().replace("-", "").replace(" ", "")
    return next((status for status, starts in _STATUSES.items() if plain.startswith(starts)), None)


def _ungrouped(parts: list[Element]) -> Iterator[Element]:
    """Fields of a designation that stand alone in a group are read as if they stood outside of it."""
    for part in parts:
        yield part.children[0] if part.name == "termNoteGrp" and len(part.children) == 1 else part


def _is_french(element: Element, lang: str | None) -> bool:
    said = element.attributes.get(XML_LANG, "").casefold()[:2]
    return (said or lang or SOURCE_LANGUAGE) == SOURCE_LANGUAGE


def _named(category: str, term: str) -> str:
    return f"{category} of “{term}”" if term else category


def _described(element: Element, *, bare: bool = False) -> str:
    """An element in words: its category (unless ``bare``), its text and target, and the elements in it."""
    children = [child for child in element.children if child.children or _category(child) not in ("hi", "foreign", "ph")]
    if children:
        first, *rest = children
        described = [_described(first, bare=bare), *(_described(child) for child in rest)]
        return ", ".join(text for text in described if text)
    text, target = element.text(), element.attributes.get("target", "")
    value = f"{text} ({target})" if text and target and target != text else text or target
    return value if bare or not value or element.name == "term" else f"{_category(element)}: {value}"

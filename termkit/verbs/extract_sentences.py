"""From the content of a page to the French sentences in it, and what is to be said of the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from termkit.errors import InputError
from termkit.extract.frequencies import count_listed
from termkit.matching.guess_language import guess_language
from termkit.matching.sentences import split_segment
from termkit.messages import N_, Message
from termkit.model.page import Segment
from termkit.model.token import Sentence
from termkit.readers import parse_page

LONGEST_SENTENCE = 2_000
LONGEST_WORD = 100
# Only plain text is read in pieces; of what has to be read whole, nothing longer is.
MOST_BYTES = 1 << 26
LEAST_FRENCH = 0.5
WORTH_SAYING = 0.05
_OTHER = "other"
_NAMES = {"sr": N_("Serbian"), "en": N_("English"), _OTHER: N_("another language or data")}
# A paragraph of some length of which fewer words are in the list of French words is in no French: Spanish, Italian and Catalan
# ones have up to 0.65, French ones with names and terms at least 0.75.
LEAST_KNOWN = 0.7
LENGTH_TO_JUDGE = 12
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Prepared:
    """The French sentences of a page, and how many of its words look like which language."""

    sentences: list[Sentence] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)

    def __reduce__(self) -> tuple[object, ...]:
        """In columns: to send so many sentences to another process one by one takes long."""
        return _from_columns, ([s.text for s in self.sentences], [s.line for s in self.sentences], self.languages)


def _from_columns(texts: list[str], lines: list[int], languages: Counter[str]) -> Prepared:
    return Prepared([Sentence(text, line=line) for text, line in zip(texts, lines, strict=True)], languages)


def prepare(data: bytes, name: str) -> Prepared:
    """Read a page.

    Paragraphs in another language are left out; those whose language does not show (a heading, a name) are not. What is longer
    than any sentence is data: it is cut between words, and words that are longer than any word are left out of it.

    Args:
        data: the content of the page, or of a piece of a long text.
        name: the name of the file, which tells its format.

    Returns:
        Sentences without a path.

    Raises:
        InputError: there is no text in the page, or it cannot be read.
    """
    if len(data) > MOST_BYTES:
        template = N_("this page has {size} MB; save its text as .txt, which is read in pieces")
        raise InputError(Message(template, size=str(len(data) >> 20)), path=name)
    prepared = Prepared()
    for segment in parse_page(data, name, prose=True).segments:
        code = _language(segment.text)
        if code is not None:
            prepared.languages[code] += len(segment.text.split())
        if code is None or code == "fr":
            prepared.sentences.extend(_sentences(segment))
    return prepared


def judge(languages: Mapping[str, int]) -> tuple[str | None, str | None]:
    """What is to be said of the languages of a page.

    Args:
        languages: how many words look like which language, by its code.

    Returns:
        (why the page is left out, what is left out of it); at most one of the two.
    """
    known = sum(languages.values())
    foreign = {code: words for code, words in languages.items() if code != "fr"}
    if not foreign:
        return None, None
    code = max(foreign, key=lambda code: (foreign[code], code))
    share, language = f"{100 * foreign[code] / known:.0f} %", Message(_NAMES.get(code, code))
    if languages.get("fr", 0) < LEAST_FRENCH * known:
        template = N_("{share} looks like {language}; terms are extracted from French pages")
        return Message(template, share=share, language=language), None
    note = Message("{share} looks like {language} and is left out", share=share, language=language)
    return None, note if sum(foreign.values()) >= WORTH_SAYING * known else None


def _language(text: str) -> str | None:
    """The code of the language of a paragraph; ``None`` where it does not show."""
    guessed = guess_language(text)
    if guessed is not None and guessed.code != "fr":
        return guessed.code
    words = _WORD.findall(text.lower())
    if len(words) >= LENGTH_TO_JUDGE and count_listed(words) < LEAST_KNOWN * len(words):
        return _OTHER
    return "fr" if guessed else None


def _sentences(segment: Segment) -> Iterator[Sentence]:
    for part in split_segment(segment, "fr"):
        line = part.locate(0).line
        for text in _bounded(" ".join(part.text.split())):
            yield Sentence(text, line=line)


def _bounded(text: str) -> Iterator[str]:
    if len(text) <= LONGEST_SENTENCE:
        yield text
        return
    part: list[str] = []
    size = 0
    for word in text.split(" "):
        if len(word) > LONGEST_WORD:
            continue
        if part and size + len(word) > LONGEST_SENTENCE:
            yield " ".join(part)
            part, size = [], 0
        part.append(word)
        size += len(word) + 1
    if part:
        yield " ".join(part)

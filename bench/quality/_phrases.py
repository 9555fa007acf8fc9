"""Multiword terms taken from treebanks: their citation form, and every sentence that has them in some form.

A term is a noun with adjectives, nouns in the genitive or instrumental, or a preposition and its noun (Serbian); with
adjectives and prepositional complements (French). An occurrence is the same lemmas in the same structure, in whatever order and
with whatever between; the citation form is put together from gold: head in the nominative, an attested nominative of the
adjective.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from bench.quality._treebank import Sentence

Signature = tuple[str, ...]
_PREPOSITIONS = ("de", "à", "en", "contre", "par", "pour", "sur")
_ARTICLES = ("le", "la", "les", "l'", "l’")


class Candidate(NamedTuple):
    """A phrase of a sentence: the shape it has, its words in the order of the term, and which of them is the head."""

    shape: str
    words: tuple[int, ...]
    head: int


@dataclass
class Phrases:
    """Terms of a treebank.

    ``citation`` has the terms that could be put together; ``occurrences`` says for each in which sentences it stands, and in
    what forms there.
    """

    citation: dict[Signature, str] = field(default_factory=dict)
    occurrences: dict[Signature, dict[int, list[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))


def serbian_phrases(sentences: Sequence[Sentence]) -> Phrases:
    """The terms of a Serbian treebank."""
    nominatives = _nominatives(sentences)
    phrases = Phrases()
    for number, sentence in enumerate(sentences):
        for shape, words, head in _serbian(sentence):
            signature = (shape, *(sentence.words[at].lemma.lower() for at in words))
            phrases.occurrences[signature][number].append(" ".join(sentence.words[at].form.lower() for at in words))
            if signature not in phrases.citation and _contiguous(words):
                cited = _cited(sentence, words, head, nominatives)
                if cited is not None:
                    phrases.citation[signature] = cited
    return phrases


def _nominatives(sentences: Sequence[Sentence]) -> dict[tuple[str, str], Counter[str]]:
    """Adjective and gender -> its attested nominatives."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            told = (word.feats.get("Case"), word.feats.get("Number"), word.feats.get("Degree", "Pos"))
            if word.pos == "ADJ" and told == ("Nom", "Sing", "Pos"):
                found[word.lemma.lower(), word.feats.get("Gender", "")][word.form.lower()] += 1
    return found


def _serbian(sentence: Sentence) -> Iterator[Candidate]:
    words = sentence.words
    for head in range(len(words)):
        if not _is_noun(sentence, head):
            continue
        adjectives = _adjectives(sentence, head)
        yield from (Candidate("AN", (a, head), 1) for a in adjectives)
        yield from (Candidate("AAN", (a, b, head), 2) for a, b in itertools.combinations(adjectives, 2))
        for noun in filter(partial(_is_noun, sentence), sentence.of(head, "nmod")):
            cases = sentence.of(noun, "case")
            own = _adjectives(sentence, noun)
            if not cases and words[noun].feats.get("Case") in ("Gen", "Ins"):
                yield Candidate("NN", (head, noun), 0)
                yield from (Candidate("ANN", (a, head, noun), 1) for a in adjectives)
                yield from (Candidate("NAN", (head, a, noun), 0) for a in own)
                for further in filter(partial(_is_noun, sentence), sentence.of(noun, "nmod")):
                    if not sentence.of(further, "case") and words[further].feats.get("Case") == "Gen":
                        yield Candidate("NNN", (head, noun, further), 0)
            elif len(cases) == 1 and words[cases[0]].pos == "ADP":
                yield Candidate("NPN", (head, cases[0], noun), 0)
                yield from (Candidate("NPAN", (head, cases[0], a, noun), 0) for a in own)


def _is_noun(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return word.pos == "NOUN" and all(letter.isalpha() or letter == "-" for letter in word.form)


def _adjectives(sentence: Sentence, at: int) -> list[int]:
    return [
        child
        for child in sentence.of(at, "amod", "ADJ")
        if sentence.words[child].feats.get("Degree", "Pos") == "Pos"
        and all(letter.isalpha() or letter == "-" for letter in sentence.words[child].form)
    ]


def _contiguous(words: Sequence[int]) -> bool:
    return all(b == a + 1 for a, b in itertools.pairwise(words))


def _cited(
    sentence: Sentence, words: Sequence[int], head: int, nominatives: Mapping[tuple[str, str], Counter[str]]
) -> str | None:
    """Adjectives before the head in its gender, the head's lemma, what follows as it stands; ``None`` for unattested forms."""
    gender = sentence.words[words[head]].feats.get("Gender", "")
    cited = []
    for place, at in enumerate(words):
        word = sentence.words[at]
        if place == head:
            cited.append(word.lemma.lower())
        elif place < head:
            attested = nominatives.get((word.lemma.lower(), gender))
            if not attested:
                return None
            cited.append(attested.most_common(1)[0][0])
        else:
            cited.append(word.form.lower())
    return " ".join(cited)


def french_phrases(sentences: Sequence[Sentence]) -> Phrases:
    """The terms of a French treebank; their citation form is the shortest writing met, in the singular if there is one."""
    phrases = Phrases()
    writings: dict[Signature, list[tuple[bool, bool, int, int, str]]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        spans = sentence.spans()
        if spans is None:
            continue
        for shape, words, head in _french(sentence):
            signature = (shape, *(sentence.words[at].lemma.lower() for at in words))
            first, last = min(words), max(words)
            written = sentence.text[spans[first][0] : spans[last][1]]
            phrases.occurrences[signature][number].append(written)
            if all(_is_article(sentence, at) for at in range(first, last + 1) if at not in words):
                plural = sentence.words[words[head]].feats.get("Number") != "Sing"
                capitals = sum(map(str.isupper, written))
                writings[signature].append((plural, written.isupper(), capitals, len(written), written))
    phrases.citation = {signature: min(found)[-1] for signature, found in writings.items()}
    return phrases


def _is_article(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return word.pos == "DET" and word.form.lower() in _ARTICLES


def _french(sentence: Sentence) -> Iterator[Candidate]:
    words = sentence.words
    for head in range(len(words)):
        if words[head].pos != "NOUN" or not _is_word(words[head].form):
            continue
        adjectives = _described(sentence, head)
        yield from (Candidate("NA" if a > head else "AN", (head, a), 0) for a in adjectives)
        for noun in sentence.of(head, "nmod", "NOUN"):
            cases = sentence.of(noun, "case")
            if noun < head or len(cases) != 1 or words[cases[0]].lemma not in _PREPOSITIONS or not _is_word(words[noun].form):
                continue
            shape = f"N {words[cases[0]].lemma} N"
            yield Candidate(shape, (head, cases[0], noun), 0)
            yield from (Candidate(f"{shape} A", (head, cases[0], noun, a), 0) for a in _described(sentence, noun))
            yield from (Candidate(f"NA {shape}", (head, a, cases[0], noun), 0) for a in adjectives if head < a < cases[0])


def _described(sentence: Sentence, at: int) -> list[int]:
    return [child for child in sentence.of(at, "amod", "ADJ") if _is_word(sentence.words[child].form)]


def _is_word(form: str) -> bool:
    return len(form) > 1 and all(letter.isalpha() or letter in "-'’" for letter in form)

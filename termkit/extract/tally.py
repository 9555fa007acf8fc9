"""The forms of one candidate, put together from counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from termkit.extract.citation import joined, lemma_key
from termkit.extract.counting import Counts, Form, Seen
from termkit.extract.grammar import containers, pattern_of


@dataclass(slots=True)
class Tally:
    """What was seen of one candidate in all its forms, and the longer candidates that it stands in directly."""

    forms: list[tuple[Form, Seen]] = field(default_factory=list)
    frequency: int = 0
    nested: int = 0
    around: set[str] = field(default_factory=set)

    @property
    def free(self) -> int:
        """Occurrences that are not part of a longer candidate."""
        return self.frequency - self.nested

    @property
    def form(self) -> Form:
        """The commonest form."""
        return min(self.forms, key=lambda item: (-item[1].frequency, item[0]))[0]

    @property
    def codes(self) -> str:
        """The letters of the commonest form."""
        return self.form[1]

    @property
    def pattern(self) -> str:
        """The name of the pattern of the commonest form."""
        return pattern_of(self.codes) or ""

    @property
    def pages(self) -> int:
        """On how many pages, at least: exact where a form is on no more pages than contexts are kept."""
        paths = {path for _, seen in self.forms for path, _, _ in seen.contexts}
        return max(len(paths), *(seen.pages for _, seen in self.forms))

    def add(self, form: Form, seen: Seen) -> None:
        """Take in a form."""
        self.forms.append((form, seen))
        self.frequency += seen.frequency
        self.nested += seen.nested

    def take(self, other: Tally) -> None:
        """Take in another candidate, of which this one is the better form."""
        self.forms += other.forms
        self.frequency += other.frequency
        self.nested += other.nested
        self.around |= other.around

    def spellings(self) -> Counter[str]:
        """How often it was written in which way."""
        made: Counter[str] = Counter()
        for (words, _), seen in self.forms:
            made[joined(words.split(" "))] += seen.frequency
        return made


def tallies(counts: Counts) -> dict[str, Tally]:
    """Forms put together by their lemma key."""
    made: dict[str, Tally] = {}
    for form, seen in counts.forms.items():
        key = lemma_key(*form)
        tally = made.get(key)
        if tally is None:
            tally = made[key] = Tally()
        tally.add(form, seen)
    for words, codes in counts.forms:
        if len(codes) > 1:
            _mark_inner(made, words, codes)
    return made


def _mark_inner(made: dict[str, Tally], words: str, codes: str) -> None:
    parts = words.split(" ")
    key = lemma_key(words, codes)
    for start, end in containers(codes):
        inner = made.get(lemma_key(" ".join(parts[start:end]), codes[start:end]))
        if inner is not None:
            inner.around.add(key)

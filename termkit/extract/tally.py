"""What was seen of one candidate in all its forms."""

from __future__ import annotations

from dataclasses import dataclass, field

from termkit.extract.counting import Form, Seen
from termkit.extract.grammar import pattern_of
from termkit.model.candidate import VariantKind


@dataclass(slots=True)
class Tally:
    """The forms of a candidate, and how often they were met.

    Attributes:
        form: the commonest form of the group itself.
        forms: the forms of the group itself and of what is tied to it; the latter have a kind.
        frequency: all occurrences.
        nested: how many of them inside a longer candidate.
    """

    form: Form = ("", "")
    forms: list[tuple[Form, Seen, VariantKind | None]] = field(default_factory=list)
    frequency: int = 0
    nested: int = 0
    _commonest: int = 0

    @property
    def free(self) -> int:
        """Occurrences that are not part of a longer candidate."""
        return self.frequency - self.nested

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
        """On how many pages, at least: exact where no form is on more pages than contexts are kept."""
        if len(self.forms) == 1:
            return self.forms[0][1].pages
        paths = {path for _, seen, _ in self.forms for path, _, _ in seen.contexts}
        return max(len(paths), *(seen.pages for _, seen, _ in self.forms))

    @property
    def capitals(self) -> float:
        """The share of occurrences that begin with a capital and are no abbreviation."""
        capital = [seen.frequency for (words, _), seen, _ in self.forms if words[0].isupper() and not words.isupper()]
        return sum(capital) / self.frequency

    @property
    def capitals_only(self) -> bool:
        """Whether a word without accents always begins with a capital, as one that lost its accent does."""
        return all(any(w[0].isupper() and w.isascii() for w in words.split(" ")) for (words, _), _, _ in self.forms)

    def add(self, form: Form, seen: Seen) -> None:
        """Take in a form."""
        if (-seen.frequency, form) < (-self._commonest, self.form):
            self.form, self._commonest = form, seen.frequency
        self.forms.append((form, seen, None))
        self.frequency += seen.frequency
        self.nested += seen.nested

    def take(self, other: Tally, kind: VariantKind) -> None:
        """Take in a group that is a variant of this one."""
        self.forms += [(form, seen, own or kind) for form, seen, own in other.forms]
        self.frequency += other.frequency
        self.nested += other.nested

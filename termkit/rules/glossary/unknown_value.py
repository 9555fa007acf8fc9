"""TK215."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext

_VALUES = {"status": ("withdrawn",), "translate": ("no", "yes"), "case": ("sensitive", "insensitive")}


@rule("TK215", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def unknown_value(context: GlossaryContext) -> Iterator[Remark]:
    """A field has a value that it cannot have, so that it says nothing.

    `status` is withdrawn (what is proposed is `fuzzy`), `translate` is no, `case` is sensitive.

    Flagged:
        pot: #. status: deprecated
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: #. status: withdrawn
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    for entry in context.catalogue.entries:
        for one in entry.named(*_VALUES):
            allowed = _VALUES[one.name.text]
            if one.value.text not in allowed:
                yield Remark(
                    whole(one.value),
                    "{field} cannot be “{found}”; it can be {allowed}",
                    {"field": one.name.text, "found": one.value.text, "allowed": allowed[0]},
                    concept=entry.concept or None,
                    domain=context.catalogue.domain,
                    expected=allowed,
                    found=one.value.text,
                )

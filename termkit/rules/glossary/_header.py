"""What several rules share: a field of a catalogue's header that has to have a certain value."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from termkit.model.finding import Remark, whole
from termkit.rules.glossary.context import GlossaryContext


def wrong_field(context: GlossaryContext, name: str, expected: str, fits: Callable[[str], bool]) -> Iterator[Remark]:
    """A remark if a language's catalogue has a header, and its field is missing or does not fit.

    Args:
        context: the catalogue to look at; a template is passed over.
        name: the name of the field.
        expected: the value that it should have.
        fits: whether a value is as good as that.
    """
    catalogue = context.catalogue
    if catalogue.is_template or catalogue.header is None:
        return
    found = catalogue.header_field(name)
    if found is None or not fits(found.value.text):
        yield Remark(
            whole(found.value if found else catalogue.header_end),
            "{field} should be {expected}",
            {"field": name, "expected": expected},
            domain=catalogue.domain,
            expected=(expected,),
            found=found.value.text if found else None,
        )

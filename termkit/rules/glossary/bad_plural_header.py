"""TK205."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from gettext import c2py

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary._header import wrong_field
from termkit.rules.glossary.context import GlossaryContext

_FORMS = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+);?\s*")
_NUMBERS = (*range(250), 1000, 1001, 1_000_000)


@rule("TK205", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def bad_plural_header(context: GlossaryContext) -> Iterator[Remark]:
    r"""The header has no Plural-Forms, or others than the language.

    Programs then show the wrong form for a number, and `msgfmt -c` refuses the file once it has plural entries. The forms are
    those of Babel (CLDR); the four that older Serbian catalogues have count as right. `--fix` writes the header.

    Flagged:
        sr: msgid ""
        sr: msgstr ""
        sr: "Language: sr\n"
        sr: "Content-Type: text/plain; charset=UTF-8\n"
        sr: "Plural-Forms: nplurals=2; plural=(n != 1);\n"

    Clean:
        en: msgid ""
        en: msgstr ""
        en: "Language: en\n"
        en: "Content-Type: text/plain; charset=UTF-8\n"
        en: "Plural-Forms: nplurals=2; plural=n!=1;\n"
    """
    forms, lang = context.catalogue.plural_forms, context.catalogue.lang
    return wrong_field(context, "Plural-Forms", forms, lambda found: same_forms(found, forms, lang))


def same_forms(found: str, expected: str, lang: str) -> bool:
    """Whether two Plural-Forms choose the same form for every number; Serbian may have a fourth for the number one."""
    ours, theirs = _parsed(expected), _parsed(found)
    if ours is None or theirs is None:
        return False
    one_apart = lang == "sr" and theirs[0] == ours[0] + 1
    if not one_apart and theirs[0] != ours[0]:
        return False
    return all(theirs[1](n) == (ours[0] if one_apart and n == 1 else ours[1](n)) for n in _NUMBERS)


def _parsed(text: str) -> tuple[int, Callable[[int], int]] | None:
    """The number of forms, and the function that chooses one; ``None`` for what gettext cannot read."""
    found = _FORMS.fullmatch(text)
    try:
        return (int(found[1]), c2py(found[2])) if found else None
    except ValueError:
        return None

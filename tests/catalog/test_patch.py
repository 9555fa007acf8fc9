"""Edits change single lines: the diffs that a reviewer sees."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from termkit.catalog.layout import Layout
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import read_catalogues
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.designations import arrange
from termkit.model.glossary import Glossary

TEMPLATE = '''\
# Written by hand.
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

# --- offices ---

# reviewed in May
#. pos: noun
#. a free comment
#. source: JAI 1996/277, and a line that another editor has wrapped at
#. seventy-eight columns
#. x-rank: 3
#: page.html:3
#, c-format
msgctxt "c0001"
msgid "juge"
msgstr ""
# no blank line above
msgctxt "c0002"
msgid ""
"mandat"
msgstr ""'''

SERBIAN = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: sr\\n"

# kept
# admitted: судац
#, fuzzy, c-format
#| msgid "juges"
msgctxt "c0001"
msgid "juge"
msgstr ""
"суд"
"ија"

#~ msgid "vieux"
#~ msgstr "стар"
"""

Change = Callable[[Concept], Concept]


def french(concept: Concept, **changes: object) -> Concept:
    section = replace(concept.section("fr"), **changes)  # type: ignore[arg-type]
    return replace(concept, sections=(section, *concept.sections[1:]))


def serbian(concept: Concept, **changes: object) -> Concept:
    section = replace(concept.section("sr"), **changes)  # type: ignore[arg-type]
    return replace(concept, sections=(concept.sections[0], section))


def named(concept: Concept, text: str) -> tuple[Designation, ...]:
    rest = [d for d in concept.sections[0].designations if d.status is not Status.PREFERRED]
    return arrange([Designation(text), *rest])


CASES: dict[str, tuple[str, Change, list[str]]] = {
    "a field with one value": ("c0001", lambda c: replace(c, pos="verb"), ["-#. pos: noun", "+#. pos: verb"]),
    "a new field goes to its place": (
        "c0001",
        lambda c: replace(c, definition="Personne qui juge.", see="c0002"),
        ["+#. definition: Personne qui juge.", "+#. see: c0002"],
    ),
    "a field that goes": ("c0001", lambda c: replace(c, pos=None), ["-#. pos: noun"]),
    "a wrapped field": (
        "c0001",
        lambda c: replace(c, sources=("CPP, art. 1",)),
        [
            "-#. source: JAI 1996/277, and a line that another editor has wrapped at",
            "-#. seventy-eight columns",
            "+#. source: CPP, art. 1",
        ],
    ),
    "one more value": (
        "c0001",
        lambda c: replace(c, sources=(*c.sources, "CPP, art. 1")),
        ["+#. source: CPP, art. 1"],
    ),
    "an unknown field": ("c0001", lambda c: replace(c, extra=(("x-rank", "4"),)), ["-#. x-rank: 3", "+#. x-rank: 4"]),
    "a place": (
        "c0001",
        lambda c: replace(c, references=("b.html:1", "c d.html:2")),
        ["-#: page.html:3", "+#: b.html:1", "+#: \u2068c d.html:2\u2069"],
    ),
    "proposed": (
        "c0001",
        lambda c: replace(french(c, proposed=True), proposed=True),
        ["-#, c-format", "+#, fuzzy, c-format"],
    ),
    "the French designation": (
        "c0001",
        lambda c: french(c, designations=named(c, "magistrat")),
        ['-msgid "juge"', '+msgid "magistrat"', '-msgid "juge"', '+msgid "magistrat"'],
    ),
    "a French plural": (
        "c0001",
        lambda c: french(c, plurals=("juges",)),
        [
            '+msgid_plural "juges"',
            '-msgstr ""',
            '+msgstr[0] ""',
            '+msgstr[1] ""',
            '+msgid_plural "juges"',
            '-msgstr ""',
            '-"суд"',
            '-"ија"',
            '+msgstr[0] "судија"',
            '+msgstr[1] ""',
            '+msgstr[2] ""',
        ],
    ),
    "the Serbian designation": (
        "c0001",
        lambda c: serbian(c, designations=arrange([Designation("Судија"), *c.sections[1].designations[1:]])),
        ['-msgstr ""', '-"суд"', '-"ија"', '+msgstr "Судија"'],
    ),
    "accepted": ("c0001", lambda c: serbian(c, proposed=False), ["-#, fuzzy, c-format", '-#| msgid "juges"', "+#, c-format"]),
    "admitted and deprecated": (
        "c0001",
        lambda c: serbian(c, designations=arrange([*c.sections[1].designations, Designation("кадија", Status.DEPRECATED)])),
        ["+# deprecated: кадија"],
    ),
    "a first field": ("c0002", lambda c: replace(c, pos="noun"), ["+#. pos: noun"]),
    "an entry that was not there": (
        "c0002",
        lambda c: replace(c, sections=(*c.sections, LanguageSection("sr", (Designation("налог"),)))),
        ["+", '+msgctxt "c0002"', '+msgid "mandat"', '+msgstr "налог"'],
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_edit_is_a_small_diff(case: str, newline: str, tmp_path: Path) -> None:
    layout = Layout(tmp_path, tmp_path / "locales", ("sr",))
    contents = {layout.template("d"): TEMPLATE, layout.catalogue("d", "sr"): SERBIAN}
    for path, text in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("\n", newline).encode())
    concept_id, change, expected = CASES[case]
    catalogues = read_catalogues(layout)
    edited = tuple(change(c) if c.id == concept_id else c for c in catalogues.glossary)
    planned = plan_changes(catalogues, Glossary(edited, ("sr",)))
    diff: list[str] = []
    for path, text in contents.items():
        after = planned.get(path, path.read_bytes()).decode().split(newline)
        assert newline == "\r\n" or "\r" not in "".join(after)
        assert newline == "\n" or "\n" not in "".join(after)
        diff += [line for line in difflib.ndiff(text.split("\n"), after) if line[0] in "+-"]
    assert sorted(line[0] + line[2:] for line in diff) == sorted(expected)
    for path, data in planned.items():
        path.write_bytes(data)
    assert read_catalogues(layout).glossary.concepts == edited

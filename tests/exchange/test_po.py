"""PO glossaries of other tools: plain bilingual files and Weblate's."""

from __future__ import annotations

import pytest

from termkit.errors import InputError, UsageError
from termkit.exchange.po import write_po
from termkit.model.record import Record
from tests.exchange.files import Notices, read, read_one
from tests.samples import GLOSSARY

HEAD = 'msgid ""\nmsgstr "Language: {lang}\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'


def sr(*entries: str) -> str:
    return HEAD.format(lang="sr") + "\n\n".join(entries) + "\n"


def values(records: list[Record]) -> list[dict[str, tuple[str, ...]]]:
    return [dict(record.values) for record in records]


def test_plain_bilingual() -> None:
    records = read("po", sr('msgid "juge"\nmsgstr "судија"', '#, fuzzy\nmsgid "loi"\nmsgstr "закон"', 'msgid "x"\nmsgstr ""'))
    assert [record.line for record in records] == [4, 7, 11]
    assert values(records) == [
        {"fr": ("juge",), "sr": ("судија",)},
        {"fr": ("loi",), "sr": ("закон",), "sr_status": ("proposed",)},
        {"fr": ("x",)},
    ]


def test_weblate_flags_contexts_and_explanations() -> None:
    records = read(
        "po",
        sr(
            '#. Sens juridique.\n#: tekst.html:3\n#, terminology\nmsgid "arme"\nmsgstr "оружје"',
            '# Не тако.\n#, forbidden, terminology\nmsgctxt "arme#2"\nmsgid "arme"\nmsgstr "наоружање"',
            '#, read-only, max-length:10\nmsgid "Interpol"\nmsgstr "Interpol"',
            '# weblate-flags: forbidden\nmsgctxt "seul"\nmsgid "flic"\nmsgstr "пајкан"',
        ),
    )
    assert values(records) == [
        {
            "fr": ("arme",),
            "note": ("Sens juridique.",),
            "sr": ("оружје",),
            "sr_deprecated": ("наоружање",),
            "sr_note": ("Не тако.",),
            "reference": ("tekst.html:3",),
        },
        {"fr": ("Interpol",), "sr": ("Interpol",), "sr_translate": ("no",)},
        {"fr": ("flic",), "sr_deprecated": ("пајкан",)},
    ]
    assert [record.remarks for record in records] == [(), ("flag: max-length:10",), ("context: seul",)]


def test_fields_in_comments() -> None:
    text = sr('# admitted: суђење\n# grammar: m\n#. definition: Qui juge.\n#. abbreviation: J\nmsgid "juge"\nmsgstr "судија"')
    assert read_one("po", text) == {
        "fr": ("juge",),
        "definition": ("Qui juge.",),
        "fr_abbreviation": ("J",),
        "sr_admitted": ("суђење",),
        "sr_grammar": ("m",),
        "sr": ("судија",),
    }


def test_plural_forms() -> None:
    text = sr(
        'msgid "juge"\nmsgid_plural "juges"\nmsgstr[0] "судија"\nmsgstr[1] "судије"\nmsgstr[2] "судија"\n'
        'msgstr[3] "један судија"'
    )
    assert read_one("po", text) == {
        "fr": ("juge",),
        "fr_plurals": ("juges",),
        "sr": ("судија",),
        "sr_plurals": ("судије", "судија"),
        "remarks": ("sr plural form 3: један судија",),
    }


def test_latin_catalogues_are_read_as_cyrillic() -> None:
    assert read_one("po", HEAD.format(lang="sr@latin") + 'msgid "juge"\nmsgstr "sudija"\n')["sr"] == ("судија",)


def test_a_file_that_translates_into_french_has_english_sources() -> None:
    notices: Notices = []
    (record,) = read("po", HEAD.format(lang="fr") + 'msgid "judge"\nmsgstr "juge"\n', notices)
    assert record.values == {"en": ("judge",), "fr": ("juge",)}
    assert notices == [(None, "translates into French: its msgids are read as English")]


def test_the_language_is_told_by_the_user_the_header_or_the_script() -> None:
    bare = 'msgid "juge"\nmsgstr "{}"\n'
    assert read_one("po", bare.format("судија"))["sr"] == ("судија",)
    assert read_one("po", bare.format("judge"), lang="en")["en"] == ("judge",)
    with pytest.raises(InputError, match="say so with --lang"):
        read("po", bare.format("judge"))
    with pytest.raises(InputError, match="is in de, which"):
        read("po", HEAD.format(lang="de") + bare.format("Richter"))


def test_obsolete_entries_are_told() -> None:
    notices: Notices = []
    read("po", sr('msgid "a"\nmsgstr "а"', '#~ msgid "b"\n#~ msgstr "б"'), notices)
    assert notices == [(7, "could not take: 1 obsolete entries")]


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b'msgid a\nmsgstr "b"\n', 1, "not a well-formed PO file"),
        (b'msgid "a\nmsgstr "b"\n', 1, "not a well-formed PO file"),
        (b'msgid "a"\nmsgstr "b" c\n', 2, "not a well-formed PO file"),
        (b'msgid "a"\nmsgid "b"\n', 2, "not a well-formed PO file"),
        (b"nonsense\n", 1, "not a well-formed PO file"),
        (b"", None, "has no entries"),
        (b'msgid "\xe9"\nmsgstr ""\n', None, "is not in utf-8"),
        (HEAD.format(lang="sr").replace("UTF-8", "none").encode(), None, "is not in none"),
    ],
)
def test_what_is_no_po_file_is_refused(data: bytes, line: int | None, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read("po", data)
    assert caught.value.line == line


def test_deprecated_designations_are_forbidden_entries() -> None:
    text = str(write_po(GLOSSARY, "sr").data)
    assert (
        '#, forbidden, terminology\nmsgctxt "c0001 forbidden 1"\nmsgid "magistrat de liaison"\nmsgstr "магистрат за везу"\n'
        in text
    )


def test_one_language_must_be_named() -> None:
    with pytest.raises(UsageError, match=r"say which with --lang \(sr, en\)"):
        write_po(GLOSSARY)
    with pytest.raises(UsageError, match="no language 'de'; it has sr, en"):
        write_po(GLOSSARY, "de")

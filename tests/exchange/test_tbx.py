"""TBX: what is written is TBX-Basic; what is read may be of any version and make."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from termkit.exchange.tbx_names import basic_pos
from termkit.exchange.tbx_write import write_tbx
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.glossary import Glossary
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import resolve_workspace
from tests.exchange.files import Notices, read, read_one
from tests.exchange.tbx_schema import errors
from tests.strategies import glossaries

ROOT = Path(__file__).parents[2]
SHARED = ROOT / ".." / "shared" / "data" / "catalogues" / "v3.tbx"
QUICK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

CONCEPT = Concept(
    "c0042",
    "justice",
    (
        LanguageSection(
            "fr",
            (
                Designation("commission rogatoire"),
                Designation("CR", Status.ADMITTED, abbreviation=True),
                Designation("lettre rogatoire", Status.DEPRECATED),
            ),
            grammar="f",
        ),
        LanguageSection("sr", (Designation("замолница"),), notes=("ијекавски исто",), forms=("замолници",)),
    ),
    definition="Demande d’un juge à un autre.",
    subject="entraide",
    pos="noun",
    sources=("CPP, art. 151",),
    see="c0043",
)


def written(*concepts: Concept, style: str = "dca") -> str:
    return str(write_tbx(Glossary(concepts), style=style).data)


def wrapped(entry: str, *, header: str = "", body: str = "body") -> str:
    """An entry in the frame of a file of version 3."""
    return (
        f'<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="fr"><tbxHeader>{header}</tbxHeader>'
        f"<text><{body}>\n{entry}</{body}></text></tbx>"
    )


class TestWriting:
    @pytest.mark.parametrize("style", ["dca", "dct"])
    @QUICK
    @given(glossary=glossaries().filter(len))
    def test_every_glossary_is_tbx_basic(self, style: str, glossary: Glossary) -> None:
        assert errors(str(write_tbx(glossary, style=style).data)) == []

    @pytest.mark.parametrize("style", ["dca", "dct"])
    def test_the_bundled_glossary_is_tbx_basic(self, style: str) -> None:
        assert errors(str(write_tbx(open_glossary(resolve_workspace(ROOT)), style=style).data)) == []

    def test_an_entry_as_data_category_attributes(self) -> None:
        lines = written(CONCEPT, replace(CONCEPT, id="c0043")).splitlines()
        assert [line.strip() for line in lines[4 : lines.index("</conceptEntry>")]] == [
            '<conceptEntry id="c0042">',
            '<descrip type="subjectField">entraide</descrip>',
            '<admin type="source">CPP, art. 151</admin>',
            "<note>termkit domain: justice</note>",
            "<note>termkit see: c0043</note>",
            "<note>termkit sr_forms: замолници</note>",
            '<ref type="crossReference" target="c0043">see c0043</ref>',
            '<langSec xml:lang="fr">',
            '<descripGrp><descrip type="definition">Demande d’un juge à un autre.</descrip></descripGrp>',
            "<termSec><term>commission rogatoire</term>",
            '<termNote type="partOfSpeech">noun</termNote>',
            '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
            '<termNote type="grammaticalGender">feminine</termNote>',
            "</termSec>",
            "<termSec><term>CR</term>",
            '<termNote type="partOfSpeech">noun</termNote>',
            '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>',
            '<termNote type="termType">abbreviation</termNote>',
            "</termSec>",
            "<termSec><term>lettre rogatoire</term>",
            '<termNote type="partOfSpeech">noun</termNote>',
            '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>',
            "</termSec>",
            "</langSec>",
            '<langSec xml:lang="sr-Cyrl">',
            "<note>ијекавски исто</note>",
            "<termSec><term>замолница</term>",
            '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
            "</termSec>",
            "</langSec>",
        ]

    def test_an_entry_as_data_category_tags(self) -> None:
        text = written(CONCEPT, style="dct")
        assert "<min:subjectField>entraide</min:subjectField>" in text
        assert "<descripGrp><basic:definition>Demande d’un juge à un autre.</basic:definition></descripGrp>" in text
        assert "<min:partOfSpeech>noun</min:partOfSpeech>" in text

    def test_a_concept_outside_of_the_file_is_not_pointed_to(self) -> None:
        assert "crossReference" not in written(CONCEPT)
        assert "<note>termkit see: c0043</note>" in written(CONCEPT)

    @pytest.mark.parametrize(
        ("good", "bad"),
        [
            (">noun<", ">noun phrase<"),
            ("preferredTerm-admn-sts", "preferred"),
            ('type="source"', 'type="reference"'),
            ('<admin type="source">CPP, art. 151</admin>', '<descrip type="source">CPP, art. 151</descrip>'),
            ('<descrip type="subjectField">entraide</descrip>', '<descrip type="definition">entraide</descrip>'),
            ("<note>termkit domain: justice</note>", '<note type="domain">justice</note>'),
            ("<note>termkit domain: justice</note>", '<ref type="crossReference" target="c9">c9</ref>'),
            ("<term>CR</term>", ""),
            (' xml:lang="sr-Cyrl"', ""),
            ('style="dca"', 'style="dct"'),
            ('id="c0042"', 'id="42"'),
        ],
    )
    def test_the_schema_notices_mistakes(self, good: str, bad: str) -> None:
        text = written(CONCEPT)
        assert errors(text) == []
        assert good in text
        assert errors(text.replace(good, bad, 1)) != []


class TestReading:
    def test_version_3(self) -> None:
        if not SHARED.exists():
            pytest.skip("../shared is not here")
        assert read_one("tbx", SHARED.read_bytes()) == {
            "subject": ("droit",),
            "definition": ("déf FR",),
            "fr": ("tribunal",),
            "pos": ("noun",),
            "sr": ("суд",),
            "sr_deprecated": ("трибунал",),
            "en": ("court",),
            "remarks": ("id: c1",),
        }

    def test_version_2(self) -> None:
        assert read_one(
            "tbx",
            """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="fr"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="tid-7">
  <descrip type="subjectField">police</descrip>
  <transacGrp>
    <transac type="transactionType">origination</transac>
    <transacNote type="responsibility" target="p1">Marie</transacNote>
    <date>2010-04-17</date>
  </transacGrp>
  <langSet xml:lang="fr-FR">
    <descripGrp><descrip type="definition">Qui <hi>enquête</hi>.</descrip><admin type="source">CPP</admin></descripGrp>
    <ntig><termGrp><term>enquêteur</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
    <tig><term>OPJ</term><termNote type="termType">acronym</termNote>
      <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><termNote type="termType">shortForm</termNote></tig>
    <tig><term>limier</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
  </langSet>
  <langSet xml:lang="sr"><note>служба</note>
    <tig><term>истражитељ</term><descrip type="context">Дошао је.</descrip></tig></langSet>
  <langSet xml:lang="de"><tig><term>Ermittler</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
</termEntry></body></text></martif>""",
        ) == {
            "subject": ("police",),
            "definition": ("Qui enquête.",),
            "source": ("CPP",),
            "fr": ("enquêteur",),
            "fr_abbreviation": ("OPJ",),
            "fr_deprecated": ("limier",),
            "pos": ("noun",),
            "sr_note": ("служба",),
            "sr": ("истражитељ",),
            "remarks": (
                "id: tid-7",
                "transactionType: origination, responsibility: Marie (p1), date: 2010-04-17",
                "termType of “OPJ”: shortForm",
                "administrativeStatus of “limier”: supersededTerm-admn-sts",
                "sr context of “истражитељ”: Дошао је.",
                "de: Ermittler, partOfSpeech: noun",
            ),
        }

    def test_weblate(self) -> None:
        text = """<martif type="TBX"><text><body><termEntry id="c0101">
<langSet xml:lang="fr"><tig><term>visa</term></tig></langSet>
<langSet xml:lang="sr"><descrip type="Translation needed">No</descrip><tig><term>виза</term>
<termNote type="administrativeStatus">forbidden</termNote><note from="translator">n</note></tig></langSet>
</termEntry></body></text></martif>"""
        assert read_one("tbx", text) == {
            "id": ("c0101",),
            "fr": ("visa",),
            "sr_translate": ("no",),
            "sr_note": ("“виза”: n",),
            "sr_deprecated": ("виза",),
            "remarks": ("sr administrativeStatus of “виза”: forbidden",),
        }

    def test_data_categories_as_tags(self) -> None:
        entry = """<conceptEntry xmlns:min="m" xmlns:basic="b" id="c1">
<min:subjectField>a</min:subjectField><langSec xml:lang="fr">
<termSec><term>juge</term><min:partOfSpeech>noun</min:partOfSpeech>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
<descripGrp><basic:context>Le juge dit.</basic:context><basic:source>JO</basic:source></descripGrp></termSec>
<termSec><term>magistrat</term><min:partOfSpeech>verb</min:partOfSpeech></termSec></langSec></conceptEntry>"""
        assert read_one("tbx-dct", wrapped(entry)) == {
            "subject": ("a",),
            "fr": ("juge",),
            "fr_admitted": ("magistrat",),
            "pos": ("noun",),
            "remarks": ("id: c1", "context of “juge”: Le juge dit., source: JO", "partOfSpeech of “magistrat”: verb"),
        }

    def test_serbian_in_latin_is_read_as_cyrillic_and_not_twice(self) -> None:
        terms = "".join(
            f'<langSec xml:lang="{tag}"><termSec><term>{term}</term></termSec></langSec>'
            for tag, term in (("fr", "juge"), ("sr-Latn", "sudija"), ("sr-Latn-RS", "sudac"), ("sr-Cyrl-RS", "судија"))
        )
        assert read_one("tbx", wrapped(f"<conceptEntry>{terms}</conceptEntry>")) == {
            "fr": ("juge",),
            "sr": ("судија",),
            "sr_admitted": ("судац",),
            "remarks": ("sr-Latn: sudac",),
        }

    def test_statuses_that_contradict_are_told(self) -> None:
        terms = "".join(
            f'<termSec><term>{term}</term><termNote type="administrativeStatus">{status}Term-admn-sts</termNote></termSec>'
            for term, status in (("a", "preferred"), ("b", "preferred"), ("a", "deprecated"))
        )
        assert read_one("tbx", wrapped(f'<conceptEntry><langSec xml:lang="fr">{terms}</langSec></conceptEntry>')) == {
            "fr": ("a",),
            "fr_admitted": ("b",),
            "remarks": ("also: a (deprecated)", "preferred too: b"),
        }

    def test_records_know_their_lines_and_back_matter_is_told(self) -> None:
        entry = '<conceptEntry><langSec xml:lang="fr"><termSec><term>a</term></termSec></langSec></conceptEntry>\n'
        notices: Notices = []
        text = wrapped(entry + entry).replace("</body>", "</body><back><refObjectSec>x</refObjectSec></back>")
        assert [record.line for record in read("tbx", text, notices)] == [2, 3]
        assert notices == [(4, "could not take: the back matter, which lists persons and references")]

    def test_an_abbreviation_alone_is_the_french_term(self) -> None:
        term = '<termSec><term>OTAN</term><termNote type="termType">acronym</termNote></termSec>'
        assert read_one("tbx", wrapped(f'<conceptEntry><langSec xml:lang="fr">{term}</langSec></conceptEntry>')) == {
            "fr": ("OTAN",)
        }


@pytest.mark.parametrize(
    ("pos", "basic"), [("noun", "noun"), ("proper noun", "noun"), ("Verb", "verb"), ("other", "other"), ("x", "other")]
)
def test_parts_of_speech_have_a_nearest(pos: str, basic: str) -> None:
    assert basic_pos(pos) == basic

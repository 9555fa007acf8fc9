"""Building ``.mo`` catalogues: what is in them, and when they are stale."""

from __future__ import annotations

import gettext
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from termkit.errors import CatalogError, WorkspaceError
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.verbs._edit import edit_workspace
from termkit.verbs.build import build, build_catalogues
from termkit.verbs.glossary_lint import lint
from termkit.verbs.glossary_open import glossary_hash, open_glossary
from termkit.verbs.init import init_workspace
from termkit.workspace import Workspace
from tests.conftest import LOCALES
from tests.samples import GLOSSARY, concept, section


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made, _ = init_workspace(tmp_path / "ws")
    put(made, *GLOSSARY)
    return made


def put(workspace: Workspace, *concepts: Concept) -> None:
    """Make these the concepts of the workspace, beside those that it has."""

    def operation(glossary: Glossary) -> tuple[Glossary, None]:
        kept = {**glossary.by_id, **{c.id: c for c in concepts}}
        return Glossary(tuple(kept.values())), None

    edit_workspace(workspace, operation)


def opened(workspace: Workspace, lang: str, domain: str = "justice") -> gettext.GNUTranslations:
    translations = gettext.translation(domain, workspace.locales, [lang])
    assert isinstance(translations, gettext.GNUTranslations)
    return translations


def test_every_domain_is_built_in_every_language_and_in_latin(workspace: Workspace) -> None:
    result = build(workspace)
    names = {str(path.relative_to(workspace.locales)).replace("/LC_MESSAGES/", ":") for path in result.stale}
    assert names == {f"{lang}:{domain}.mo" for lang in ("sr", "sr@latin", "en") for domain in ("justice", "security")}
    assert all(path.is_file() for path in result.stale)


def test_gettext_answers_with_and_without_context(workspace: Workspace) -> None:
    build(workspace)
    serbian = opened(workspace, "sr")
    assert serbian.gettext("magistrat de liaison") == "судија за везу"
    assert serbian.pgettext("c0001", "magistrat de liaison") == "судија за везу"
    assert opened(workspace, "sr@latin").gettext("magistrat de liaison") == "sudija za vezu"
    assert opened(workspace, "en").gettext("magistrat de liaison") == "liaison magistrate"


def test_every_french_designation_in_use_is_filed(workspace: Workspace) -> None:
    put(
        workspace,
        concept(
            1,
            section("fr", "magistrat de liaison", admitted="juge de liaison", deprecated="officier"),
            section("sr", "судија за везу"),
            section("en", ""),
        ),
    )
    build(workspace)
    serbian = opened(workspace, "sr")
    assert serbian.gettext("CRI") == "међународна замолница"
    assert serbian.pgettext("c0001", "juge de liaison") == "судија за везу"
    assert serbian.gettext("officier") == "officier"


def test_proposed_withdrawn_and_untranslated_concepts_are_left_out(workspace: Workspace) -> None:
    put(workspace, replace(GLOSSARY.by_id["c0013"], withdrawn=True), replace(GLOSSARY.by_id["c0014"], proposed=True))
    build(workspace)
    serbian = opened(workspace, "sr")
    assert [serbian.gettext(text) for text in ("mise sous scellés", "tribunal", "juge")] == [
        "mise sous scellés",
        "tribunal",
        "juge",
    ]


def test_a_word_of_two_concepts_is_only_found_by_context(workspace: Workspace) -> None:
    put(workspace, concept(20, section("fr", "mandat"), section("sr", "мандат"), section("en", "term of office")))
    put(workspace, concept(21, section("fr", "mandat"), section("sr", "налог"), section("en", "warrant")))
    build(workspace)
    english = opened(workspace, "en")
    assert english.gettext("mandat") == "mandat"
    assert [english.pgettext(number, "mandat") for number in ("c0020", "c0021")] == ["term of office", "warrant"]


def test_plural_forms_are_filed_where_all_of_them_are_known(workspace: Workspace) -> None:
    french = replace(section("fr", "juge"), plurals=("juges",))
    serbian = replace(section("sr", "судија"), plurals=("судије", "судија"))
    put(workspace, concept(14, french, serbian, section("en", "judge")))
    build(workspace)
    found = opened(workspace, "sr")
    assert [found.npgettext("c0014", "juge", "juges", n) for n in (1, 2, 5)] == ["судија", "судије", "судија"]
    assert opened(workspace, "en").gettext("juge") == "judge"


def test_the_header_says_what_the_catalogue_is(workspace: Workspace) -> None:
    build(workspace)
    info = opened(workspace, "sr@latin").info()
    assert (info["language"], info["content-type"]) == ("sr@latin", "text/plain; charset=UTF-8")
    assert info["plural-forms"].startswith("nplurals=3")
    assert len(info["x-termkit-glossary"]) == 16


LATIN = {
    "инјекција": "injekcija",
    "Љубљана": "Ljubljana",
    "ЉУБЉАНА": "LJUBLJANA",
    "Њујорк": "Njujork",
    "Џон и ЏОН": "Džon i DŽON",
    "ЗКЉ": "ZKLJ",
    "Љ. Поповић": "Lj. Popović",
    "члан IV став 2": "član IV stav 2",
    "Europol (EUROPOL), https://europa.eu/љ": "Europol (EUROPOL), https://europa.eu/lj",
    "НАТО-а, EU-а": "NATO-a, EU-a",
    "надживети": "nadživeti",
}


def test_the_latin_catalogue_is_spelt_as_serbs_spell_it(workspace: Workspace) -> None:
    for number, cyrillic in enumerate(LATIN, start=30):
        put(workspace, concept(number, section("fr", f"terme {number}"), section("sr", cyrillic), section("en", "")))
    build(workspace)
    latin = opened(workspace, "sr@latin")
    assert [latin.gettext(f"terme {number}") for number in range(30, 30 + len(LATIN))] == list(LATIN.values())


def test_two_builds_are_the_same_bytes(workspace: Workspace) -> None:
    first = {path: path.read_bytes() for path in build(workspace).stale}
    for path in first:
        path.unlink()
    assert {path: path.read_bytes() for path in build(workspace).stale} == first


def test_only_what_is_stale_is_written(workspace: Workspace) -> None:
    build(workspace)
    assert build(workspace).stale == ()
    before = glossary_hash(workspace)
    put(workspace, concept(20, section("fr", "greffe"), section("sr", "писарница"), section("en", "registry")))
    assert glossary_hash(workspace) != before
    checked = build(workspace, check=True)
    assert {path.stem for path in checked.stale} == {"justice"}
    assert build(workspace, check=True) == checked
    assert build(workspace).stale == checked.stale


def test_messages_of_programs_beside_the_glossary_are_built_too(workspace: Workspace) -> None:
    path = workspace.locales / "sr" / "LC_MESSAGES" / "termkit.po"
    head = 'msgid ""\nmsgstr "Language: sr\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    path.write_text(head + 'msgid "found {number}"\nmsgstr "нађено {number}"\n', encoding="utf-8")
    build(workspace)
    assert opened(workspace, "sr", "termkit").gettext("found {number}") == "нађено {number}"
    assert opened(workspace, "sr@latin", "termkit").gettext("found {number}") == "nađeno {number}"


def test_messages_of_programs_are_no_domain_of_the_glossary(workspace: Workspace) -> None:
    build(workspace)
    glossary, findings = open_glossary(workspace), lint(workspace).findings
    for lang in ("fr", "sr", "de"):
        path = workspace.locales / lang / "LC_MESSAGES" / "termkit.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(LOCALES / "fr" / "LC_MESSAGES" / "termkit.po", path)
    assert open_glossary(workspace) == glossary
    assert lint(workspace).findings == findings
    assert {path.stem for path in build(workspace, check=True).stale} == {"termkit"}
    built = build_catalogues(workspace.glossary, workspace.locales)
    assert [path.parent.parent.name for path in built.stale] == ["de", "fr", "sr", "sr@latin"]
    assert opened(workspace, "fr", "termkit").gettext("warning") == "avertissement"


def test_two_folders_can_be_built_without_a_workspace(workspace: Workspace) -> None:
    assert len(build_catalogues(workspace.glossary, workspace.locales).stale) == 6


def test_the_bundled_glossary_is_not_built_in_place(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="read-only"):
        build(workspace._replace(read_only=True))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("glossary/justice.pot", "nonsense\n", "justice.pot:1: is neither"),
        ("glossary/extra.pot", 'msgid "x"\nmsgstr ""\n', "extra.pot:1: “x” has no concept id"),
        ("glossary/other.pot", 'msgctxt "c0001"\nmsgid "x"\nmsgstr ""\n', "other.pot:2: c0001 is in justice.pot already"),
        (
            "locales/sr/LC_MESSAGES/justice.po",
            'msgctxt "c0099"\nmsgid "x"\nmsgstr ""\n',
            "justice.po:2: c0099 is not in the template",
        ),
        (
            "locales/sr/LC_MESSAGES/justice.po",
            'msgctxt "c0014"\nmsgid "x"\nmsgstr ""\n',
            "justice.po:2: c0014 is “x” here, but “juge”",
        ),
    ],
)
def test_malformed_catalogues_stop_the_build_before_it_writes(name: str, text: str, message: str, workspace: Workspace) -> None:
    (workspace.root / name).write_text(text, encoding="utf-8")
    with pytest.raises(CatalogError, match=message):
        build(workspace)
    assert list(workspace.locales.rglob("*.mo")) == []


def test_a_folder_in_the_place_of_a_catalogue_is_refused(workspace: Workspace) -> None:
    (workspace.glossary / "odd.pot").mkdir()
    with pytest.raises(CatalogError, match="cannot be read"):
        open_glossary(workspace)


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_gettext_tools_accept_what_we_write(workspace: Workspace) -> None:
    build(workspace)
    for path in workspace.locales.rglob("*.po"):
        run = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True, check=True)
        assert run.stderr == ""
    for path in workspace.locales.rglob("*.mo"):
        run = subprocess.run(["msgunfmt", path], capture_output=True, text=True, check=True)
        assert 'msgctxt "c0' in run.stdout

"""Errors are in the user's language; who catches them reads English."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import termkit
from termkit.errors import InputError, TermkitError
from termkit.readers import read_page
from tests.cli.conftest import Run
from tests.conftest import Speak

PACKAGE = Path(termkit.__file__).parent
SPOKEN = (
    "readers",
    "workspace.py",
    "markup.py",
    "model",
    "matching",
    "rules",
    "nlp",
    "catalog",
    "editing",
    "exchange",
    "verbs",
    "cli/glossary",
)
ERRORS = {
    "TermkitError",
    "InputError",
    "CatalogError",
    "UsageError",
    "LanguageError",
    "WorkspaceError",
    "EditError",
    "MissingExtraError",
    "WorkerDiedError",
}
FILES = {
    "empty.txt": b"\n",
    "binary.txt": b"a\0b",
    "latin1.txt": "Ils ont été.".encode("latin-1"),
    "english.txt": b"The judge has arrived in the city, and the police have seized it for the court.\n",
    "bad.xliff": b"<xliff><b></xliff>",
    "bad.po": b'msgid "a"\nnonsense\n',
}


@pytest.mark.parametrize(
    ("arguments", "lang", "sentence"),
    [
        (["none.txt"], "fr", "none.txt: ce fichier n’existe pas"),
        (["none.txt"], "sr", "none.txt: та датотека не постоји"),
        (["none.txt"], "sr@latin", "none.txt: ta datoteka ne postoji"),
        (["empty.txt"], "fr", "empty.txt: la page est vide"),
        (["binary.txt"], "sr", "binary.txt: ово је бинарна датотека, а не страница текста"),
        (["latin1.txt"], "fr", "latin1.txt:1: ce texte n’est pas en utf-8 (octet 9)\u00a0; enregistrez-le en UTF-8"),
        (["--lang", "sr", "english.txt"], "sr", "english.txt: ово личи на енглески, а не на српски"),
        (["--lang", "sr", "english.txt"], "fr", "english.txt: langue apparente\u00a0: anglais, et non serbe"),
        (["bad.xliff"], "fr", "bad.xliff:1: ce n’est pas du XML bien formé\u00a0: mismatched tag"),
        (["bad.po"], "sr", "bad.po:2: овај ред није PO; очекује се коментар, кључна реч или ниска под наводницима"),
        (["--select", "TK9", "x.txt"], "fr", "aucune règle n’a le code TK9\u00a0; `termkit rules` les énumère"),
        (["--lang", "xx", "x.txt"], "sr", "непознат језик 'xx'; termkit познаје fr, sr, sr@latin и en"),
        (["--pairs", "x", "x.txt"], "fr", "x n’est ni un fichier de paires ni un motif tel que fr/{}.html=sr/{}.html"),
    ],
)
def test_errors_of_check_are_said(
    arguments: list[str], lang: str, sentence: str, run: Run, speak: Speak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    speak(lang)
    result = run("check", *arguments)
    assert (result.exit_code, result.stderr) == (2, f"termkit: {sentence}\n")


@pytest.mark.parametrize(
    ("arguments", "lang", "sentence"),
    [
        (
            ["check", "--nope"],
            "fr",
            "il n’y a pas d’option '--nope'. Vouliez-vous dire '--ignore'\u00a0? Voir `termkit check --help`",
        ),
        (["chek"], "sr", "нема наредбе 'chek'; погледајте `termkit --help`"),
        (["lookup"], "sr@latin", "nedostaje argument 'TEXT...'; pogledajte `termkit lookup --help`"),
        (["rules", "TK301", "x"], "sr", "сувишан аргумент (x); погледајте `termkit rules --help`"),
        (["lookup", "--forms=3", "x"], "fr", "l’option '--forms' ne prend pas de valeur"),
        (
            ["lookup", "--format", "x", "juge"],
            "fr",
            "valeur incorrecte pour '--format'\u00a0: 'x' n’est pas l’une de ces valeurs\u00a0: 'text', 'json'\u00a0;"
            " voir `termkit lookup --help`",
        ),
        (
            ["extract", "--dry-run", "x"],
            "fr",
            "--dry-run va avec --propose\u00a0: rien d’autre n’écrit dans le glossaire\u00a0; voir `termkit extract --help`",
        ),
    ],
)
def test_mistakes_on_the_command_line_are_said(arguments: list[str], lang: str, sentence: str, run: Run, speak: Speak) -> None:
    speak(lang)
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (2, f"termkit: {sentence}\n")


def test_click_speaks_as_before_afterwards(run: Run, speak: Speak) -> None:
    speak("fr")
    before = click.exceptions._  # type: ignore[attr-defined] # click has no other name for it
    assert run("lookup").stderr.startswith("termkit: il manque")
    assert click.exceptions._ is before  # type: ignore[attr-defined]


def test_errors_in_settings_are_said(run: Run, workspace: Path, speak: Speak) -> None:
    (workspace / "setup.cfg").write_text("[termkit]\nfail_on = x\n", encoding="utf-8")
    speak("fr")
    place = f"{(workspace / 'setup.cfg').resolve()}:2"
    told = "fail_on vaut 'x', mais doit être l’une de ces valeurs\u00a0: error, warning, info, never"
    assert run("glossary", "list").stderr == f"termkit: {place}: {told}\n"


def test_who_catches_an_error_reads_english(speak: Speak) -> None:
    speak("fr")
    with pytest.raises(InputError) as caught:
        read_page("none.txt")
    assert str(caught.value) == "none.txt: there is no such file"
    assert caught.value.said() == "none.txt: ce fichier n’existe pas"


def test_a_message_without_translations_is_said_as_it_is(speak: Speak) -> None:
    speak("fr")
    assert TermkitError("anything", path="a", line=3).said() == "a:3: anything"


def test_every_error_of_these_rooms_is_a_message() -> None:
    raised = list(_raised())
    assert len(raised) > 50
    assert [ast.unparse(call) for call in raised if isinstance(call.args[0], ast.Constant | ast.JoinedStr)] == []


def _raised() -> Iterator[ast.Call]:
    """The errors that are made in the rooms whose errors are said."""
    for path in (path for pattern in SPOKEN for path in PACKAGE.glob(pattern)):
        for file in path.rglob("*.py") if path.is_dir() else [path]:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
                    yield node


@pytest.mark.parametrize(
    ("arguments", "lang", "sentence"),
    [
        (["edit", "c0009", "--en", "judge"], "fr", "le concept 'c0009' n’existe pas"),
        (
            ["add", "juge", "--domain", "Justice"],
            "sr",
            "'Justice' није домен; домени се пишу као security: мала слова, цифре, - и _",
        ),
        (
            ["export", "--format", "po"],
            "fr",
            "ce format contient le français et une seule langue\u00a0; indiquez laquelle avec --lang (sr, en)",
        ),
        (["import", "empty.csv"], "sr@latin", "empty.csv: prazno je"),
        (["import", "bad.tmx"], "fr", "bad.tmx: ne contient aucun tu\u00a0; est-ce un fichier TMX\u00a0?"),
    ],
)
def test_errors_of_the_glossary_commands_are_said(
    arguments: list[str], lang: str, sentence: str, run: Run, speak: Speak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty.csv").touch()
    (tmp_path / "bad.tmx").write_text("<tmx></tmx>", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    speak(lang)
    result = run("glossary", *arguments)
    assert (result.exit_code, result.stderr) == (2, f"termkit: {sentence}\n")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fr", "n’est ni un commentaire ni un mot-clé avec sa chaîne"),
        ("sr", "није ни коментар ни кључна реч са својом ниском"),
    ],
)
def test_errors_of_catalogues_are_said(lang: str, sentence: str, run: Run, workspace: Path, speak: Speak) -> None:
    assert run("glossary", "add", "juge", "--domain", "justice").exit_code == 0
    template = workspace / "glossary" / "justice.pot"
    template.write_text("nonsense\n", encoding="utf-8")
    speak(lang)
    result = run("glossary", "list")
    assert (result.exit_code, result.stderr) == (2, f"termkit: {template.resolve()}:1: {sentence}\n")

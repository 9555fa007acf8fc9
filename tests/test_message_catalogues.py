"""The catalogues of termkit's own messages are complete, and are of the code as it is."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import polib
import pytest
from babel.messages.catalog import Catalog

from tools.update_messages import KEYWORDS, TEMPLATE, merged, outdated, template

ROOT = Path(__file__).parent.parent
CATALOGUES = sorted((ROOT / "locales").glob("*/LC_MESSAGES/termkit.po"))


def languages(path: Path) -> str:
    return path.parent.parent.name


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def contents(catalogue: str) -> list[tuple[object, ...]]:
    """What is in a catalogue, however the version of Babel at hand lays it out."""
    return [(e.msgid, e.msgid_plural, e.msgstr, e.msgstr_plural, e.occurrences, e.fuzzy) for e in polib.pofile(catalogue)]


def test_template_and_catalogues_are_up_to_date() -> None:
    stale = [path.name for path, new in outdated() if contents(str(path)) != contents(new.decode())]
    assert stale == [], "run `make messages`, and translate what is new in locales/*/LC_MESSAGES/termkit.po"


def test_every_text_that_is_marked_is_in_the_template() -> None:
    known = {entry.msgid for entry in polib.pofile(str(TEMPLATE))}
    assert [text for text in _marked() if text not in known] == []


def test_no_message_is_put_together_where_it_is_marked() -> None:
    assert [ast.unparse(node) for node in _not_constant()] == []


def test_the_languages_of_the_design_are_there() -> None:
    assert [languages(path) for path in CATALOGUES] == ["fr", "sr"]


@pytest.mark.parametrize("path", CATALOGUES, ids=languages)
class TestCatalogue:
    def test_every_message_is_translated_and_none_is_fuzzy(self, path: Path) -> None:
        catalogue = polib.pofile(str(path))
        assert [entry.msgid for entry in catalogue if not entry.translated()] == []
        assert catalogue.obsolete_entries() == []

    def test_translations_have_the_values_of_their_messages(self, path: Path) -> None:
        for entry in polib.pofile(str(path)):
            for text in entry.msgstr_plural.values() or [entry.msgstr]:
                assert placeholders(text) in map(placeholders, filter(None, (entry.msgid, entry.msgid_plural))), entry.msgid

    def test_messages_and_translations_begin_and_end_alike(self, path: Path) -> None:
        for entry in polib.pofile(str(path)):
            for text in entry.msgstr_plural.values() or [entry.msgstr]:
                assert text == text.strip()
                assert text.endswith(".") == entry.msgid.endswith("."), entry.msgid

    @pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
    def test_msgfmt_accepts_it(self, path: Path) -> None:
        run = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True, check=True)
        assert run.stderr == ""


def test_french_has_no_breakable_blank_before_its_punctuation() -> None:
    for entry in polib.pofile(str(ROOT / "locales/fr/LC_MESSAGES/termkit.po")):
        for text in entry.msgstr_plural.values() or [entry.msgstr]:
            assert not any(f" {mark}" in text for mark in ";:?!»"), text
            assert "« " not in text


def test_merging_keeps_translations(tmp_path: Path) -> None:
    path = tmp_path / "fr" / "LC_MESSAGES" / "termkit.po"
    path.parent.mkdir(parents=True)
    shutil.copy(ROOT / "locales/fr/LC_MESSAGES/termkit.po", path)
    new = Catalog()
    for text in ("warning", "a new message that is like no other", "“{found}” is strongly deprecated"):
        new.add(text)
    catalogue = merged(path, new)
    kept, added, reworded = (catalogue[message.id] for message in new if message.id)
    assert (kept.string, kept.fuzzy) == ("avertissement", False)
    assert not added.string
    assert reworded.fuzzy
    assert "error" in catalogue.obsolete


def test_the_template_is_the_same_whenever_it_is_made() -> None:
    assert [message.id for message in template()] == [message.id for message in template()]


def _calls() -> Iterator[tuple[ast.Call, tuple[int, ...]]]:
    """Calls that mark messages, each with the positions of the arguments that are messages."""
    for path in sorted((ROOT / "termkit").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                yield node, KEYWORDS[node.func.id] or (1,)


def _marked() -> Iterator[str]:
    for call, positions in _calls():
        for argument in (call.args[position - 1] for position in positions[:1]):
            if isinstance(argument, ast.Constant):
                yield argument.value


def _not_constant() -> Iterator[ast.expr]:
    """Arguments of markers that are no plain texts, where they have text in them that is not marked by itself."""
    for call, positions in _calls():
        for argument in (call.args[position - 1] for position in positions):
            if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in ast.walk(argument)):
                yield argument
            if isinstance(argument, ast.IfExp) and isinstance(argument.body, ast.Constant):
                yield argument

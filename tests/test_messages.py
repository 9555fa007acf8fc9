"""termkit's own messages: which language they are said in, and what becomes of damaged catalogues."""

from __future__ import annotations

import copy
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from termkit import messages
from termkit.messages import Message, joined, language_tag, ngettext, said, wanted
from tests.conftest import Speak

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
Environment = Mapping[str, str]


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({}, []),
        ({"LANG": "C.UTF-8"}, []),
        ({"LANG": "en_GB.UTF-8"}, []),
        ({"LANG": "POSIX"}, []),
        ({"LANG": "fr_FR.UTF-8"}, ["fr_FR.UTF-8"]),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "sr_RS"}, ["sr_RS"]),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "sr_RS", "LC_ALL": "en_US.UTF-8"}, []),
        ({"LANGUAGE": "fr"}, ["fr"]),
        ({"LANGUAGE": "sr:fr", "LANG": "en_US.UTF-8"}, ["sr", "fr"]),
        ({"LANGUAGE": "de:en:fr", "LANG": "de_DE.UTF-8"}, ["de"]),
        ({"LANGUAGE": "fr", "LC_ALL": "C"}, []),
        ({"LANGUAGE": "fr", "LANG": "POSIX"}, []),
        ({"LANGUAGE": "fr", "LANG": "C.UTF-8"}, ["fr"]),
        ({"LANGUAGE": "", "LC_ALL": "", "LANG": "fr"}, ["fr"]),
        ({"LANGUAGE": "::fr"}, ["fr"]),
        ({"LANG": "sr_RS@latin"}, ["sr@latin"]),
        ({"LANG": "sr_RS.UTF-8@latin"}, ["sr@latin"]),
        ({"LANGUAGE": "sr_Latn:sr-Latn-RS:sh:sr_Cyrl"}, ["sr@latin", "sr@latin", "sr@latin", "sr_Cyrl"]),
        ({"LANGUAGE": "srn:shn:enm"}, ["srn", "shn", "enm"]),
    ],
)
def test_the_environment_says_which_languages_are_wanted(
    environment: Environment, languages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert list(wanted()) == languages


@pytest.mark.parametrize(
    ("language", "warning", "tag"),
    [
        ("fr", "avertissement", "fr"),
        ("fr_CA.UTF-8", "avertissement", "fr"),
        ("sr", "упозорење", "sr-Cyrl"),
        ("sr_RS", "упозорење", "sr-Cyrl"),
        ("sr_Cyrl_RS", "упозорење", "sr-Cyrl"),
        ("sr@latin", "upozorenje", "sr-Latn"),
        ("sr_RS.UTF-8@latin", "upozorenje", "sr-Latn"),
        ("sr_Latn", "upozorenje", "sr-Latn"),
        ("de:fr", "avertissement", "fr"),
        ("de", "warning", "en"),
        ("en:fr", "warning", "en"),
        ("../../fr", "warning", "en"),
    ],
)
def test_messages_are_said_in_the_language_wanted(language: str, warning: str, tag: str, speak: Speak) -> None:
    speak(language)
    assert messages.gettext("warning") == warning
    assert language_tag() == tag


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {0: "errors", 1: "error", 2: "errors"}),
        ("fr", {0: "erreur", 1: "erreur", 2: "erreurs"}),
        (
            "sr",
            {1: "грешка", 21: "грешка", 2: "грешке", 104: "грешке", 0: "грешака", 5: "грешака", 112: "грешака"},
        ),
    ],
)
def test_numbers_take_the_plural_forms_of_the_language(language: str, forms: dict[int, str], speak: Speak) -> None:
    speak(language)
    told = {number: ngettext("{number} error", "{number} errors", number).format(number=number) for number in forms}
    assert told == {number: f"{number} {form}" for number, form in forms.items()}


def test_no_file_is_looked_for_where_english_is_wanted(speak: Speak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "find", pytest.fail)
    speak("en_US.UTF-8")
    assert messages.gettext("warning") == "warning"


def test_nothing_is_looked_for_before_something_is_said() -> None:
    code = "import termkit.cli.frame, termkit.messages as m, sys; sys.exit(m._open.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestMessage:
    MESSAGE = Message("“{found}” is deprecated; use “{expected}”", found="A", expected="B")

    def test_is_its_english_text_in_any_language(self, speak: Speak) -> None:
        speak("fr")
        assert self.MESSAGE == "“A” is deprecated; use “B”"
        assert f"{self.MESSAGE}" == "“A” is deprecated; use “B”"

    def test_can_be_said_in_another(self, speak: Speak) -> None:
        speak("sr@latin")
        assert said(self.MESSAGE) == "„A” ne treba koristiti; koristite „B”"
        assert said("any other text") == "any other text"

    def test_says_the_messages_among_its_values(self, speak: Speak) -> None:
        speak("fr")
        message = Message("{found}: {analysis} of {term}", found="x", analysis=Message("genitive"), term="y")
        assert message == "x: genitive of y"
        assert said(message) == "x\u00a0: génitif de «\u00a0y\u00a0»"

    @pytest.mark.parametrize(("texts", "text"), [("", ""), ("a", "a"), ("abc", "a, puis b, puis c")])
    def test_joins_texts(self, texts: str, text: str) -> None:
        assert joined(texts, "{one}, puis {other}") == text

    def test_braces_in_values_and_in_plain_text_are_text(self) -> None:
        assert said(Message("{found}: as in the glossary", found="{x}")) == "{x}: as in the glossary"
        assert said(Message("{x}")) == "{x}"

    @pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda message: pickle.loads(pickle.dumps(message))])
    def test_stays_a_message_when_it_is_copied(self, again: Callable[[Message], Message], speak: Speak) -> None:
        speak("fr")
        copied = again(self.MESSAGE)
        assert (copied, said(copied)) == (self.MESSAGE, said(self.MESSAGE))


@pytest.fixture
def french(compiled_messages: Path, tmp_path: Path, speak: Speak, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The French catalogue among copies of all, for damaging."""
    shutil.copytree(compiled_messages, tmp_path / "copy")
    monkeypatch.setattr(messages, "locales_folder", lambda: tmp_path / "copy")
    return tmp_path / "copy" / "fr" / "LC_MESSAGES" / "termkit.mo"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"not a catalogue",
        lambda data: data[:40],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"charset=UTF-8", b"charset=UTF-9"),
        lambda data: data.replace(b"charset=UTF-8", b"charset=ascii"),
        lambda data: data.replace(b"nplurals=2; plural=(n > 1)", b"nplurals=2; plural=(n ? 1)"),
    ],
)
def test_a_damaged_catalogue_means_english(damage: Callable[[bytes], bytes], french: Path, speak: Speak) -> None:
    french.write_bytes(damage(french.read_bytes()))
    speak("fr")
    assert messages.gettext("warning") == "warning"
    speak("fr:sr")
    assert messages.gettext("warning") == "упозорење"


def test_a_translation_with_other_values_means_english(french: Path, speak: Speak) -> None:
    french.write_bytes(french.read_bytes().replace(b"{found}", b"{trouv}"))
    speak("fr")
    assert said(Message("“{text}” is also {others}", text="A", others="B")) == "«\u00a0A\u00a0» désigne aussi B"
    assert said(Message("“{found}” is deprecated", found="A")) == "“A” is deprecated"

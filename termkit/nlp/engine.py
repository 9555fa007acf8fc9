"""What extraction needs of a language model, whichever it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Protocol

from termkit.errors import UsageError
from termkit.messages import N_, Message
from termkit.model.token import Sentence


class Engine(Protocol):
    """A tagger for French."""

    @property
    def signature(self) -> str:
        """Model and versions, in the form ``fr_core_news_sm:3.8.0|spacy:3.8.18``."""

    def analyse(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """The same sentences with their words and tags, in the same order."""


@dataclass(frozen=True, slots=True)
class Model:
    """What can be said of a model without loading it.

    Attributes:
        signature: model and versions, for people.
        identity: what no two models share; a model under development changes without a new version.
    """

    signature: str
    identity: str


def open_engine(model: str = "fr_core_news_sm") -> Engine:
    """Load a spaCy model.

    Args:
        model: the name of an installed model, or the path of one.

    Raises:
        UsageError: the model is not installed, or cannot tag parts of speech.
    """
    from termkit.nlp.spacy_engine import SpacyEngine

    return SpacyEngine(model)


def describe_model(model: str) -> Model:
    """Look a model up; spaCy is not imported.

    Args:
        model: the name of an installed model, or the path of one.

    Raises:
        UsageError: the model is not installed.
    """
    spacy = f"spacy:{metadata.version('spacy')}"
    try:
        signature = f"{model}:{metadata.version(model)}|{spacy}"
        return Model(signature, signature)
    except (metadata.PackageNotFoundError, ValueError):
        pass  # no package; a folder, perhaps
    try:
        meta = json.loads((Path(model) / "meta.json").read_bytes())
        signature = f"{meta['lang']}_{meta['name']}:{meta['version']}|{spacy}"
    except (OSError, ValueError, KeyError):
        template = N_(
            "the language model {model} is not installed; install it with `pip install {package}`, or name another with --model"
        )
        raise UsageError(Message(template, model=repr(model), package=model.replace("_", "-"))) from None
    files = sorted(file for file in Path(model).rglob("*") if file.is_file())
    states = [f"{file.relative_to(model)}:{file.stat().st_size}:{file.stat().st_mtime_ns}" for file in files]
    return Model(signature, "|".join([signature, *states]))

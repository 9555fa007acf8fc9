"""Loads a French pipeline in a tenth of the time that ``spacy.load`` takes.

That is spent on one regular expression, which says what French words with hyphens stay whole: 266 alternatives that each name
the letters of all scripts. A model brings it along, so that spaCy's French data, whose import compiles it too, is not needed;
with what alternatives share written once it is the same expression, and compiles at once. The words that the model was trained
on are not loaded: nothing that tags asks for them.
"""

from __future__ import annotations

import re
import warnings
from importlib import metadata
from pathlib import Path
from typing import Any

from termkit.nlp.spacy_import import import_spacy

_LANGUAGE = "fr"
_FLAGS = "(?iu)"
_BETWEEN = ")|(?:"
_LONG_CLASS = re.compile(r"(\[(?=[^\]]{500})[^\]\\]*(?:\\.[^\]\\]*)*\][*+?]?)")
# An expression that is one by itself for all to see.
_WHOLE = re.compile(r"(?![*+?{])(?:[^()\[\]\\|]|\[[^\[\]\\]*\])*")
_WORDS = "strings"
_NONE: dict[str, Any] = {}


def load(model: str, exclude: list[str]) -> Any:
    """A pipeline, as ``spacy.load`` makes it; pipelines that are not like spaCy's own for French are left to that.

    Args:
        model: the name of an installed model, or the path of one.
        exclude: components that are not needed.

    Raises:
        OSError: the model cannot be loaded.
    """
    spacy = import_spacy()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        folder = _folder(model)
        if folder is not None and (folder / "tokenizer").is_file():
            quick = _quick(folder, exclude)
            if quick is not None:
                return quick
        return spacy.load(model, exclude=exclude)


def _folder(model: str) -> Path | None:
    """The folder with the pipeline's data."""
    from spacy.util import get_package_path, is_package

    if not is_package(model):
        return Path(model)
    folder: Path = get_package_path(model) / f"{model}-{metadata.version(model)}"
    return folder


def _quick(folder: Path, exclude: list[str]) -> Any:
    import srsly
    from spacy.language import BaseDefaults, Language
    from spacy.util import load_config

    class French(Language):  # type: ignore[no-untyped-call] # spaCy's hook for subclasses has no types
        lang = _LANGUAGE

        class Defaults(BaseDefaults):
            # Those of the model take their place; they need not be compiled.
            prefixes = suffixes = infixes = ()
            url_match = None
            tokenizer_exceptions = _NONE

    config = load_config(folder / "config.cfg")
    rules = srsly.msgpack_loads((folder / "tokenizer").read_bytes())
    factored = factor(rules.get("token_match") or "")
    if config["nlp"]["lang"] != _LANGUAGE or factored is None:
        return None
    nlp: Any = French.from_config(config, exclude=exclude)
    nlp.from_disk(folder, exclude=[*exclude, "tokenizer", _WORDS])
    nlp.tokenizer.from_bytes(srsly.msgpack_dumps({**rules, "token_match": factored}))
    return nlp


def factor(expression: str) -> str | None:
    """A union of whole-word expressions with the long classes of letters that alternatives share written once.

    Args:
        expression: ``(?iu)(?:^...$)|(?:^...$)...``.

    Returns:
        An expression that matches the same words; ``None`` for one that is not written like that.
    """
    if not expression.startswith(f"{_FLAGS}(?:") or not expression.endswith(")"):
        return None
    differing: dict[tuple[str, str], list[str]] = {}
    for alternative in expression[len(_FLAGS) + 3 : -1].split(_BETWEEN):
        if not alternative.startswith("^") or not alternative.endswith("$"):
            return None
        # Text and long classes in turns; what tells an alternative from others like it is the first text that there is.
        parts = _LONG_CLASS.split(alternative[1:-1])
        at = 2 if len(parts) > 1 and not parts[0] else 0
        if not all(map(_is_whole, parts[::2])):
            return None
        differing.setdefault(("".join(parts[:at]), "".join(parts[at + 1 :])), []).append(parts[at])
    unions = [f"{before}(?:{'|'.join(some)}){behind}" for (before, behind), some in differing.items()]
    return f"{_FLAGS}^(?:{'|'.join(unions)})$"


def _is_whole(part: str) -> bool:
    """Whether a part of an expression is one by itself."""
    if _WHOLE.fullmatch(part):
        return True
    try:
        re.compile(part)
    except re.error:
        return False
    return True

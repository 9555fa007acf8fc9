"""Holds a TBX file against the definitions of TBX-Basic, see ``tests/data/tbx/README.md``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

DATA = Path(__file__).parents[1] / "data" / "tbx"
CORE = "urn:iso:std:iso:30042:ed-2"
MODULES = "http://www.tbxinfo.net/ns/"
LEVELS = ("conceptEntry", "langSec", "termSec")
CLASSES = ("descrip", "admin", "termNote", "transac", "transacNote", "ref", "xref")


class Category(NamedTuple):
    """A data category as its module defines it."""

    module: str
    class_: str
    levels: list[str]
    values: list[str]


def _categories() -> dict[str, Category]:
    _, *rows = (line.split("\t") for line in (DATA / "categories.tsv").read_text("utf-8").splitlines())
    return {
        name: Category(module, class_, levels.split("|"), values.split("|") if values else [])
        for module, name, class_, levels, values in rows
    }


CATEGORIES = _categories()
GRAMMAR = etree.RelaxNG(etree.parse(DATA / "core.rng"))


def errors(data: str | bytes) -> list[str]:
    """What is wrong with a file, in words; nothing if it is TBX-Basic."""
    root = etree.fromstring(data.encode() if isinstance(data, str) else data)
    if not GRAMMAR.validate(root):
        return [str(error) for error in GRAMMAR.error_log]
    found = [] if root.get("type") == "TBX-Basic" else ["is no TBX-Basic"]
    return [*found, *_category_errors(root), *_pointer_errors(root)]


def _category_errors(root: etree._Element) -> Iterator[str]:
    style = root.get("style")
    for element in root.iter("{*}*"):
        name = etree.QName(element)
        if name.namespace == CORE and name.localname not in CLASSES:
            continue
        tag = name.namespace != CORE
        if tag == (style == "dca"):
            yield f"{name.localname} is not of the style {style}"
        category = name.localname if tag else element.get("type", "")
        known = CATEGORIES.get(category)
        if known is None:
            yield f"{category} is no data category of TBX-Basic"
            continue
        if (str(name.namespace) != MODULES + known.module) if tag else (name.localname != known.class_):
            yield f"{category} is of the module {known.module} and a {known.class_}, not {name.text}"
        level = next(
            etree.QName(above).localname for above in element.iterancestors() if etree.QName(above).localname in LEVELS
        )
        if level not in known.levels:
            yield f"{category} does not belong in a {level}"
        if known.values and element.text not in known.values:
            yield f"{element.text} is no {category}"


def _pointer_errors(root: etree._Element) -> Iterator[str]:
    ids = {element.get("id") for element in root.iter("{*}*")}
    for element in root.iter("{*}*"):
        target = element.get("target", "")
        if target and target not in ids and not target.startswith(("http://", "https://")):
            yield f"there is no {target} to point to"

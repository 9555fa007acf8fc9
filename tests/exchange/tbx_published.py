"""The schemas that LTAC Global publishes for TBX-Basic, as ``tests/data/tbx/published.tsv`` names them.

They carry no licence, so they are not here; ``tools/fetch_tbx_schemas.py`` fetches them. Schematron asks for XPath 2,
which lxml does not know: elementpath evaluates it.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from pathlib import Path
from typing import NamedTuple

from elementpath import XPath2Parser, XPathContext
from elementpath.xpath_nodes import ElementNode
from elementpath.xpath_tokens import XPathToken
from lxml import etree

SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
MODULES = {"http://www.tbxinfo.net/ns/min": "Min.rng", "http://www.tbxinfo.net/ns/basic": "Basic.rng"}
RULES = {"dca": ("TBX-Basic_DCA.sch",), "dct": ("TBX-Basic_DCT.sch", "Basic.sch", "Min.sch")}


def errors(data: str, style: str, folder: Path) -> list[str]:
    """What the schemas find wrong with a TBX file."""
    root = etree.fromstring(data.encode())
    return [*_grammar_errors(root, folder), *(error for name in RULES[style] for error in _broken_rules(root, folder / name))]


def _grammar_errors(root: etree._Element, folder: Path) -> Iterator[str]:
    """The core structure, and each data category that is a tag by the grammar of its module."""
    core = etree.RelaxNG(etree.parse(folder / "TBXcoreStructV03.rng"))
    if not core.validate(root):
        yield from map(str, core.error_log)
    modules = {namespace: etree.RelaxNG(etree.parse(folder / name)) for namespace, name in MODULES.items()}
    for element in root.iter("{*}*"):
        grammar = modules.get(etree.QName(element).namespace)
        if grammar is not None and not grammar.validate(element):
            # What a tag points to lies outside of it; the rules look for that.
            yield from (str(error) for error in grammar.error_log if "IDREF" not in error.message)


class Rule(NamedTuple):
    """Where a rule applies, and what must be true there."""

    context: XPathToken
    asserts: list[tuple[XPathToken, str]]


def _broken_rules(root: etree._Element, schema: Path) -> Iterator[str]:
    """The asserts that fail; of the rules of a pattern, an element meets the first that applies to it (ISO/IEC 19757-3)."""
    document = XPathContext(root.getroottree())
    for rules in _patterns(etree.parse(schema).getroot()):
        met: set[ElementNode] = set()
        for rule in rules:
            for node in [node for node in rule.context.select(copy(document)) if node not in met]:
                met.add(node)
                for test, message in rule.asserts:
                    here = copy(document)
                    here.item = node
                    if not test.get_results(here):
                        yield f"{schema.name}: <{etree.QName(node.elem).localname}> on line {node.elem.sourceline}: {message}"


def _patterns(schema: etree._Element) -> Iterator[list[Rule]]:
    namespaces = {str(each.get("prefix")): str(each.get("uri")) for each in schema.iter(f"{SCHEMATRON}ns")}
    parser = XPath2Parser(namespaces)
    for pattern in schema.iter(f"{SCHEMATRON}pattern"):
        yield [
            Rule(
                parser.parse(" | ".join(f"//{place}" for place in str(rule.get("context")).split("|"))),
                [(parser.parse(str(each.get("test"))), each.text or "") for each in rule.iter(f"{SCHEMATRON}assert")],
            )
            for rule in pattern.iter(f"{SCHEMATRON}rule")
        ]

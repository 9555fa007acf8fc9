"""All rules: those about the glossary and those about pages, in the order of their codes."""

from __future__ import annotations

from typing import Any

from termkit.rules import CHECK_RULES, Rule
from termkit.rules.glossary import GLOSSARY_RULES

RULES: tuple[Rule[Any], ...] = (*GLOSSARY_RULES, *CHECK_RULES)

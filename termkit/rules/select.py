"""Which rules run: the longest prefix wins (as in flake8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from termkit.errors import UsageError
from termkit.rules._rule import Rule

C = TypeVar("C")


def select_rules(
    rules: Sequence[Rule[C]],
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    known: Sequence[Rule[Any]] | None = None,
) -> tuple[Rule[C], ...]:
    """The rules that a pair of code lists leaves switched on.

    Args:
        rules: the rules to choose from.
        select: codes or beginnings of codes (``TK3``, ``TK302``) to run; none means all.
        ignore: codes or beginnings to leave out. Where both lists name a rule, the longer beginning decides; of two equal
            ones, ``ignore``.
        known: the rules that codes may name, if there are more: settings hold for `check` and `glossary lint` alike.

    Returns:
        The chosen rules, in their own order.

    Raises:
        UsageError: a code fits no rule.
    """
    every = rules if known is None else known
    wanted, unwanted = [_known(code, every) for code in select], [_known(code, every) for code in ignore]
    return tuple(rule for rule in rules if _reach(rule.code, wanted or [""]) > _reach(rule.code, unwanted))


def _known(code: str, rules: Sequence[Rule[Any]]) -> str:
    code = code.strip().upper()
    if not code or not any(rule.code.startswith(code) for rule in rules):
        raise UsageError(f"no rule has the code {code or '(empty)'}; `termkit rules` lists them")
    return code


def _reach(code: str, prefixes: Iterable[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)

"""Which rules run: the longest prefix wins (as in flake8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from termkit.errors import UsageError
from termkit.messages import Message
from termkit.rules._rule import Rule

C = TypeVar("C")


def select_rules(
    rules: Sequence[Rule[C]],
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    known: Callable[[], Sequence[Rule[Any]]] | None = None,
) -> tuple[Rule[C], ...]:
    """The rules that a pair of code lists leaves switched on.

    Args:
        rules: the rules to choose from.
        select: codes or beginnings of codes (``TK3``, ``TK302``) to run; none means all.
        ignore: codes or beginnings to leave out. Where both lists name a rule, the longer beginning decides; of two equal
            ones, ``ignore``.
        known: lists the rules that codes may name, if there are more: settings hold for `check` and `glossary lint` alike.

    Returns:
        The chosen rules, in their own order.

    Raises:
        UsageError: a code fits no rule.
    """
    wanted, unwanted = ([_known(code, rules, known) for code in codes] for codes in (select, ignore))
    return tuple(rule for rule in rules if _reach(rule.code, wanted or [""]) > _reach(rule.code, unwanted))


def _known(code: str, rules: Sequence[Rule[Any]], others: Callable[[], Sequence[Rule[Any]]] | None) -> str:
    code = code.strip().upper()
    if not code or not (_names(code, rules) or (others and _names(code, others()))):
        shown = code or Message("(empty)")
        raise UsageError(Message("no rule has the code {code}; `termkit rules` lists them", code=shown))
    return code


def _names(code: str, rules: Sequence[Rule[Any]]) -> bool:
    return any(rule.code.startswith(code) for rule in rules)


def _reach(code: str, prefixes: Iterable[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)

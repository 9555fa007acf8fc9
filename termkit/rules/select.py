"""Which rules run: the longest prefix wins (as in flake8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from termkit.errors import UsageError
from termkit.rules._rule import Rule


def select_rules(rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules that a pair of code lists leaves switched on.

    Args:
        rules: the rules to choose from.
        select: codes or beginnings of codes (``TK3``, ``TK302``) to run; none means all.
        ignore: codes or beginnings to leave out. Where both lists name a rule, the longer beginning decides; of two equal
            ones, ``ignore``.

    Returns:
        The chosen rules, in their own order.

    Raises:
        UsageError: a code fits no rule.
    """
    wanted, unwanted = [_known(code, rules) for code in select], [_known(code, rules) for code in ignore]
    return tuple(rule for rule in rules if _reach(rule.code, wanted or [""]) > _reach(rule.code, unwanted))


def _known(code: str, rules: Sequence[Rule]) -> str:
    code = code.strip().upper()
    if not code or not any(rule.code.startswith(code) for rule in rules):
        raise UsageError(f"no rule has the code {code or '(empty)'}; `termkit rules` lists them")
    return code


def _reach(code: str, prefixes: Iterable[str]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)

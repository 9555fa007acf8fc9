"""The fields of a concept as options."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from termkit.errors import UsageError
from termkit.messages import Message
from termkit.model.record import columns, is_multiple

F = TypeVar("F", bound=Callable[..., Any])

_HELP = {
    "domain": "Domain (subject field): security, justice ...",
    "fr": "Preferred French designation.",
    "sr": "Preferred Serbian designation, in Cyrillic.",
    "en": "Preferred English designation.",
    "definition": "Definition, one sentence.",
    "subject": "Subject within the domain.",
    "pos": "Part of speech: noun, noun phrase, verb ...",
    "source": "A text that uses the term; repeatable.",
    "note": "A note; repeatable.",
    "status": "accepted, proposed or withdrawn.",
}


def field_options(function: F) -> F:
    """An option for every column of the contract but ``id``: ``--sr-admitted`` for ``sr_admitted``."""
    for column in reversed(columns()[1:]):
        name = "--" + column.replace("_", "-")
        text = _HELP.get(
            column, f"{'Abbreviated' if 'abbrev' in column else column.partition('_')[2].capitalize()} designation; repeatable."
        )
        function = click.option(name, column, multiple=is_multiple(column), metavar="TEXT", help=text)(function)
    return function


def given(options: dict[str, str | tuple[str, ...] | None]) -> dict[str, tuple[str, ...]]:
    """The columns that options set: an empty text empties a column."""
    values = {}
    for column, value in options.items():
        if value is not None and value != ():
            texts = value if isinstance(value, tuple) else (value,)
            values[column] = tuple(text for text in texts if text.strip())
    return values


def assignments(pairs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """``FIELD=VALUE`` arguments as columns with values.

    Raises:
        UsageError: an argument has no equals sign.
    """
    values: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise UsageError(Message("{pair} must be like FIELD=VALUE", pair=repr(pair)))
        column = name.strip().replace("-", "_")
        values[column] = (*values.get(column, ()), value)
    return values

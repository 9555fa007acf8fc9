"""What click says of its own on help pages, and of a command line that it does not understand, in the user's language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click.core
import click.exceptions
import click.formatting
import click.parser
import click.types

from termkit.messages import N_, Nn_, gettext, ngettext

MESSAGES = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("default: {default}"),
    N_("Missing command."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("No such command {name!r}."),
    N_("No such option {name!r}."),
    Nn_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    N_("Option {name!r} does not take a value."),
    Nn_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    Nn_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    N_("Invalid value for {param_hint}: {message}"),
    Nn_("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
)
"""Those that commands of termkit can provoke; versions of click that say it otherwise say it in English."""

_SPEAKERS = (click.core, click.exceptions, click.formatting, click.parser, click.types)
_NAMES = {"_": gettext, "ngettext": ngettext}


@contextmanager
def spoken() -> Iterator[None]:
    """Let click ask termkit's catalogues, which it has no other way to be told of, and afterwards what it asked before.

    A command may run inside another program that uses click.
    """
    before = [(module, name, getattr(module, name)) for module in _SPEAKERS for name in _NAMES if hasattr(module, name)]
    for module, name, _ in before:
        setattr(module, name, _NAMES[name])
    try:
        yield
    finally:
        for module, name, function in before:
            setattr(module, name, function)

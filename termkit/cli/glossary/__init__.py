"""``termkit glossary``: one subcommand a file."""

from __future__ import annotations

import click

from termkit.cli._lazy import LazyGroup

COMMANDS = {
    "add": "Add a concept.",
    "edit": "Change fields of a concept.",
    "accept": "Accept proposed concepts or designations.",
    "withdraw": "Withdraw a concept; its id is never used again.",
    "relate": "Relate two concepts.",
    "show": "Show concepts in full.",
    "list": "List concepts, one a line.",
    "stats": "Count concepts, languages and fields.",
    "lint": "Check the glossary itself.",
    "sort": "Sort the concepts of each file by id.",
    "merge": "Merge another glossary into this one.",
    "merge-driver": "Merge a catalogue for git, entry by entry.",
    "import": "Add and change concepts from a file.",
    "export": "Write the glossary in another format.",
}


@click.group(cls=LazyGroup, package="termkit.cli.glossary", table=COMMANDS)
def command() -> None:
    """Edit, show, import and export the glossary."""

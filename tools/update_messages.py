"""Brings the catalogues of termkit's own messages up to date with the code; ``make messages`` runs it.

    python tools/update_messages.py           write locales/termkit.pot, merge locales/<lang>/LC_MESSAGES/termkit.po
    python tools/update_messages.py --check   exit 1 if a file is not up to date

Babel extracts and merges: translations are kept, those of messages that are gone as obsolete ones; what was reworded comes
fuzzy. Summaries of rules and the help of commands are docstrings and options, and taken from rules and commands; those of the
page to review candidates are marked in its HTML and its script. Places are files without lines, and neither date nor version
of Babel is written: the files only change with the messages.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

import termkit
from termkit.cli._help import options_with_help, paragraphs
from termkit.cli._lazy import LazyGroup
from termkit.cli.frame import cli
from termkit.exchange.candidates.review import MARKED
from termkit.messages import DOMAIN
from termkit.rules.every import RULES

ROOT = Path(__file__).parent.parent
TEMPLATE = ROOT / "locales" / f"{DOMAIN}.pot"
KEYWORDS = {"_": None, "gettext": None, "N_": None, "Nn_": (1, 2), "ngettext": (1, 2), "Message": (1,), "Remark": (2,)}
HEADER = "# Messages of termkit; tools/update_messages.py makes and merges this file.\n"
LEFT_OUT = ("POT-Creation-Date", "Generated-By", "Report-Msgid-Bugs-To")


def template() -> Catalog:
    """Every message in the code, and the summary of every rule."""
    made = Catalog(header_comment=HEADER, project="termkit", version=termkit.__version__, fuzzy=False)
    package = ROOT / "termkit"
    found = extract_from_dir(package, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",))
    for name, _, message, comments, context in sorted(found, key=lambda one: one[:2]):
        place = (package / name).relative_to(ROOT).as_posix(), 1
        made.add(message, locations=[place], auto_comments=comments, context=context)
    for name, mark in MARKED.items():
        page = package / "exchange" / "candidates" / name
        for message in mark.findall(page.read_text(encoding="utf-8")):
            made.add(message, locations=[(page.relative_to(ROOT).as_posix(), 1)])
    for rule in RULES:
        made.add(rule.summary, locations=[_place(rule.check.__module__)], auto_comments=[f"Summary of {rule.code}."])
    for command, text in _help(cli, click.Context(cli)):
        place = _place(command.callback.__module__)
        made.add(text, locations=[place], auto_comments=[f"Help of {command.name}."])
    return made


def _help(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, str]]:
    """The texts on the help pages of a command and those below it."""
    yield from ((command, text) for text in paragraphs(command.help or ""))
    yield from ((command, option.help or "") for option in options_with_help(command, context))
    if isinstance(command, LazyGroup):
        yield from ((command, text) for text in command.table.values())
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from _help(below, click.Context(below, parent=context))


def _place(module: str) -> tuple[str, int]:
    """Where a message is, with a line that is not written down."""
    return Path(sys.modules[module].__file__ or "").relative_to(ROOT).as_posix(), 1


def merged(path: Path, new: Catalog) -> Catalog:
    """A language's catalogue with the messages of a template."""
    catalogue = read_po(io.BytesIO(path.read_bytes()), locale=path.parent.parent.name)
    catalogue.update(new, update_creation_date=False)
    return catalogue


def as_bytes(catalogue: Catalog) -> bytes:
    """A catalogue as it is written down: no wrapped lines, and nothing that changes by itself."""
    written = io.BytesIO()
    write_po(written, catalogue, width=0, include_lineno=False, include_previous=True)
    lines = written.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(tuple(f'"{name}:' for name in LEFT_OUT))).encode()


def outdated() -> Iterator[tuple[Path, bytes]]:
    """The files that are not up to date, with what they should be."""
    new = template()
    wanted = {TEMPLATE: as_bytes(new)}
    for path in sorted(TEMPLATE.parent.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        wanted[path] = as_bytes(merged(path, new))
    return ((path, data) for path, data in wanted.items() if not path.is_file() or path.read_bytes() != data)


def main() -> None:
    """Run the script."""
    files = dict(outdated())
    names = ", ".join(str(path.relative_to(ROOT)) for path in files)
    if files and "--check" in sys.argv[1:]:
        sys.exit(f"{names}: not up to date; run make messages")
    for path, data in files.items():
        path.write_bytes(data)
    print(f"wrote {names}" if files else "all messages are up to date")


if __name__ == "__main__":
    main()

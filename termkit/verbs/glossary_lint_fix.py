"""Puts right in the glossary what can be put right without asking: order, headers, mixed script, blanks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from termkit.catalog.header import header_patches
from termkit.catalog.patch import apply_patches
from termkit.catalog.po import PoFile, encode, parse_po
from termkit.catalog.read import Catalogues, read_leniently
from termkit.catalog.render import CONTENT_TYPE, plural_count_of, plural_header
from termkit.catalog.sort import sorted_lines
from termkit.catalog.transaction import commit, locked
from termkit.model.finding import Certainty, Finding
from termkit.verbs._layout import layout_of
from termkit.verbs.glossary_lint import lint_catalogues, shown_path
from termkit.workspace import Workspace, require_writable

UNSORTED = "TK201"
PLURALS, LANGUAGE, CHARSET, NO_HEADER = "TK205", "TK207", "TK208", "TK209"
ROUNDS = 3
"""How often at most: what is put right may bring out more, such as blanks around a mixed word."""


@dataclass(frozen=True, slots=True)
class LintFixes:
    """The changes as a unified diff, and the files they are in."""

    files: tuple[Path, ...]
    diff: str


def fix_glossary(workspace: Workspace, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> LintFixes:
    """Put right what the rules find and say how to write, all files or none.

    Args:
        workspace: where.
        select: beginnings of rule codes to put right; none means all that can be.
        ignore: beginnings of rule codes to leave alone.

    Returns:
        What was changed; each entry keeps its other lines.

    Raises:
        WorkspaceError: the workspace is read-only.
        CatalogError: a catalogue cannot be read or written; then none has been changed.
    """
    require_writable(workspace)
    layout = layout_of(workspace)
    codes = {"select": tuple(select), "ignore": tuple(ignore)}
    before: dict[Path, str] = {}
    after: dict[Path, str] = {}
    with locked(layout):
        for _ in range(ROUNDS):
            catalogues = read_leniently(layout)
            contents = {}
            for file, findings in _by_file(catalogues, lint_catalogues(catalogues, **codes).findings):
                fixed = _fixed(file, findings)
                if fixed.text != file.text:
                    contents[file.path] = encode([fixed.text], fixed.charset, file.path)
                    before.setdefault(file.path, file.text)
                    after[file.path] = fixed.text
            if not contents:
                break
            commit(layout, contents)
    return LintFixes(tuple(after), "".join(line for path in after for line in _diff(path, before[path], after[path])))


def _by_file(catalogues: Catalogues, findings: Sequence[Finding]) -> Iterator[tuple[PoFile, list[Finding]]]:
    files = {shown_path(file.path): file for file in (*catalogues.templates.values(), *catalogues.languages.values())}
    for path, group in groupby(findings, key=attrgetter("path")):
        if path in files:
            yield files[path], list(group)


def _fixed(file: PoFile, findings: Sequence[Finding]) -> PoFile:
    """A catalogue with its findings put right: words first, since they stand at known places, then lines, then the order."""
    codes = {finding.code for finding in findings}
    file = _parsed(file, _with_suggestions(file, findings))
    wanted = dict(_header_fields(file, codes))
    if wanted or NO_HEADER in codes:
        file = _parsed(file, apply_patches(file, header_patches(file, _language(file), wanted)))
    return _parsed(file, sorted_lines(file)) if UNSORTED in codes else file


def _header_fields(file: PoFile, codes: set[str]) -> Iterator[tuple[str, str]]:
    lang = _language(file)
    if lang and LANGUAGE in codes:
        yield "Language", lang
    if CHARSET in codes:
        yield "Content-Type", CONTENT_TYPE
    if lang and PLURALS in codes and _has_room(file, plural_count_of(lang)):
        yield "Plural-Forms", plural_header(lang)


def _has_room(file: PoFile, forms: int) -> bool:
    """Whether the entries with plural forms have as many as the language; else the header alone would not put it right."""
    return all(len(entry.translations) == forms for entry in file.live if entry.get("msgid_plural") is not None)


def _language(file: PoFile) -> str | None:
    return None if file.path.suffix == ".pot" else file.path.parent.parent.name


def _with_suggestions(file: PoFile, findings: Sequence[Finding]) -> list[str]:
    """The lines with the words that findings suggest; what is escaped or goes over several lines is left alone."""
    lines = list(file.lines)
    done: set[int] = set()
    for finding in sorted(findings, key=lambda f: (f.line, f.column), reverse=True):
        at = finding.line - 1
        if finding.suggestion is None or finding.certainty is not Certainty.CERTAIN or finding.end_line != finding.line:
            continue
        start, end = finding.column - 1, finding.end_column - 1
        words = finding.text[finding.start : finding.end]
        if lines[at][start:end] == words and at not in done and not set('"\\\n') & set(finding.suggestion):
            lines[at] = lines[at][:start] + finding.suggestion + lines[at][end:]
            done.add(at)
    return lines


def _parsed(file: PoFile, lines: Sequence[str]) -> PoFile:
    """The catalogue that some lines are; in UTF-8 if its header says so now."""
    text = "".join(lines)
    charset = "UTF-8" if f"Content-Type: {CONTENT_TYPE}" in text else file.charset
    return file if text == file.text else parse_po(text.encode(charset), file.path, twice=True)


def _diff(path: Path, before: str, after: str) -> Iterator[str]:
    name = shown_path(path)
    for line in unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), fromfile=name, tofile=name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"

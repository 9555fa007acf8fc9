"""Which draft belongs to which French page: a list of pairs, or a pattern of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from termkit.errors import InputError, UsageError
from termkit.messages import N_, Message

_NAME = "{}"


def find_pairs(spec: str, drafts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Pair drafts with their sources.

    Args:
        spec: a file with a pair in each line, source and draft with a tab between them, paths as seen from its folder; or a
            pattern ``SOURCE=DRAFT``, in which ``{}`` stands for what the two paths have in common: ``fr/{}.html=sr/{}.html``.
        drafts: the drafts to check; none means all that the list has, or that match the pattern.

    Returns:
        Drafts and sources, in the same order.

    Raises:
        UsageError: the pattern is none, nothing matches it, or a draft has no pair.
        InputError: the file cannot be read, or a line of it is no pair.
    """
    if _NAME in spec and "=" in spec:
        return _by_pattern(spec, drafts)
    if not Path(spec).is_file():
        template = N_("{spec} is neither a file of pairs nor a pattern such as {example}")
        raise UsageError(Message(template, spec=spec, example="fr/{}.html=sr/{}.html"))
    return _by_list(Path(spec), drafts)


def _by_pattern(spec: str, drafts: Sequence[str]) -> tuple[list[str], list[str]]:
    source, _, draft = spec.partition("=")
    if source.count(_NAME) != 1 or draft.count(_NAME) != 1:
        raise UsageError(Message("{spec}: {name} must stand once before = and once behind it", spec=spec, name=_NAME))
    before, after = draft.split(_NAME)
    shape = re.compile(re.escape(before) + "(.+)" + re.escape(after))
    found = [path.as_posix() if not path.is_absolute() else str(path) for path in _glob(before, after)]
    named = list(drafts) or sorted(found)
    if not named:
        raise UsageError(Message("no draft matches {pattern}", pattern=draft))
    sources = []
    for path in named:
        match = shape.fullmatch(path.removeprefix("./"))
        if match is None:
            raise UsageError(Message("{path} does not match {pattern}", path=path, pattern=draft))
        sources.append(source.replace(_NAME, match.group(1)))
    return named, sources


def _glob(before: str, after: str) -> list[Path]:
    """The files whose path is ``before``, anything, ``after``."""
    folder, _, start = before.rpartition("/")
    inner, _, end = after.rpartition("/")
    pattern = f"**/{start}*{end}" if not inner else f"{start}*{after}"
    root = Path(folder or ("/" if before.startswith("/") else "."))
    return [path for path in root.glob(pattern) if path.is_file()] if root.is_dir() else []


def _by_list(path: Path, drafts: Sequence[str]) -> tuple[list[str], list[str]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Message("cannot be read as a list of pairs in UTF-8"), path=path) from error
    pairs: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != 2 or not all(cells):
            message = Message("this line is no pair; write source and draft with a tab between them")
            raise InputError(message, path=path, line=number)
        pairs[str(path.parent / cells[1])] = str(path.parent / cells[0])
    if not drafts:
        if not pairs:
            raise InputError(Message("there is no pair in this list"), path=path)
        return list(pairs), list(pairs.values())
    by_place = {Path(draft).resolve(): source for draft, source in pairs.items()}
    alone = next((draft for draft in drafts if Path(draft).resolve() not in by_place), None)
    if alone is not None:
        raise UsageError(Message("{path} has no pair for {draft}", path=str(path), draft=alone))
    return list(drafts), [by_place[Path(draft).resolve()] for draft in drafts]

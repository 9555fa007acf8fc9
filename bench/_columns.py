"""Keeps columns of a page's tables that a new run has not measured."""

from __future__ import annotations

from collections.abc import Iterator


def with_kept_columns(new: str, old: str) -> str:
    """A page whose tables have a column a size, with the columns of sizes that only an older page has.

    Args:
        new: the page of this run; the first row of a table has the sizes, the first cell of a row says what was measured.
        old: the page of an earlier run, with the same rows.
    """
    kept = {at: cells for at, cells, _ in _rows(old.split("\n")) if at is not None}
    lines = []
    for at, cells, line in _rows(new.split("\n")):
        if at is None:
            lines.append(line)
            continue
        every = kept.get(at, {}) | cells
        in_order = [every[size] for size in sorted(every, key=lambda size: int(size.replace(",", "")))]
        lines.append(f"| {at[1]} | " + " | ".join(in_order) + " |" if at[1] != "---" else "|---|" + "|".join(in_order) + "|")
    return "\n".join(lines)


def _rows(lines: list[str]) -> Iterator[tuple[tuple[int, str] | None, dict[str, str], str]]:
    """Each line; of a table's also the number of the table and the row's label, and the cells by size."""
    table, sizes = 0, []
    for line in lines:
        if not line.startswith("|"):
            yield None, {}, line
            continue
        label, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        if not label:
            table, sizes = table + 1, cells
        yield (table, label), dict(zip(sizes, cells, strict=True)), line

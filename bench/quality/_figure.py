"""A measured figure beside the bar that it is held against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of ``docs/quality.md``.

    ``bar`` is what must be reached, from above or, with ``most``, from below; ``None`` where a figure is only reported.
    ``percent`` says how ``value`` and ``bar`` are printed.
    """

    what: str
    value: float
    bar: float | None = None
    most: bool = False
    percent: bool = False
    n: int | None = None
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the bar is reached; ``None`` without one."""
        if self.bar is None:
            return None
        return self.value <= self.bar if self.most else self.value >= self.bar

    def row(self) -> str:
        """The figure as a row of a Markdown table: what, n, value, bar, note."""
        sign = "≤" if self.most else "≥"
        bar = "" if self.bar is None else f"{sign} {self._shown(self.bar)}{'' if self.reached else ' **not reached**'}"
        return f"| {self.what} | {'' if self.n is None else f'{self.n:,}'} | {self._shown(self.value)} | {bar} | {self.note} |"

    def _shown(self, value: float) -> str:
        if self.percent:
            return f"{100 * value:.2f} %"
        return f"{value:.4f}".rstrip("0").rstrip(".") if value < 10 else f"{value:,.0f}"

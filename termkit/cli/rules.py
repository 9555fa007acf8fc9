"""``termkit rules``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._output import write_result


@click.command("rules")
@click.argument("code", required=False)
@output_option
def command(code: str | None, output: Path | None) -> None:
    """List the rules, or print the page of one."""
    from termkit.messages import gettext
    from termkit.model.finding import Level, level_of
    from termkit.rules.every import RULES
    from termkit.rules.select import select_rules

    chosen = select_rules(RULES, (code,)) if code else RULES
    if code and len(chosen) == 1:
        rule = chosen[0]
        level = level_of(rule.severity, rule.certainty)
        head = f"{rule.code} {rule.name} ({rule.scope}; {rule.severity.name.lower()}, {rule.certainty.name.lower()}: {level})"
        write_result(f"{head}\n\n{rule.page}\n", output)
        return
    width = max(len(level.label) for level in Level) + 2
    rows = (f"{r.code}  {r.name:<26}{level_of(r.severity, r.certainty).label:<{width}}{gettext(r.summary)}" for r in chosen)
    write_result("\n".join(rows) + "\n", output)

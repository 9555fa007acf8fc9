"""Turns what goes wrong into one sentence on standard error and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from termkit.cli._click_words import spoken
from termkit.errors import TermkitError
from termkit.messages import gettext as _

BAD_INPUT = 2
INTERRUPTED = 130
BROKEN_PIPE = 141


class ErrorMapping(click.Group):
    """A group that ends the program with the exit status of the contract."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command; never returns in standalone mode."""
        with spoken():
            if not standalone_mode:
                return super().main(args, prog_name or "termkit", complete_var, standalone_mode=False, **extra)
            sys.exit(self._status(args, prog_name or "termkit", complete_var, extra))

    def _status(self, args: Sequence[str] | None, prog_name: str, complete_var: str | None, extra: dict[str, Any]) -> int:
        stdout = sys.stdout
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except TermkitError as error:
            return _say(error.said(), error.exit_code)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            return BAD_INPUT
        except click.ClickException as error:
            return _say(_usage(error), BAD_INPUT)
        except (click.Abort, KeyboardInterrupt):
            return _say(_("interrupted"), INTERRUPTED)
        except BrokenPipeError:
            _abandon_stdout()
            return BROKEN_PIPE
        except SystemExit:
            if sys.stdout is stdout:
                raise
            return BROKEN_PIPE  # click replaces standard output when its pipe is closed, and says 1, which means findings
        except OSError as error:
            _abandon_stdout()
            where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
            return _say(f"{where}{error.strerror or error}", BAD_INPUT)
        except Exception:  # noqa: BLE001 - Python's own status for a crash is 1, which would read as findings
            import traceback

            traceback.print_exc()
            return _say(_("this is a mistake in termkit; please report it with the lines above"), BAD_INPUT)
        return status if isinstance(status, int) else 0


def _say(message: str, status: int) -> int:
    click.echo(f"termkit: {message}", err=True)
    return status


def _usage(error: click.ClickException) -> str:
    message = error.format_message().strip().rstrip(".")
    message = message[:1].lower() + message[1:]
    context = getattr(error, "ctx", None)
    if isinstance(error, click.UsageError) and context is not None:
        asks = message.endswith(("?", "?)"))
        template = _("{message} See `{command} --help`") if asks else _("{message}; see `{command} --help`")
        return template.format(message=message, command=context.command_path)
    return message


def _abandon_stdout() -> None:
    """Where standard output takes no more, keep Python from trying again while it shuts down."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

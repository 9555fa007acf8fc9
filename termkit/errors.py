"""One tree of errors; the command line turns each of them into one sentence and an exit code."""

from __future__ import annotations

from os import PathLike, fspath

from termkit.messages import said


class TermkitError(Exception):
    """Root of every error that termkit raises on purpose.

    Args:
        message: what is wrong and, where it is not obvious, what to do; one sentence, no final line end. A
            :class:`termkit.messages.Message` can be said in the user's language as well.
        path: the file it is about, if any.
        line: the line in that file, counted from 1.
    """

    exit_code = 2

    def __init__(self, message: str, *, path: str | PathLike[str] | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = None if path is None else fspath(path)
        self.line = line

    def __str__(self) -> str:
        return self._placed(self.message)

    def said(self) -> str:
        """The sentence in the user's language, with its place."""
        return self._placed(said(self.message))

    def _placed(self, message: str) -> str:
        place = self.path or ""
        if place and self.line is not None:
            place += f":{self.line}"
        return f"{place}: {message}" if place else message


class UsageError(TermkitError, ValueError):
    """An option or argument that cannot be honoured."""


class LanguageError(UsageError):
    """A language tag that termkit does not know."""


class InputError(TermkitError, ValueError):
    """A file that cannot be read as what it is said to be: missing, binary, malformed, empty."""


class CatalogError(InputError):
    """A gettext catalogue that is not well formed, or two entries that contradict each other."""


class WorkspaceError(TermkitError):
    """A workspace that is missing, read-only or wrongly configured."""


class EditError(TermkitError, ValueError):
    """A change of the glossary that would break it: an unknown concept, a designation twice."""


class MissingExtraError(TermkitError, ImportError):
    """An optional dependency is not installed; the message names the extra that brings it."""

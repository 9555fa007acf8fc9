"""Finds the workspace that a command works in, and reads its settings."""

from __future__ import annotations

import configparser
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import termkit
from termkit.errors import LanguageError, WorkspaceError
from termkit.messages import N_, Message
from termkit.model.glossary import SOURCE_LANGUAGE
from termkit.model.language import parse_language

CONFIG_FILES = ("termkit.cfg", "setup.cfg", "pyproject.toml")
LEVELS = ("error", "warning", "info", "never")
SETTINGS = ("source_language", "languages", "glossary", "locales", "select", "ignore", "fail_on")


class Workspace(NamedTuple):
    """A folder with a glossary and its settings.

    ``glossary`` and ``locales`` are folders; ``config`` is the file that the settings come from. The bundled glossary is
    ``read_only``. ``select``, ``ignore`` and ``fail_on`` are defaults for the options of the same names.
    """

    root: Path
    glossary: Path
    locales: Path
    source_language: str = SOURCE_LANGUAGE
    languages: tuple[str, ...] = ("sr", "en")
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "warning"
    config: Path | None = None
    read_only: bool = False


def find_workspace(start: Path) -> Workspace | None:
    """The workspace at a folder or at the nearest folder above it.

    Raises:
        WorkspaceError: the folder does not exist, or the settings are wrong.
    """
    if not start.is_dir():
        raise WorkspaceError(Message("{path} is not a folder", path=str(start)))
    here = start.resolve()
    for folder in (here, *here.parents):
        for name in CONFIG_FILES:
            config = folder / name
            if config.is_file() and (settings := _settings(config)) is not None:
                return _workspace(config, settings)
    return None


def bundled() -> Workspace:
    """The glossary that comes with termkit: in the wheel, or in the source checkout that termkit runs from.

    Raises:
        WorkspaceError: this installation has none.
    """
    package = Path(termkit.__file__).resolve().parent
    inside = package / "bundled"
    if inside.is_dir():
        return Workspace(inside, inside / "glossary", inside / "locales", read_only=True)
    checkout = package.parent
    if (checkout / "setup.cfg").is_file() and _settings(checkout / "setup.cfg") is not None:
        return Workspace(checkout, checkout / "glossary", checkout / "locales", read_only=True)
    raise WorkspaceError(Message("this installation of termkit has no bundled glossary; name a workspace with -C DIR"))


def resolve_workspace(directory: Path | None = None) -> Workspace:
    """The workspace to work in: at or above a folder; without one, above the current folder, else the bundled one.

    Raises:
        WorkspaceError: there is none at or above the folder given, or its settings are wrong.
    """
    found = find_workspace(directory or Path())
    if found is None and directory is not None:
        template = N_("no workspace at or above {folder}; `termkit init {folder}` makes one")
        raise WorkspaceError(Message(template, folder=str(directory)))
    return found or bundled()


def require_writable(workspace: Workspace) -> None:
    """Refuse to edit the bundled glossary.

    Raises:
        WorkspaceError: the workspace is read-only.
    """
    if workspace.read_only:
        message = Message("the bundled glossary is read-only; go to a workspace, or make one with `termkit init DIR`")
        raise WorkspaceError(message)


def _settings(config: Path) -> Mapping[str, object] | None:
    """The termkit section of a file; ``None`` where it has none, even if the file is otherwise broken."""
    try:
        text = config.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise WorkspaceError(Message("cannot be read: {reason}", reason=error.strerror or str(error)), path=config) from error
    except UnicodeDecodeError as error:
        raise WorkspaceError(Message("is not UTF-8"), path=config) from error
    if config.suffix == ".toml":
        return _toml(config, text) if "termkit" in text else None
    return _cfg(config, text) if re.search(r"^\[termkit\]", text, re.MULTILINE) else None


def _cfg(config: Path, text: str) -> Mapping[str, object]:
    parser = configparser.RawConfigParser()
    try:
        parser.read_string(text)
    except configparser.Error as error:
        line = getattr(error, "lineno", None)
        if isinstance(error, configparser.ParsingError) and error.errors:
            line = error.errors[0][0]
        raise WorkspaceError(Message("is not a well-formed configuration file"), path=config, line=line) from error
    return dict(parser["termkit"])


def _toml(config: Path, text: str) -> Mapping[str, object] | None:
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if not re.search(r"^\s*\[tool\.termkit\]", text, re.MULTILINE):
            return None
        raise WorkspaceError(Message("is not well-formed TOML: {reason}", reason=str(error)), path=config) from error
    tools = data.get("tool", {})
    section = tools.get("termkit") if isinstance(tools, dict) else None
    return section if isinstance(section, dict) else None


def _workspace(config: Path, settings: Mapping[str, object]) -> Workspace:
    for name in settings:
        if name not in SETTINGS:
            template = N_("unknown setting {name}; termkit knows {settings}")
            raise _wrong(config, name, Message(template, name=repr(name), settings=", ".join(SETTINGS)))
    root = config.parent
    fail_on = _text(config, settings, "fail_on", "warning")
    if fail_on not in LEVELS:
        template = N_("fail_on is {value}, but must be one of {values}")
        raise _wrong(config, "fail_on", Message(template, value=repr(fail_on), values=", ".join(LEVELS)))
    source = _text(config, settings, "source_language", SOURCE_LANGUAGE)
    if source != SOURCE_LANGUAGE:
        template = N_("source_language is {value}, but termkit only works from French (fr)")
        raise _wrong(config, "source_language", Message(template, value=repr(source)))
    return Workspace(
        root=root,
        glossary=root / _text(config, settings, "glossary", "glossary"),
        locales=root / _text(config, settings, "locales", "locales"),
        source_language=source,
        languages=_languages(config, settings),
        select=_list(config, settings, "select"),
        ignore=_list(config, settings, "ignore"),
        fail_on=fail_on,
        config=config,
    )


def _languages(config: Path, settings: Mapping[str, object]) -> tuple[str, ...]:
    codes = []
    for tag in _list(config, settings, "languages") or ("sr", "en"):
        try:
            language = parse_language(tag)
        except LanguageError as error:
            raise _wrong(config, "languages", error.message) from error
        if language.code == SOURCE_LANGUAGE:
            message = Message("languages are those translated into; fr is the source language")
            raise _wrong(config, "languages", message)
        if language.gettext != language.code:
            message = Message("{variant} is built from {code}; list {code} alone", variant=str(language), code=language.code)
            raise _wrong(config, "languages", message)
        codes.append(language.code)
    return tuple(dict.fromkeys(codes))


def _text(config: Path, settings: Mapping[str, object], name: str, default: str) -> str:
    value = settings.get(name, default)
    if not isinstance(value, str):
        raise _wrong(config, name, Message("{name} must be a string", name=name))
    if not value.strip():
        raise _wrong(config, name, Message("{name} is empty", name=name))
    return value.strip()


def _list(config: Path, settings: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = settings.get(name, "")
    if isinstance(value, str):
        return tuple(re.split(r"[\s,]+", value.strip())) if value.strip() else ()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(str(item) for item in value)
    raise _wrong(config, name, Message("{name} must be a list of strings", name=name))


def _wrong(config: Path, name: str, message: str) -> WorkspaceError:
    """The error, with the line on which the setting stands."""
    inside = False
    for number, line in enumerate(config.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if line.strip().startswith("["):
            inside = line.strip() in ("[termkit]", "[tool.termkit]")
        elif inside and re.match(rf"\s*{re.escape(name)}\s*[=:]", line, re.IGNORECASE):
            return WorkspaceError(message, path=config, line=number)
    return WorkspaceError(message, path=config)

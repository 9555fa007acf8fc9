"""Writes ``.mo`` files: the binary catalogues of the GNU gettext manual, section "The Format of GNU MO Files".

Strings with ``<PRIuMAX>`` and its like are filed as they are written; ``msgfmt`` has them expanded when they are loaded.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from termkit.catalog.entry import PoEntry
from termkit.catalog.po import PoFile
from termkit.errors import CatalogError
from termkit.messages import Message

_MAGIC = 0x950412DE
_HEAD = struct.Struct("<7I")
_PAIR = 8
"""Bytes for the length and the offset of a string."""


def message_key(msgid: str, *, context: str | None = None, plural: str | None = None) -> str:
    """What a message is filed under: context, U+0004, msgid, U+0000, msgid_plural."""
    key = msgid if context is None else f"{context}\4{msgid}"
    return key if plural is None else f"{key}\0{plural}"


class MoKeys:
    """What the messages of a ``.mo`` file are filed under, made ready once for all the files that have the same.

    Args:
        keys: see :func:`message_key`, sorted by code points, which is the order of UTF-8; the header is under ``""``.

    Raises:
        CatalogError: a key is there twice.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        _refuse_duplicates(keys)
        self._number = len(keys)
        self._start = _HEAD.size + 2 * _PAIR * self._number
        self._table, self._strings = _strings(keys, self._start)

    def file(self, texts: Sequence[str]) -> bytes:
        """The contents of a ``.mo`` file.

        Args:
            texts: the translations in the order of the keys, plural forms joined by U+0000.

        Returns:
            Version 0.0, little-endian, sorted by the bytes of the keys, without the optional hash table.
        """
        table, strings = _strings(texts, self._start + len(self._strings))
        head = _HEAD.pack(_MAGIC, 0, self._number, _HEAD.size, _HEAD.size + len(self._table), 0, self._start)
        return b"".join((head, self._table, table, self._strings, strings))


def write_mo(messages: Iterable[tuple[str, str]]) -> bytes:
    """The contents of a ``.mo`` file, the same for the same messages whatever their order; see :class:`MoKeys`.

    Raises:
        CatalogError: a key is there twice.
    """
    pairs = sorted(messages)
    return MoKeys([key for key, _ in pairs]).file([text for _, text in pairs])


def _refuse_duplicates(keys: Sequence[str]) -> None:
    """Refuse two keys for one msgid; a plural makes no other message of it."""
    msgids = [key.partition("\0")[0] if "\0" in key else key for key in keys]
    for msgid, following in pairwise(msgids):
        if msgid == following:
            raise CatalogError(Message("two translations for {msgid}", msgid=repr(msgid)))


def _strings(strings: Sequence[str], start: int) -> tuple[bytes, bytes]:
    """Strings that stand from ``start`` on: the table of their lengths and offsets, and they themselves.

    Every string is followed by a NUL that its length does not count.
    """
    encoded = [string.encode() for string in strings]
    lengths = [len(string) for string in encoded]
    flat = [0] * (2 * len(strings))
    flat[::2] = lengths
    flat[1::2] = accumulate((length + 1 for length in lengths[:-1]), initial=start) if lengths else []
    return struct.pack(f"<{len(flat)}I", *flat), b"\0".join([*encoded, b""])


def po_messages(file: PoFile) -> Iterable[tuple[str, str]]:
    """The messages of any catalogue as ``msgfmt`` would file them: no fuzzy, obsolete or untranslated ones."""
    for entry in file.entries:
        if entry.obsolete or not entry.translations[0] or (entry.fuzzy and not entry.is_header):
            continue
        yield entry_message(entry)


def entry_message(entry: PoEntry) -> tuple[str, str]:
    """One entry as a key with its translation; of the header without the template's date, as ``msgfmt`` does it."""
    if entry.is_header:
        return "", re.sub(r"^POT-Creation-Date:.*\n?", "", entry.translations[0], flags=re.MULTILINE)
    key = message_key(entry.msgid, context=entry.msgctxt, plural=entry.get("msgid_plural"))
    return key, "\0".join(entry.translations)

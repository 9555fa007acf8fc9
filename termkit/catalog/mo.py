"""Writes ``.mo`` files: the binary catalogues of the GNU gettext manual, section "The Format of GNU MO Files".

Strings with ``<PRIuMAX>`` and its like are filed as they are written; ``msgfmt`` has them expanded when they are loaded.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from itertools import accumulate, pairwise

from termkit.catalog.po import PoEntry, PoFile
from termkit.errors import CatalogError

_MAGIC = 0x950412DE
_HEAD = struct.Struct("<7I")


def message_key(msgid: str, *, context: str | None = None, plural: str | None = None) -> str:
    """What a message is filed under: context, U+0004, msgid, U+0000, msgid_plural."""
    key = msgid if context is None else f"{context}\4{msgid}"
    return key if plural is None else f"{key}\0{plural}"


def write_mo(messages: Iterable[tuple[str, str]]) -> bytes:
    """The contents of a ``.mo`` file, the same for the same messages whatever their order.

    Args:
        messages: keys (see :func:`message_key`) with translations, plural forms joined by U+0000; the header is under ``""``.

    Returns:
        Version 0.0, little-endian, sorted by the bytes of the keys, without the optional hash table.

    Raises:
        CatalogError: a key is there twice.
    """
    pairs = sorted(messages)  # by code points, which is the order of UTF-8
    keys, texts = [key for key, _ in pairs], [text for _, text in pairs]
    _refuse_duplicates(keys)
    number = len(pairs)
    tables = _HEAD.size + 16 * number
    key_table, text_table = _HEAD.size, _HEAD.size + 8 * number
    key_bytes, text_bytes = _strings(keys), _strings(texts)
    head = _HEAD.pack(_MAGIC, 0, number, key_table, text_table, 0, tables)
    return b"".join((head, _table(keys, tables), _table(texts, tables + len(key_bytes)), key_bytes, text_bytes))


def _refuse_duplicates(keys: list[str]) -> None:
    msgids = [key.partition("\0")[0] for key in keys]
    if len(set(msgids)) < len(keys):
        twice = next(msgid for msgid, following in pairwise(msgids) if msgid == following)
        raise CatalogError(f"two translations for {twice!r}")


def _strings(strings: list[str]) -> bytes:
    return ("\0".join(strings) + "\0").encode() if strings else b""


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


def _table(strings: list[str], start: int) -> bytes:
    """Lengths and offsets; every string is followed by a NUL that its length does not count."""
    lengths = [len(string.encode()) for string in strings]
    flat = [0] * (2 * len(strings))
    flat[::2] = lengths
    flat[1::2] = accumulate((length + 1 for length in lengths[:-1]), initial=start) if lengths else []
    return struct.pack(f"<{len(flat)}I", *flat)

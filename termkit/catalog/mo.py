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
    pairs = sorted((key.encode(), text.encode()) for key, text in messages)
    for (key, _), (following, _) in pairwise(pairs):
        if key.partition(b"\0")[0] == following.partition(b"\0")[0]:
            raise CatalogError(f"two translations for {key.decode()!r}")
    keys, texts = [key for key, _ in pairs], [text for _, text in pairs]
    number = len(pairs)
    tables = _HEAD.size + 16 * number
    key_table, text_table = _HEAD.size, _HEAD.size + 8 * number
    texts_start = tables + sum(map(len, keys)) + number
    head = _HEAD.pack(_MAGIC, 0, number, key_table, text_table, 0, tables)
    ends = b"\0" if number else b""
    return b"".join((head, _table(keys, tables), _table(texts, texts_start), b"\0".join(keys), ends, b"\0".join(texts), ends))


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


def _table(strings: list[bytes], start: int) -> bytes:
    """Lengths and offsets; every string is followed by a NUL that its length does not count."""
    lengths = [len(string) for string in strings]
    offsets = accumulate((length + 1 for length in lengths[:-1]), initial=start)
    flat = [number for pair in zip(lengths, offsets, strict=False) for number in pair]
    return struct.pack(f"<{len(flat)}I", *flat)

"""A file of text as it is, so that it can be changed in one place and written back."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.errors import InputError
from termkit.messages import Message


@dataclass(frozen=True, slots=True)
class RawText:
    """The text of a file with its line ends, and the encoding to write it back in."""

    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Another text as the bytes of this file."""
        return self.mark + text.encode(self.encoding)


def parse_raw(data: bytes, path: str, encoding: str, mark: bytes) -> RawText:
    """The text of a file behind its byte order mark.

    Raises:
        InputError: the same bytes would not come back.
    """
    text = data[len(mark) :].decode(encoding)
    raw = RawText(text, encoding, mark)
    if raw.encode(text) != data:
        raise InputError(Message("cannot be written back as {encoding}; save it as UTF-8", encoding=encoding), path=path)
    return raw

"""PDF through pypdf, which comes with ``pip install termkit[pdf]``."""

from __future__ import annotations

import logging
from io import BytesIO

from termkit.errors import InputError, MissingExtraError
from termkit.messages import Message
from termkit.model.page import Page
from termkit.readers.text import parse as parse_text


def parse(data: bytes, path: str) -> Page:
    """Read the text of a PDF file; lines are those of the extracted text.

    Raises:
        MissingExtraError: pypdf is not installed.
        InputError: the file is damaged, encrypted, or a scan without text.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        message = Message("PDF files need pypdf; install it with `pip install termkit[pdf]`")
        raise MissingExtraError(message, path=path) from None
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    except PyPdfError as error:
        raise InputError(Message("this PDF cannot be read: {reason}", reason=str(error)), path=path) from None
    if not any(map(str.isalnum, "".join(pages))):
        raise InputError(Message("this PDF has no text; it may be a scan, which must be recognised first"), path=path)
    page = parse_text("\n\n".join(pages).encode("utf-8", "replace"), path)
    return Page(path, page.segments, has_lines=False)

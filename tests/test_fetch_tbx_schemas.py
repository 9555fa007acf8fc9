"""The schemas of TBX-Basic are fetched once, and only what is asked for is written."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tools import fetch_tbx_schemas
from tools.fetch_tbx_schemas import FetchError, Published, fetch, main

CONTENTS = {"Min.rng": b"\xef\xbb\xbf<grammar/>\r\n", "Min.sch": b"<schema/>\n"}
SCHEMAS = [Published(name, "o/r", "abc", f"a folder/{name}", sha256(data).hexdigest()) for name, data in CONTENTS.items()]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder that the server shows."""
    for schema in SCHEMAS:
        path = tmp_path / "site" / schema.repository / schema.commit / schema.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(CONTENTS[schema.name])
    return tmp_path / "site"


@pytest.fixture
def base(site: Path) -> Iterator[str]:
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(site))  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_schemas_are_fetched_to_the_byte(base: str, tmp_path: Path) -> None:
    assert fetch(SCHEMAS, tmp_path / "new" / "cache", base) == ["Min.rng", "Min.sch"]
    assert {path.name: path.read_bytes() for path in (tmp_path / "new" / "cache").iterdir()} == CONTENTS


def test_what_is_there_is_not_fetched_again(base: str, site: Path, tmp_path: Path) -> None:
    fetch(SCHEMAS, tmp_path / "cache", base)
    (tmp_path / "cache" / "Min.sch").write_bytes(b"damaged")
    (site / "o/r/abc/a folder/Min.rng").unlink()
    assert fetch(SCHEMAS, tmp_path / "cache", base) == ["Min.sch"]
    assert fetch(SCHEMAS, tmp_path / "cache", "http://127.0.0.1:1") == []


def test_what_has_another_digest_is_not_written(base: str, site: Path, tmp_path: Path) -> None:
    (site / "o/r/abc/a folder/Min.sch").write_bytes(b"<schema></schema>\n")
    with pytest.raises(FetchError, match=r"a%20folder/Min\.sch: has another SHA-256"):
        fetch(SCHEMAS, tmp_path / "cache", base)
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["Min.rng"]


def test_without_an_answer_one_line_says_so(tmp_path: Path, base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_tbx_schemas, "published", lambda: [Published("x", "o/r", "abc", "x", "")])
    for address, reason in ((base, "not found"), ("http://127.0.0.1:1", "refused")):
        with pytest.raises(SystemExit) as caught:
            main(["--base", address, str(tmp_path / "cache")])
        told = str(caught.value)
        assert told.startswith("the schemas of TBX-Basic cannot be fetched")
        assert reason in told.lower()
        assert "\n" not in told


def test_it_says_what_it_fetched(
    base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fetch_tbx_schemas, "published", lambda: SCHEMAS)
    for expected in ("Min.rng, Min.sch", "all there"):
        main(["--base", base, str(tmp_path)])
        assert capsys.readouterr().out == f"{tmp_path}: {expected}\n"

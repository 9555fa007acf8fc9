"""Counting many pages: the same whoever counts, whatever dies, and however much was known before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from termkit.errors import InputError
from termkit.extract.counting import Counts
from termkit.verbs import extract_count_parcel, extract_parcels
from termkit.verbs.extract_count_pages import count_pages
from termkit.verbs.extract_open_parcel import Settings
from termkit.verbs.extract_workers import WorkerDiedError
from tests.verbs.engines import SETTINGS, WordListEngine, open_dying, told

ENGLISH = "The liaison magistrate is with the judges of this court and they have been there for years. " * 5


pytestmark = pytest.mark.usefixtures("small_parcels")


def engine_of(settings: Settings) -> WordListEngine:
    engine = extract_count_parcel.engine_of(settings)
    assert isinstance(engine, WordListEngine)
    return engine


def test_workers_make_no_difference(folder: Path) -> None:
    one = count_pages([str(folder)], SETTINGS)
    two = count_pages([str(folder)], SETTINGS, workers=2)
    assert one.counts.pages == 40
    assert told(two) == told(one)


@pytest.mark.parametrize("most", [5, 40])
def test_workers_make_no_difference_where_forms_are_dropped(folder: Path, most: int) -> None:
    one = count_pages([str(folder)], SETTINGS, most=most)
    assert len(one.counts.forms) <= most < len(count_pages([str(folder)], SETTINGS).counts.forms)
    assert told(count_pages([str(folder)], SETTINGS, most=most, workers=2)) == told(one)


def test_long_text_in_pieces_is_one_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = str(folder / "a" / "20.txt")
    cut = count_pages([long], SETTINGS)
    monkeypatch.setattr(extract_parcels, "PIECE_BYTES", 1 << 20)
    whole = count_pages([long], SETTINGS)
    assert cut.counts == whole.counts
    assert {seen.pages for seen in cut.counts.forms.values()} == {1}


def test_worker_that_dies_is_reported_and_its_pages_are_done_again(folder: Path, tmp_path: Path) -> None:
    (folder / "a" / "05.txt").write_text("Le meurtre est une affaire de police.", encoding="utf-8")
    deaths = tmp_path / "deaths"
    deaths.write_text("2", encoding="ascii")
    settings = replace(SETTINGS, model=str(deaths), open=open_dying)
    done = count_pages([str(folder)], settings, workers=2)
    assert done.notes == ["a worker died; its pages are done again"] * 2
    assert told(done) == told(count_pages([str(folder)], SETTINGS))


def test_pages_that_kill_every_worker_end_the_run(folder: Path, tmp_path: Path) -> None:
    (folder / "a" / "05.txt").write_text("Le meurtre est une affaire de police.", encoding="utf-8")
    deaths = tmp_path / "deaths"
    deaths.write_text("99", encoding="ascii")
    with pytest.raises(WorkerDiedError, match="a worker died 3 times over the same pages"):
        count_pages([str(folder)], replace(SETTINGS, model=str(deaths), open=open_dying), workers=2)


def test_second_run_analyses_nothing(folder: Path, tmp_path: Path) -> None:
    settings = replace(SETTINGS, cache=tmp_path / "cache", identity="second run")
    first = count_pages([str(folder)], settings)
    engine_of(settings).seen.clear()
    assert told(count_pages([str(folder)], settings)) == told(first)
    assert engine_of(settings).seen == []


def test_moved_page_is_known_again_and_a_changed_one_is_not(folder: Path, tmp_path: Path) -> None:
    settings = replace(SETTINGS, cache=tmp_path / "cache", identity="moved page")
    count_pages([str(folder)], settings)
    engine_of(settings).seen.clear()
    moved = folder.rename(tmp_path / "moved")
    (moved / "a" / "01.txt").write_text("Le juge est un juge.", encoding="utf-8")
    done = count_pages([str(moved)], settings)
    assert engine_of(settings).seen == ["Le juge est un juge."]
    assert {place[0] for seen in done.counts.forms.values() for place in seen.contexts} <= {
        str(path) for path in moved.rglob("*.txt")
    }


def test_interrupted_run_goes_on_where_it_stopped(folder: Path, tmp_path: Path) -> None:
    settings = replace(SETTINGS, cache=tmp_path / "cache", identity="interrupted")

    def interrupt(_bytes: int, _pages: int) -> None:
        if len(engine_of(settings).seen) > 60:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        count_pages([str(folder)], settings, on_progress=interrupt)
    before = len(engine_of(settings).seen)
    done = count_pages([str(folder)], settings)
    again = len(engine_of(settings).seen) - before
    whole = replace(settings, cache=None, identity="not interrupted")
    assert told(done) == told(count_pages([str(folder)], whole))
    assert again == len(engine_of(whole).seen) - before


def test_identical_sentences_of_a_parcel_are_analysed_once(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Le juge est un juge.\n\nLe juge est un juge.", encoding="utf-8")
    settings = replace(SETTINGS, identity="once")
    done = count_pages([str(tmp_path)], settings)
    assert engine_of(settings).seen == ["Le juge est un juge."]
    assert done.counts.words["juge"] == 12


def test_foreign_page_is_left_out_with_its_proportion(folder: Path) -> None:
    (folder / "a" / "en.txt").write_text(f"{ENGLISH}\n\nLe juge est dans la salle avec les avocats.", encoding="utf-8")
    (folder / "a" / "mixed.txt").write_text(
        "Le juge est dans la salle avec les avocats. " * 12 + f"\n\n{ENGLISH}", encoding="utf-8"
    )
    done = count_pages([str(folder)], SETTINGS)
    assert [str(page) for page in done.left_out] == [
        f"{folder}/a/en.txt: 90 % looks like English; terms are extracted from French pages"
    ]
    assert done.notes == [f"{folder}/a/mixed.txt: 44 % looks like English and is left out"]
    assert done.counts.pages == 41
    assert "magistrate" not in done.counts.words


@pytest.mark.parametrize(
    "foreign",
    [
        "El magistrado de enlace instruye la solicitud de extradición y los investigadores incautan las armas de fuego.",
        "Il magistrato di collegamento istruisce la domanda di estradizione e gli investigatori sequestrano le armi da fuoco.",
        "Der Verbindungsrichter bearbeitet das Auslieferungsersuchen und die Ermittler beschlagnahmen die Waffen im Haus.",
    ],
)
def test_page_in_a_language_that_termkit_does_not_know(tmp_path: Path, foreign: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text(foreign, encoding="utf-8")
    with pytest.raises(InputError, match="100 % looks like another language or data"):
        count_pages([str(page)], SETTINGS)


def test_list_of_terms_and_names_is_no_foreign_page(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Aleksandar Vučić\n\nmandat d’arrêt\n\nIHEDN\n\nextradition\n\nécrou extraditionnel", encoding="utf-8")
    assert count_pages([str(page)], SETTINGS).counts.words["extradition"] == 1


def test_pages_that_cannot_be_read_are_named(folder: Path) -> None:
    for name, content in {"binary.txt": b"a\0b", "empty.md": b" \n", "latin.txt": "é".encode("latin-1")}.items():
        (folder / "a" / name).write_bytes(content)
    done = count_pages([str(folder)], SETTINGS)
    assert {page.path.rpartition("/")[2]: page.reason for page in done.left_out} == {
        "binary.txt": "this is a binary file, not a page of text",
        "empty.md": "the page is empty",
        "latin.txt": "line 1: this is not utf-8 text (byte 1); save it as UTF-8",
    }
    assert (done.missing, done.counts.pages) == (3, 40)


def test_long_text_with_a_broken_piece_is_left_out_once(tmp_path: Path) -> None:
    text = b"Le juge est dans la salle avec les avocats.\n\n" * 60
    (tmp_path / "long.txt").write_bytes(text + b"\xff\xff" + text)
    (tmp_path / "good.txt").write_bytes(text)
    done = count_pages([str(tmp_path)], SETTINGS)
    assert [page.path for page in done.left_out] == [str(tmp_path / "long.txt")]
    assert done.left_out[0].reason.startswith("line 121: this is not utf-8 text")
    assert done.counts.pages == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b" \n ", "the page is empty"),
        (b"a\0b", "this is a binary file, not a page of text"),
        (ENGLISH.encode(), "100 % looks like English; terms are extracted from French pages"),
    ],
)
def test_single_page_that_cannot_be_used_ends_the_run(tmp_path: Path, content: bytes, sentence: str) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(content)
    with pytest.raises(InputError) as raised:
        count_pages([str(page)], SETTINGS)
    assert str(raised.value) == f"{page}: {sentence}"


def test_single_word_is_a_page(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("extradition", encoding="utf-8")
    assert dict(count_pages([str(page)], SETTINGS).counts.words) == {"extradition": 1}


def test_line_without_an_end_is_cut(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Le juge est dans la salle avec les avocats. " * 400 + "x" * 5_000, encoding="utf-8")
    settings = replace(SETTINGS, identity="one line")
    done = count_pages([str(page)], settings)
    assert done.counts.words["juge"] == 400
    assert max(map(len, engine_of(settings).seen)) <= 2_000


def test_progress_adds_up_to_all_bytes_and_pages(folder: Path) -> None:
    steps: list[tuple[int, int]] = []
    count_pages([str(folder)], SETTINGS, on_progress=lambda size, pages: steps.append((size, pages)))
    assert sum(size for size, _ in steps) == sum(path.stat().st_size for path in folder.rglob("*.txt"))
    assert sum(pages for _, pages in steps) == 40
    assert len(steps) > 10


def test_counts_are_the_sum_of_the_pages_counted_alone(folder: Path) -> None:
    total = Counts()
    for path in sorted(folder.rglob("*.txt")):
        total.merge(count_pages([str(path)], SETTINGS).counts)
    assert count_pages([str(folder)], SETTINGS).counts == total


def test_identity_tells_counts_apart(folder: Path) -> None:
    def identity(**options: int) -> str:
        return count_pages([str(folder)], SETTINGS, **options).identity

    before = identity()
    assert identity(workers=2) == before
    assert identity(most=5) != before
    page = folder / "a" / "01.txt"
    page.write_text(page.read_text(encoding="utf-8") + "\n\nLe juge.", encoding="utf-8")
    assert identity() != before

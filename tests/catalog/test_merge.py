"""Two people change one catalogue: what becomes of each entry."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.catalog.merge import MergedCatalogue, is_sound, merge_catalogues
from termkit.catalog.merge_header import merge_headers
from termkit.catalog.po import parse_po
from termkit.errors import CatalogError

PATH = Path("justice.po")
DATA = Path(__file__).parents[1] / "data" / "catalog"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def entry(number: str, value: str) -> str:
    """``2=b/mot``: the entry c0002, of "mot", says "b"; ``~2=b`` is an obsolete one, ``-`` none."""
    if value == "-":
        return ""
    said, _, msgid = value.partition("/")
    tilde = "#~ " if number.startswith("~") else ""
    lines = (f'msgctxt "c{number.lstrip("~"):0>4}"', f'msgid "{msgid or "terme"}"', f'msgstr "{said}"')
    return "# note: a comment\n" + "".join(f"{tilde}{line}\n" for line in lines)


def text(row: str) -> str:
    """A catalogue; ``2=a|b`` stands for two sides between git's markers."""
    pieces = [HEADER]
    for word in row.replace("-", "", row == "-").split():
        number, _, value = word.partition("=")
        one, bar, other = value.partition("|")
        both = f"<<<<<<< ours\n{entry(number, one)}=======\n{entry(number, other)}>>>>>>> theirs\n"
        pieces.append(both if bar else entry(number, value))
    return "\n".join(pieces)


def merge(base: str, ours: str, theirs: str, newline: str = "\n") -> MergedCatalogue:
    return merge_catalogues(*(side.replace("\n", newline).encode() for side in (base, ours, theirs)), path=PATH)


def swapped(row: str) -> str:
    """The same with the sides of conflicts exchanged."""
    words = [word.partition("=") for word in row.split()]
    return " ".join(f"{number}{equals}{'|'.join(reversed(value.split('|')))}" for number, equals, value in words)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("row", rows("merges.tsv"), ids=lambda row: row["case"])
def test_entries_are_merged(row: dict[str, str], newline: str) -> None:
    base, ours, theirs = (text(row[side]) if row[side] else "" for side in ("base", "ours", "theirs"))
    for one, other, expected in ((ours, theirs, row["merged"]), (theirs, ours, swapped(row["merged"]))):
        merged = merge(base, one, other, newline)
        assert merged.data.decode() == text(expected).replace("\n", newline)
        assert len(merged.conflicts) == expected.count("|")


@pytest.mark.parametrize("row", rows("merged_headers.tsv"), ids=lambda row: row["case"])
def test_headers_are_merged_field_by_field(row: dict[str, str]) -> None:
    sides = {name: "".join(f'"{field}\\n"\n' for field in said.split(";")) if said else "" for name, said in row.items()}
    for one, other in (("ours", "theirs"), ("theirs", "ours")):
        assert (merge_headers(sides["base"], sides[one], sides[other]) or "") == sides["merged"]


def test_a_header_that_both_sides_changed_is_a_conflict_of_its_own() -> None:
    base, ours, theirs = (text("1=a").replace("UTF-8\\n", f"UTF-8\\nX-Kind: {kind}\\n") for kind in "abc")
    merged = merge(base, ours, theirs.replace('"a"', '"A"'))
    assert merged.conflicts == ("the header",)
    assert merged.data.decode().startswith('<<<<<<< ours\nmsgid ""')
    assert merged.data.decode().endswith('msgstr "A"\n')


def test_where_a_field_goes_on_over_several_lines_it_is_one() -> None:
    base = '"Plural-Forms: nplurals=3; "\n"plural: 0;\\n"\n"X-A: 1\\n"\n'
    ours, theirs = base.replace("3", "4"), base.replace("X-A: 1", "X-A: 2")
    assert merge_headers(base, ours, theirs) == base.replace("3", "4").replace("X-A: 1", "X-A: 2")


def test_contexts_that_are_no_ids_are_told_apart_by_their_msgids() -> None:
    menu = 'msgctxt "File menu"\nmsgid "{0}"\nmsgstr "{0}"\n'
    base, ours, theirs = (HEADER + "".join(f"\n{menu.format(word)}" for word in words) for words in ("a", "ab", "ac"))
    merged = merge(base, ours, theirs)
    assert (merged.data.decode(), merged.conflicts) == (HEADER + "".join(f"\n{menu.format(w)}" for w in "abc"), ())


def test_what_can_be_tried_is_tried_where_both_sides_changed_an_entry() -> None:
    base, ours, theirs = text("1=a"), text("1=b"), text("1=a").replace("a comment", "another")
    both = merge_catalogues(base.encode(), ours.encode(), theirs.encode(), PATH, merge_lines=lambda *_: entry("1", "c"))
    assert (both.data.decode(), both.conflicts) == (text("1=c"), ())


def test_line_ends_of_the_side_that_changed_them_count() -> None:
    base, ours, theirs = text("1=a 2=b"), text("1=A 2=b"), text("1=a 2=B")
    merged = merge_catalogues(base.encode(), ours.encode(), theirs.replace("\n", "\r\n").encode(), PATH)
    assert merged.data.decode() == text("1=A 2=B").replace("\n", "\r\n")


def test_the_charset_of_the_side_that_changed_it_counts() -> None:
    base, theirs = (text(row).replace("UTF-8", "ISO-8859-5").encode("iso-8859-5") for row in ("1=ж 2=b", "1=ж 2=ш"))
    merged = merge_catalogues(base, text("1=љ 2=b").encode(), theirs, PATH)
    assert merged.data.decode() == text("1=љ 2=ш")


def test_a_last_line_without_an_end_gets_one_where_something_follows() -> None:
    base, ours, theirs = text("1=a").rstrip("\n"), text("1=a 3=c").rstrip("\n"), text("1=a 2=b").rstrip("\n")
    assert merge(base, ours, theirs).data.decode() == text("1=a 2=b 3=c").rstrip("\n")


@pytest.mark.parametrize("bad", ["no catalogue\n", "\0", text("1=a") + entry("1", "b")])
def test_what_is_no_catalogue_is_refused(bad: str) -> None:
    good = text("1=a")
    for sides in ((bad, good, good), (good, bad, good), (good, good, bad)):
        with pytest.raises(CatalogError, match=r"justice\.po"):
            merge(*sides)


def test_a_text_is_sound_that_has_no_entry_and_no_id_twice() -> None:
    good, twice, shared = (text("1=a") + more for more in ("", entry("1", "b"), entry("1", "b/mot")))
    assert is_sound(good.encode(), [], PATH)
    assert not is_sound(twice.encode(), [good.encode()], PATH)
    assert not is_sound(shared.encode(), [b"", good.encode()], PATH)
    assert is_sound(shared.encode(), [shared.encode()], PATH)


Catalogue = Sequence[tuple[int, str]]
values = st.text(alphabet="abж|=~", min_size=1, max_size=3)
gaps = st.sampled_from(["\n", "\n", "\n\n", ""])


@st.composite
def catalogues(draw: st.DrawFn) -> str:
    """Entries in any order, with blank lines and comments where they may be."""
    numbers = draw(st.lists(st.integers(1, 12), unique=True, max_size=8))
    entries = [draw(gaps) + entry(str(number), draw(values)) for number in numbers]
    return HEADER + "".join(entries) + draw(st.sampled_from(["", "\n", "\n# the end\n"]))


@given(catalogues(), catalogues(), st.booleans())
def test_what_one_side_alone_did_is_taken_as_it_is(base: str, side: str, terminated: bool) -> None:
    side = side if terminated else side.rstrip("\n")
    for merged in (merge(base, side, base), merge(base, base, side), merge(base, side, side)):
        assert (merged.data.decode(), merged.conflicts) == (side, ())


@st.composite
def changes(draw: st.DrawFn) -> tuple[Mapping[str, dict[int, str]], Mapping[str, int]]:
    """A base, and the same after each of two sides edited, deleted and added entries of its own."""
    base = draw(st.dictionaries(st.integers(1, 30), values, max_size=10))
    owner = {number: draw(st.sampled_from(["ours", "theirs", ""])) for number in range(1, 31)}
    sides = {"base": base}
    for side in ("ours", "theirs"):
        sides[side] = dict(base)
        for number in (number for number, who in owner.items() if who == side and draw(st.booleans())):
            said = draw(values | st.none()) if number in base else draw(values)
            if said is None:
                del sides[side][number]
            else:
                sides[side][number] = said
    return sides, {number: position for position, number in enumerate(draw(st.permutations(range(1, 31))))}


@pytest.mark.parametrize("in_order", [True, False])
@given(changes())
def test_sides_that_changed_different_entries_always_merge(
    in_order: bool, made: tuple[Mapping[str, dict[int, str]], Mapping[str, int]]
) -> None:
    sides, places = made
    base, ours, theirs = (
        HEADER + "".join("\n" + entry(str(n), said[n]) for n in sorted(said, key=None if in_order else places.__getitem__))
        for said in sides.values()
    )
    merged = merge(base, ours, theirs)
    assert merged == merge(base, theirs, ours)
    assert merged.conflicts == ()
    expected = {
        number: mine if mine != sides["base"].get(number) else sides["theirs"].get(number)
        for number in range(1, 31)
        for mine in [sides["ours"].get(number)]
    }
    result = parse_po(merged.data, PATH)
    found = [(int((e.msgctxt or "")[1:]), e.msgstr) for e in result.live]
    assert dict(found) == {number: said for number, said in expected.items() if said}
    assert result.text.count("\n\n") == len(found)
    if in_order:
        assert all(one < other for (one, _), (other, _) in pairwise(found))

"""What is written reads back the same, and an edit leaves other entries alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from termkit.catalog.layout import Layout
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import Catalogues, read_catalogues
from termkit.catalog.transaction import commit, locked
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from tests.samples import GLOSSARY
from tests.strategies import concepts, glossaries

QUICK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def layout_in(folder: Path | str) -> Layout:
    layout = Layout(Path(folder, "glossary"), Path(folder, "locales"))
    layout.glossary.mkdir()
    return layout


def save(layout: Layout, glossary: Glossary) -> Catalogues:
    with locked(layout):
        commit(layout, plan_changes(read_catalogues(layout), glossary))
    return read_catalogues(layout)


def files(layout: Layout) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for folder in (layout.glossary, layout.locales) for path in folder.rglob("*.po*")}


@QUICK
@given(glossaries())
def test_a_glossary_reads_back_the_same(glossary: Glossary) -> None:
    with TemporaryDirectory() as folder:
        assert save(layout_in(folder), glossary).glossary == glossary


@QUICK
@given(glossaries(), st.data())
def test_an_edited_glossary_reads_back_the_same(glossary: Glossary, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        layout = layout_in(folder)
        save(layout, glossary)
        edited = [
            replace(data.draw(concepts(int(old.id[1:]))), domain=old.domain) if data.draw(st.booleans()) else old
            for old in glossary
        ]
        new = Glossary(tuple(edited))
        assert save(layout, new).glossary == new


@QUICK
@given(glossaries(max_size=3), st.data())
def test_an_edit_leaves_the_lines_of_other_entries(glossary: Glossary, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        layout = layout_in(folder)
        save(layout, GLOSSARY)
        old = data.draw(st.sampled_from(GLOSSARY.concepts))
        drawn = data.draw(concepts(int(old.id[1:])))
        new = replace(drawn, domain=old.domain)
        before = without(files(layout), old)
        save(layout, Glossary(tuple(new if concept is old else concept for concept in GLOSSARY)))
        assert without(files(layout), old) == before


def without(contents: dict[str, bytes], concept: Concept) -> dict[str, list[str]]:
    """The files without the blocks between blank lines that are about a concept."""
    return {
        path: [block for block in data.decode().split("\n\n") if f'msgctxt "{concept.id}"' not in block]
        for path, data in contents.items()
    }


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    catalogues = save(layout_in(tmp_path), GLOSSARY)
    assert plan_changes(catalogues, GLOSSARY) == {}


def test_a_concept_moves_to_another_domain_with_all_it_has(tmp_path: Path) -> None:
    layout = layout_in(tmp_path)
    save(layout, GLOSSARY)
    moved = replace(GLOSSARY.by_id["c0012"], domain="justice")
    catalogues = save(layout, Glossary(tuple(moved if c.id == moved.id else c for c in GLOSSARY)))
    assert catalogues.glossary.by_id["c0012"] == moved
    assert b"c0012" not in layout.template("security").read_bytes()
    assert b"c0012" not in layout.catalogue("security", "sr").read_bytes()


def test_a_new_concept_stands_before_obsolete_entries(tmp_path: Path) -> None:
    layout = layout_in(tmp_path)
    save(layout, Glossary(GLOSSARY.concepts[:1]))
    path = layout.catalogue("justice", "sr")
    path.write_text(path.read_text("utf-8") + '\n#~ msgid "vieux"\n#~ msgstr "стар"\n', "utf-8")
    save(layout, Glossary(GLOSSARY.concepts[:2]))
    text = path.read_text("utf-8")
    assert text.index("c0001") < text.index("c0002") < text.index("#~ msgid")

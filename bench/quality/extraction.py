"""Term extraction on ACTER French: how many of the annotated terms of a domain are found, and how high they are ranked.

    python -m bench.quality.extraction                          (measures corruption and wind energy, and Canadian statutes)
    python -m bench.quality.extraction --texts DIR --out LIST   (a ranked list from a folder of .txt files)
    python -m bench.quality.extraction --settings               (what each setting of the score moves, without the glossary)

The list is what ``termkit extract`` finds with its default settings, the bundled glossary included. ACTER's gold standard has
the strings that stand in the texts, so the list has the attested forms of each candidate: those that differ in number,
gender, spelling or article where the candidate ranks; coordinations, insertions and other prepositions, which are longer
terms as well, behind all candidates. ``../shared/data/scoring/score_acter.py LIST fr DOMAIN`` is the judge.

ACTER trains nothing here. The statutes are a check of another kind: of the terms that a statute defines, how high are they
ranked among the candidates of its own text?
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from itertools import groupby
from pathlib import Path
from types import ModuleType

from bench.quality._data import shared
from bench.quality._figure import Figure
from termkit.extract import score
from termkit.extract.counting import count_page
from termkit.extract.rank import rank
from termkit.model.candidate import Candidate, VariantKind
from termkit.model.glossary import Glossary
from termkit.model.token import Sentence
from termkit.nlp.engine import open_engine
from termkit.verbs.extract import DEFAULT_MODEL, extract
from termkit.verbs.extract_count_pages import count_pages
from termkit.verbs.extract_open_parcel import Settings
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled

JUDGE = shared("scoring/score_acter.py")
ACTER = shared("acter")
STATUTES = shared("text/laws-fr-en.jsonl")
DEFINED = shared("terms/canada_defined_terms_fr_en.tsv")
DOMAINS = {"corp": (0.29, 0.42), "wind": (0.34, 0.52)}
PEERS = {
    "corp": ("best peer .262 (TermSuite's frequency), PyATE .190", "best peer .27 (TermSuite), PyATE .24"),
    "wind": ("best peer .263 (TermSuite's specificity), PyATE .186", "best peer .37 (TermSuite), PyATE .25"),
}
CUT = 200
# Fewer terms than this that are in the statute's text say little of a ranking.
LEAST_DEFINED = 5

_ELSEWHERE = frozenset([VariantKind.COORDINATION, VariantKind.INSERTION, VariantKind.PREPOSITION, VariantKind.ABBREVIATION])


def ranked_forms(candidates: Iterable[Candidate]) -> Iterator[tuple[str, float]]:
    """The attested forms of candidates with their scores, best first."""
    others = []
    for candidate in candidates:
        for variant in candidate.variants:
            if variant.kind in _ELSEWHERE:
                others.append(variant.form)
            else:
                yield variant.form, candidate.score
    yield from ((form, 0.0) for form in others)


def pages_of(folder: Path) -> list[str]:
    """The ``.txt`` files of a folder."""
    return [str(path) for path in sorted(folder.glob("*.txt"))]


def write_list(candidates: Iterable[Candidate], out: Path) -> None:
    """Write a ranked list, with scores."""
    out.write_text("".join(f"{form}\t{value}\n" for form, value in ranked_forms(candidates)), encoding="utf-8")


def judge() -> ModuleType:
    """The scoring script, as a module."""
    spec = spec_from_file_location("score_acter", JUDGE)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts_of(domain: str) -> list[str]:
    """The pages of a domain of ACTER."""
    return pages_of(ACTER / "fr" / domain / "annotated" / "texts")


def measure(domain: str, candidates: Iterable[Candidate]) -> dict[bool, dict[str, object]]:
    """What the judge says of the candidates of a domain, without and with named entities."""
    scoring = judge()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "list.tsv")
        write_list(candidates, out)
        ranked = scoring.read_ranked(out)
    return {named: scoring.measure(ranked, scoring.read_gold(ACTER, "fr", domain, named), [CUT]) for named in (False, True)}


def _rows(domain: str) -> Iterator[Figure]:
    best_f1, precision = DOMAINS[domain]
    for what, glossary in (("", open_glossary(bundled())), (", no glossary", Glossary(()))):
        told = measure(domain, extract(texts_of(domain), glossary=glossary).candidates)
        terms, named = told[False], told[True]
        n = _whole(terms["gold"])
        yield Figure(f"{domain}{what}: best F1", _at(terms, "best"), best_f1, n=n, note=PEERS[domain][0])
        yield Figure(
            f"{domain}{what}: precision of the first {CUT}", _at(terms, f"@{CUT}", 0), precision, n=n, note=PEERS[domain][1]
        )
        yield Figure(f"{domain}{what}: average precision", _number(terms["AP"]), n=n)
        yield Figure(f"{domain}{what}, with names: best F1", _at(named, "best"), n=_whole(named["gold"]))
        yield Figure(f"{domain}{what}, with names: average precision", _number(named["AP"]), n=_whole(named["gold"]))


def _at(row: dict[str, object], key: str, which: int = 2) -> float:
    value = row[key]
    assert isinstance(value, tuple)
    return _number(value[which])


def _number(value: object) -> float:
    assert isinstance(value, float | int)
    return float(value)


def _whole(value: object) -> int:
    return int(_number(value))


def defined_terms() -> dict[str, set[str]]:
    """The terms that each statute defines."""
    terms: dict[str, set[str]] = defaultdict(set)
    with DEFINED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["seen_in"] == "both":
                terms[f"canada/{row['act']}"].add(_plain(row["fr"]))
    return terms


def statutes() -> tuple[float, int]:
    """Mean average precision, over statutes, of their own defined terms that are candidates; and how many statutes."""
    rows = [json.loads(line) for line in STATUTES.open(encoding="utf-8")]
    sentences = (Sentence(" ".join(row["fr"].split()), path=row["doc"], line=row["seg"] + 1) for row in rows)
    terms = defined_terms()
    found = []
    for path, tagged in groupby(open_engine().analyse(sentences), key=lambda sentence: sentence.path):
        hits = [any(_plain(v.form) in terms[path] for v in c.variants) for c in rank(count_page(tagged))]
        if sum(hits) >= LEAST_DEFINED:
            found.append(_average_precision(hits))
    return sum(found) / len(found), len(found)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("'", "’").split())


def _average_precision(hits: list[bool]) -> float:
    found, total = 0, 0.0
    for at, hit in enumerate(hits, 1):
        found += hit
        total += hit * found / at
    return total / found


def figures() -> list[Figure]:
    """All figures of both domains, and of the statutes."""
    mean, n = statutes()
    return [*_rows("corp"), *_rows("wind"), Figure("statutes, no glossary: mean average precision of defined terms", mean, n=n)]


# Each setting of the score, and what it is changed to.
CHANGED: dict[str, tuple[object, ...]] = {
    "NESTED": (0.25, 1.0),
    "EXPONENT": (0.5, 1.0),
    "LEAST_STRANGENESS": (0.25, 1.0),
    "UNITHOOD": (0.3, 1.2),
    "SPREAD": (0.1, 0.4),
    "BY_LENGTH": ({1: 1.0, 2: 1.4, 3: 1.2}, {1: 1.0, 2: 2.2, 3: 2.0}),
    "LONGER": (0.4, 1.5),
    "RELATIONAL_ADJECTIVE": (0.6, 1.0),
    "OTHER_ADJECTIVE": (0.4, 0.8),
    "ARTICLE_INSIDE": (0.3, 0.9),
    "OF_A_PEOPLE": (0.3, 1.0),
    "CAPITAL": (0.25, 0.75),
}


def settings() -> None:
    """Print best F1 and the precision of the first candidates with each setting changed."""
    counted = {domain: count_pages(texts_of(domain), Settings.of(DEFAULT_MODEL, None)).counts for domain in DOMAINS}

    def show(what: str) -> None:
        told = [measure(domain, rank(counts))[False] for domain, counts in counted.items()]
        print(what, *(f"{_at(row, 'best'):.3f} {_at(row, f'@{CUT}', 0):.3f}" for row in told), sep="\t", flush=True)

    print("setting", *(f"{domain}: best F1, P{CUT}" for domain in DOMAINS), sep="\t")
    show("as shipped")
    for name, values in CHANGED.items():
        shipped = getattr(score, name)
        for value in values:
            setattr(score, name, value)
            show(f"{name} = {value}")
        setattr(score, name, shipped)


def main() -> None:
    """Run the measurement, or write a list."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--texts", type=Path, help="a folder of .txt files")
    ask.add_argument("--out", type=Path, help="where to write the ranked list")
    ask.add_argument("--settings", action="store_true", help="change one setting of the score after the other")
    args = ask.parse_args()
    if (args.texts is None) != (args.out is None):
        ask.error("--texts and --out go together")
    if args.texts is not None:
        pages = pages_of(args.texts)
        if not pages:
            ask.error(f"{args.texts} has no .txt files")
        write_list(extract(pages, glossary=open_glossary(bundled())).candidates, args.out)
        return
    if not ACTER.exists():
        print(f"{ACTER} is absent: nothing measured", file=sys.stderr)
        return
    if args.settings:
        settings()
        return
    for figure in figures():
        print(figure.row())


if __name__ == "__main__":
    main()

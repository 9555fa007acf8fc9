"""Tagged sentences that are written down, and tables of what is made of them."""

from __future__ import annotations

from pathlib import Path

from termkit.extract.counting import count_page
from termkit.extract.rank import rank
from termkit.extract.repair import codes_of
from termkit.model.candidate import Candidate
from termkit.model.token import Sentence

TABLES = Path(__file__).parents[1] / "data" / "extract"

MAGISTRATES = "Les/DET magistrats/NOUN de/ADP liaison/NOUN arrivent/VERB ./PUNCT"
ARMS = "Le/DET trafic/NOUN d’/ADP armes/NOUN légères/ADJ et/CCONJ de/ADP petit/ADJ calibre/NOUN augmente/VERB ./PUNCT"


def sentence(tagged: str, path: str = "page.txt", line: int = 1) -> Sentence:
    """A sentence from ``word/POS`` pairs; an apostrophe ends a word without a blank."""
    pairs = [pair.rpartition("/")[::2] for pair in tagged.split()]
    words = tuple(word for word, _ in pairs)
    tags = tuple(tag.replace(":", "|") for _, tag in pairs)
    return Sentence(" ".join(words).replace("’ ", "’").replace("( ", "(").replace(" )", ")"), words, tags, path, line)


def codes(tagged: str) -> str:
    """The letters of a tagged sentence."""
    made = sentence(tagged)
    return codes_of(made.words, made.tags)


def terms(*tagged: str) -> dict[str, Candidate]:
    """The candidates of one page, by their citation form."""
    return {candidate.term: candidate for candidate in rank(count_page(map(sentence, tagged)))}


def table(name: str) -> list[list[str]]:
    """The rows of a table in ``tests/data/extract``."""
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]

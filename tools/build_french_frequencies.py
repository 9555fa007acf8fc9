"""Makes the table of word frequencies in general French that termkit ships, from ``wordfreq``.

    python tools/build_french_frequencies.py           (needs ``pip install wordfreq``)

A line a frequency: hundredths on the Zipf scale (log10 of occurrences per billion words) and the words that have it, the most
frequent first. ``wordfreq`` is by Robyn Speer; its data are under CC BY-SA 4.0, and so is the table.
"""

from __future__ import annotations

import gzip
from itertools import groupby
from pathlib import Path

TARGET = Path(__file__).parent.parent / "termkit" / "extract" / "data" / "french-frequencies.txt.gz"
WORDS = 60_000


def main() -> None:
    """Write the table, the same to the byte each time."""
    from wordfreq import top_n_list, zipf_frequency

    words = [word for word in top_n_list("fr", WORDS) if any(map(str.isalpha, word))]
    alike = groupby(words, key=lambda word: round(zipf_frequency(word, "fr") * 100))
    lines = "".join(f"{hundredths} {' '.join(some)}\n" for hundredths, some in alike)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write(lines.encode("utf-8"))
    print(f"{TARGET}: {len(words)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()

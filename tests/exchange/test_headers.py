"""What people call the columns of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.exchange.headers import fields_of
from termkit.model.record import columns, further_columns

_, *CASES = (Path(__file__).parents[1] / "data" / "headers.tsv").read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_headers_name_columns(case: str) -> None:
    header, expected = case.split("\t")
    assert fields_of(header.split(","), ("sr", "en")) == expected.split(",")


def test_every_name_of_the_contract_is_its_column() -> None:
    names = [*columns(), *further_columns()]
    assert fields_of(names, ("sr", "en")) == names

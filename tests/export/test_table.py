"""Tables open in pandas, polars and spreadsheets, and no cell is a formula."""

import csv
from io import StringIO

import pandas
import polars
import pytest

from frpolnlp import to_csv, to_dataframe
from frpolnlp.export.table import COLUMNS, to_rows
from tests.export.payloads import HOSTILE
from tests.export.samples import articles, overlapping
from tests.export.test_html import hostile

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "＝1",
    '=HYPERLINK("http://example.invalid")',
    "=cmd|' /C calc'!A0",
]


def test_pandas_reads_the_csv_with_all_its_rows() -> None:
    frame = pandas.read_csv(StringIO(to_csv(articles())))
    assert tuple(frame.columns) == COLUMNS
    assert len(frame) == sum(len(record["attributions"]) for record in articles())
    assert list(frame["cue"].fillna("")) == [row["cue"] or "" for row in to_rows(articles())]


def test_excel_gets_a_mark_semicolons_and_decimal_commas() -> None:
    table = to_csv(overlapping(), excel=True)
    assert table.startswith("\ufeffdocument;date;")
    frame = pandas.read_csv(StringIO(table.removeprefix("\ufeff")), sep=";", decimal=",")
    assert list(frame["confidence"]) == [0.9, 0.3, 0.9]
    assert frame["date"][0] == "2024-05-17"
    assert frame["speaker_roles"][0] == "gov.minister"


@pytest.mark.parametrize("payload", [*FORMULAS, *HOSTILE])
def test_no_cell_is_a_formula_and_none_leaves_its_place(payload: str) -> None:
    for delimiter, excel in ((",", False), (";", True)):
        table = to_csv(hostile(payload), excel=excel).removeprefix("\ufeff")
        rows = list(csv.reader(StringIO(table, newline=""), delimiter=delimiter, strict=True))
        assert [len(row) for row in rows] == [len(COLUMNS)] * 2
        for cell in rows[1]:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_data_frames_of_both_libraries_have_the_same_rows(backend: str) -> None:
    frame = to_dataframe([overlapping(), *articles()], backend=backend)
    assert isinstance(frame, {"pandas": pandas.DataFrame, "polars": polars.DataFrame}[backend])
    assert list(frame.columns) == list(COLUMNS)
    assert [bool(one) for one in frame["hedged"]][:3] == [False, False, True]
    assert list(frame["start"]) == [row["start"] for row in to_rows([overlapping(), *articles()])]


def test_no_records_give_a_table_with_a_head_only() -> None:
    assert to_csv([]).count("\r\n") == 1
    assert len(to_dataframe([])) == 0

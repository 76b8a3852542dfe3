"""Plots can be drawn of anything, and say what the counts say."""

from io import BytesIO

import pytest

from frpolnlp.export import plots
from tests.export.payloads import HOSTILE
from tests.export.samples import articles, overlapping
from tests.export.test_html import hostile

ALL = [plots.plot_speakers, plots.plot_roles, plots.plot_over_time, plots.plot_network]


@pytest.mark.parametrize("plot", ALL)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_plot_can_be_written_as_svg(plot, lang: str) -> None:
    stream = BytesIO()
    plot([overlapping(), *articles()], lang=lang).savefig(stream, format="svg")
    assert b"<svg" in stream.getvalue()


@pytest.mark.parametrize("plot", ALL)
def test_no_record_gives_an_empty_plot(plot) -> None:
    plot([]).savefig(BytesIO(), format="svg")


def test_names_are_not_read_as_formulas() -> None:
    records = [hostile(payload) for payload in ("$x$", "$\\frac{$", "a$b", HOSTILE[0])]
    for record in records:
        record["attributions"][0]["unresolved"] = None
    for plot in (plots.plot_speakers, plots.plot_network):
        plot(records).savefig(BytesIO(), format="svg")


def test_months_without_a_quote_are_shown() -> None:
    dated = [{**overlapping(), "date": date} for date in ("2023-11-02", "2024-02-01", "no date")]
    axes = plots.plot_over_time(dated).axes[0]
    assert list(axes.lines[0].get_xdata()) == ["2023-11", "2023-12", "2024-01", "2024-02"]
    assert list(axes.lines[0].get_ydata()) == [1, 0, 0, 1]

"""Plots of a corpus with matplotlib: who is quoted, in which role, over time, and who speaks of whom.

Takes Docs or records; gives a matplotlib ``Figure`` that is saved (``figure.savefig("x.svg")``) or shown in a notebook.
Nothing global is changed: no ``pyplot``, no style.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from frpolnlp.errors import message
from frpolnlp.export.corpus import by_speaker, counted, is_month, voices
from frpolnlp.export.graph import to_graph
from frpolnlp.export.source import Record, records_of
from frpolnlp.export.words import check_language, role, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from spacy.tokens import Doc

#: colours that differ for colour-blind eyes too (Okabe and Ito 2008), the grey for what is not known
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442")
_GREY = "#8a8a8a"
_NODE = {"person": COLOURS[0], "government": COLOURS[1], "organisation": COLOURS[2], "group": COLOURS[3]}
_EDGE = {"quotes": "#333333", "mentions": "#b0b0b0", "addresses": COLOURS[5]}


def plot_speakers(source: "Record | Doc | Iterable[Record | Doc]", *, top: int = 15, lang: str = "en") -> "Figure":
    """Return a bar for each of the most quoted speakers.

    Args:
        source: Docs, records, or one of them.
        top: How many speakers.
        lang: ``"en"`` or ``"fr"``.

    Raises:
        ImportError: matplotlib is not installed (E502).

    Example:
        >>> import frpolnlp
        >>> figure = plot_speakers(frpolnlp.load()("« Oui », a dit Maia Sandu."))
        >>> [label.get_text() for label in figure.axes[0].get_yticklabels()]
        ['Maia Sandu']
    """
    rows = by_speaker(voices(records_of(source)))[:top]
    return _bars([(voice.name, quotes) for voice, quotes, _ in rows], word("by_speaker", lang), lang)


def plot_roles(source: "Record | Doc | Iterable[Record | Doc]", *, top: int = 15, lang: str = "en") -> "Figure":
    """Return a bar for each of the roles in which people are quoted.

    Args:
        source: Docs, records, or one of them.
        top: How many roles.
        lang: ``"en"`` or ``"fr"``.

    Raises:
        ImportError: matplotlib is not installed (E502).
    """
    people = [voice for voice in voices(records_of(source)) if voice.type == "person" and voice.resolved]
    roles = [role(voice.role, lang) if voice.role else word("no_role", lang) for voice in people]
    return _bars(counted(roles)[:top], word("by_role", lang), lang)


def plot_over_time(source: "Record | Doc | Iterable[Record | Doc]", *, top: int = 5, lang: str = "en") -> "Figure":
    """Return how often the most quoted speakers are quoted in each month, one line each; records need a ``date``.

    Args:
        source: Records with an ISO date; what has none is left out.
        top: How many speakers.
        lang: ``"en"`` or ``"fr"``.

    Raises:
        ImportError: matplotlib is not installed (E502).
    """
    found = voices(records_of(source))
    dated = [voice for voice in found if voice.date and is_month(voice.date[:7]) and voice.resolved]
    months = _months(sorted({voice.date[:7] for voice in dated if voice.date}))
    figure, axes = _figure(word("by_month", lang), lang, 8, 4)
    for number, (first, _, _) in enumerate(by_speaker(dated)[:top]):
        said = Counter(voice.date[:7] for voice in dated if voice.date and voice.key == first.key)
        colour = COLOURS[number % len(COLOURS)]
        marker = "osD^v"[number % 5]
        axes.plot(months, [said[month] for month in months], color=colour, marker=marker, label=_plain(first.name))
    axes.set_ylabel(word("quotes", lang))
    axes.locator_params(axis="y", integer=True)
    axes.tick_params(axis="x", rotation=45)
    if dated:
        axes.legend(frameon=False, fontsize="small")
    return figure


def plot_network(source: "Record | Doc | Iterable[Record | Doc]", *, top: int = 30, lang: str = "en") -> "Figure":
    """Return who quotes and who names whom: a node a speaker, the bigger the more quoted, an arrow an edge.

    Args:
        source: Docs, records, or one of them.
        top: How many nodes: those with the most edges.
        lang: ``"en"`` or ``"fr"``.

    Raises:
        ImportError: matplotlib or networkx is not installed (E502).
    """
    figure, axes = _figure(word("network", lang), lang, 8, 6)
    graph = to_graph(source)
    import networkx

    linked = sorted((node for node, degree in graph.degree() if degree), key=lambda node: (-graph.degree(node), node))
    graph = graph.subgraph(linked[:top])
    axes.set_axis_off()
    if not graph:
        return figure
    place = networkx.spring_layout(networkx.Graph(graph), seed=1, k=1.2)
    nodes = graph.nodes(data=True)
    for kind, colour in _EDGE.items():
        edges = [(a, b) for a, b, given in graph.edges(data=True) if given["kind"] == kind]
        arcs: dict[str, Any] = {"connectionstyle": "arc3,rad=0.12", "arrowsize": 10, "edge_color": colour}
        networkx.draw_networkx_edges(networkx.DiGraph(graph), place, edgelist=edges, ax=axes, **arcs)
    sizes = [120 + 90 * given["quotes"] for _, given in nodes]
    colours = [_NODE.get(given["type"], _GREY) for _, given in nodes]
    networkx.draw_networkx_nodes(graph, place, ax=axes, node_size=sizes, node_color=colours, edgecolors="white")
    for node, given in nodes:
        x, y = place[node]
        above = (0, 4 + (120 + 90 * given["quotes"]) ** 0.5 / 2)
        axes.annotate(_plain(given["label"]), (x, y), above, textcoords="offset points", ha="center", fontsize="small")
    axes.margins(0.15)
    return figure


def plot_reliability(pairs: Sequence[tuple[float, bool]], *, bins: int = 10, lang: str = "en") -> "Figure":
    """Return how often attributions of each confidence are right, beside what their confidence says.

    Args:
        pairs: For each attribution its confidence and whether it is right.
        bins: How many steps of confidence.
        lang: ``"en"`` or ``"fr"``.

    Raises:
        ImportError: matplotlib is not installed (E502).

    Example:
        >>> figure = plot_reliability([(0.9, True), (0.9, False), (0.2, False)])
        >>> len(figure.axes[0].lines)
        2
    """
    figure, axes = _figure(word("reliability", lang), lang, 5, 5)
    steps: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in pairs:
        steps.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, right))
    rows = [
        (sum(one for one, _ in step) / len(step), sum(right for _, right in step) / len(step), len(step))
        for _, step in sorted(steps.items())
    ]
    axes.plot([0, 1], [0, 1], color=_GREY, linestyle="--", linewidth=1)
    xs, ys, counts = ([row[column] for row in rows] for column in range(3))
    most = max(counts, default=1)
    axes.plot(xs, ys, color=COLOURS[0], linewidth=1, alpha=0.4)
    axes.scatter(xs, ys, s=[25 + 275 * count / most for count in counts], color=COLOURS[0])  # few say little
    for x, y, count in rows:
        axes.annotate(str(count), (x, y), (9, -12), textcoords="offset points", fontsize="small")
    axes.set_xlim(0, 1.03)
    axes.set_ylim(0, 1.03)
    axes.set_xlabel(word("confidence", lang))
    axes.set_ylabel(word("right", lang))
    return figure


def _bars(rows: Sequence[tuple[str, int]], title: str, lang: str) -> "Figure":
    figure, axes = _figure(title, lang, 7, 0.8 + 0.32 * max(len(rows), 1))
    places = range(len(rows) - 1, -1, -1)
    axes.barh(list(places), [count for _, count in rows], color=COLOURS[0], height=0.7)
    axes.set_yticks(list(places), [_plain(label) for label, _ in rows])
    for at, (_, count) in zip(places, rows, strict=True):
        axes.annotate(str(count), (count, at), (4, 0), textcoords="offset points", va="center", fontsize="small")
    axes.set_xlabel(word("quotes", lang))
    axes.locator_params(axis="x", integer=True)
    axes.margins(x=0.08)
    return figure


def _figure(title: str, lang: str, width: float, height: float) -> "tuple[Figure, Axes]":
    check_language(lang)
    try:
        from matplotlib.figure import Figure
    except ImportError:
        problem = message("E502", what="A plot", package="matplotlib", install="'frpolnlp[plots]'")
        raise ImportError(problem) from None
    figure = Figure(figsize=(width, height), layout="constrained")
    axes: Any = figure.subplots()
    axes.set_title(title, loc="left", fontweight="bold", parse_math=False)
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _plain(label: str) -> str:
    """Return ``label`` so that matplotlib reads no formula in it."""
    return label.replace("$", r"\$")


def _months(found: Sequence[str]) -> list[str]:
    """Return every month from the first to the last, those without a quote too."""
    if not found:
        return []
    months: list[str] = []
    year, month = int(found[0][:4]), int(found[0][5:7])
    while (now := f"{year:04d}-{month:02d}") <= found[-1] and len(months) < 1200:
        months.append(now)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return months

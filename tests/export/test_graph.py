"""The graph opens in networkx, as GEXF too, and says who quotes whom."""

from io import BytesIO

import networkx
import pytest

from frpolnlp import to_graph
from frpolnlp.export.graph import to_gexf
from tests.export.payloads import HOSTILE
from tests.export.samples import articles, overlapping
from tests.export.test_html import hostile


def test_a_quote_inside_a_quote_is_an_edge_between_their_speakers() -> None:
    graph = to_graph(overlapping())
    edges = {(graph.nodes[a]["label"], edge["kind"], graph.nodes[b]["label"]) for a, b, edge in graph.edges(data=True)}
    assert edges == {("Eva Nox", "quotes", "Ana Pop"), ("Eva Nox", "mentions", "Ana Pop")}
    assert graph.nodes["Q42"] == {
        "label": "Eva Nox", "type": "person", "role": "gov.minister", "country": "RO", "gender": "f", "quotes": 1,
    }  # fmt: skip


def test_the_same_speaker_of_two_documents_is_one_node() -> None:
    graph = to_graph([overlapping(), overlapping()])
    assert graph.nodes["Q42"]["quotes"] == 2
    assert graph.edges["Q42", "person:ana pop", "quotes"]["weight"] == 2


def test_networkx_reads_the_gexf_back() -> None:
    graph = to_graph(articles())
    again = networkx.read_gexf(BytesIO(to_gexf(articles()).encode("utf8")))
    assert set(again.nodes) == set(graph.nodes)
    assert again.number_of_edges() == graph.number_of_edges()
    assert {node: again.nodes[node]["label"] for node in again} == {node: graph.nodes[node]["label"] for node in graph}


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_names_stay_text(payload: str) -> None:
    record = hostile(payload)
    record["attributions"][0]["unresolved"] = None
    again = networkx.read_gexf(BytesIO(to_gexf(record).encode("utf8")))
    assert again.number_of_nodes() == len(to_graph(record))

"""Who quotes whom, and who speaks of whom, as a graph for Gephi and networkx.

Takes records; gives a directed multigraph: a node for each speaker and each person spoken of, an edge ``quotes`` where
somebody's words hold somebody else's, ``mentions`` where they name somebody, ``addresses`` where they are said to
somebody.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from frpolnlp.errors import message
from frpolnlp.export.corpus import offices_of
from frpolnlp.export.markup import UNWRITABLE
from frpolnlp.export.source import Record, records_of

if TYPE_CHECKING:
    import networkx
    from spacy.tokens import Doc

Edge = tuple[str, str, str]


def to_graph(source: "Record | Doc | Iterable[Record | Doc]") -> "networkx.MultiDiGraph[str]":
    """Return the graph of the speakers of all documents.

    Nodes have ``label``, ``type``, ``role``, ``country``, ``gender`` and ``quotes`` (how often they speak); edges have
    ``kind`` and ``weight`` (how often). Nobody is joined over documents but by the id of the knowledge base or by
    one same name.

    Args:
        source: Docs, records, or one of them.

    Raises:
        ImportError: networkx is not installed (E502).

    Example:
        >>> import frpolnlp
        >>> graph = to_graph(frpolnlp.load()("« Vladimir Poutine ment », a dit Maia Sandu."))
        >>> [(graph.nodes[a]["label"], edge["kind"], graph.nodes[b]["label"]) for a, b, edge in graph.edges(data=True)]
        [('Maia Sandu', 'mentions', 'Vladimir Poutine')]
    """
    try:
        import networkx
    except ImportError:
        problem = message("E502", what="to_graph", package="networkx", install="'frpolnlp[graph]'")
        raise ImportError(problem) from None
    nodes: dict[str, dict[str, Any]] = {}
    edges = Counter[Edge]()
    for record in records_of(source):
        _add(record, nodes, edges)
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for key, values in nodes.items():
        graph.add_node(key, **values)
    for (start, end, kind), weight in edges.items():
        graph.add_edge(start, end, key=kind, kind=kind, weight=weight)
    return graph


def to_gexf(source: "Record | Doc | Iterable[Record | Doc]") -> str:
    """Return the graph as GEXF, which Gephi opens.

    Raises:
        ImportError: networkx is not installed (E502).
    """
    graph = to_graph(source)
    import networkx

    stream = BytesIO()
    networkx.write_gexf(graph, stream)
    return stream.getvalue().decode("utf8")


def _add(record: Record, nodes: dict[str, dict[str, Any]], edges: Counter[Edge]) -> None:
    people = {person["id"]: person for person in record["people"]}
    offices = offices_of(record)

    def node(speaker: Record) -> str:
        person = people.get(speaker["person"])
        key = _key(speaker["type"], speaker["name"], person)
        role, places = offices.get(speaker["person"], ("", ()))
        found = nodes.setdefault(
            key,
            {
                "label": _clean(speaker["name"]),
                "type": _clean(speaker["type"]),
                "role": "",
                "country": "",
                "gender": "",
                "quotes": 0,
            },
        )
        found["role"] = found["role"] or _clean(role)
        found["country"] = found["country"] or _clean(",".join(places))
        found["gender"] = found["gender"] or _clean((person or {}).get("gender") or "")
        return key

    of_attribution = {}
    for found in record["attributions"]:
        if found["unresolved"] is None:
            of_attribution[found["id"]] = [node(speaker) for speaker in found["speakers"]]
            for key in of_attribution[found["id"]]:
                nodes[key]["quotes"] += 1
    for found in record["attributions"]:
        speakers = of_attribution.get(found["id"], [])
        for outer in of_attribution.get(found["nested_in"], []):
            edges.update((outer, key, "quotes") for key in speakers if key != outer)
        for part, kind in ((found["content"], "mentions"), ([found["addressee"]], "addresses")):
            for person in _named(people.values(), part):
                key = node({"type": "person", "name": person["name"], "person": person["id"]})
                edges.update((speaker, key, kind) for speaker in speakers if speaker != key)


def _named(people: Iterable[Record], spans: Iterable[Record | None]) -> Iterator[Record]:
    """Yield the people who have a mention inside one of ``spans``."""
    borders = [(span["start"], span["end"]) for span in spans if span]
    for person in people:
        mentions = [(mention["start"], mention["end"]) for mention in person["mentions"]]
        if any(start <= first and last <= end for start, end in borders for first, last in mentions):
            yield person


def _key(kind: str, name: str, person: Record | None) -> str:
    known = person["kb_id"] if person else None
    return _clean(known or f"{kind}:{(person or {'name': name})['name'].casefold()}")


def _clean(text: str) -> str:
    return text.translate(UNWRITABLE)

"""Records to export: what the library writes of the articles of seeds/, and one by hand that overlaps and nests."""

from functools import cache
from typing import Any

from frpolnlp import seeds, to_records
from tests.conftest import pipeline


@cache
def articles() -> tuple[dict[str, Any], ...]:
    """Return the records of all articles; not to be changed."""
    return tuple(to_records(pipeline()(seeds.article(name)), name) for name in seeds.names())


def span(text: str, words: str, start: int = 0) -> dict[str, Any]:
    """Return the span of ``words`` in ``text``."""
    begin = text.index(words, start)
    return {"start": begin, "end": begin + len(words), "text": words}


def attribution(id: str, content: list[dict[str, Any]], **given: Any) -> dict[str, Any]:
    """Return an attribution with what is given and defaults for the rest."""
    return {
        "id": id, "kind": "direct", "construction": "incise", "content": content, "cue": None, "source": None,
        "speakers": [], "unresolved": None, "addressee": None, "medium": None, "nested_in": None, "hedged": False,
        "confidence": 0.9, "because": ["incise after a closed quote"],
    } | given  # fmt: skip


def record(text: str, **given: Any) -> dict[str, Any]:
    """Return a record of ``text`` with what is given."""
    base = {"schema": "frpolnlp.doc.v1", "id": "a", "text": text, "people": [], "titles": [], "attributions": []}
    return base | given


def overlapping() -> dict[str, Any]:
    """Return a record whose quotes nest, cross each other and run over paragraphs."""
    text = "« Ana Pop a dit : “Non.” C'est\n\nfini », a dit la ministre Eva Nox.\nBob Roy, lui, se tait."
    people = [
        {"id": f"P{number}", "name": name, "kb_id": kb_id, "gender": gender, "mentions": [span(text, name)]}
        for number, (name, kb_id, gender) in enumerate(
            [("Ana Pop", None, "f"), ("Eva Nox", "Q42", "f"), ("Bob Roy", None, None)]
        )
    ]
    speakers = [{"name": "Eva Nox", "type": "person", "person": "P1"}]
    inner = [{"name": "Ana Pop", "type": "person", "person": "P0"}]
    found = [
        attribution(
            "A0", [span(text, text[: text.index(", a dit la")])], cue=span(text, "a dit", 40),
            source=span(text, "la ministre Eva Nox"), speakers=speakers,
        ),
        attribution(
            "A1", [span(text, "“Non.”")], cue=span(text, "a dit"), source=span(text, "Ana Pop"), speakers=inner,
            construction="colon", nested_in="A0", confidence=0.3,
        ),
        attribution(
            "A2", [span(text, "fini », a dit la ministre")], kind="indirect", construction="selon", hedged=True,
            speakers=[{"name": "on ne sait qui", "type": "anonymous", "person": None}], unresolved="pronoun",
        ),
    ]  # fmt: skip
    title = span(text, "ministre") | {
        "role": "gov.minister", "portfolio": None, "jurisdictions": ["RO"], "status": ["former"], "qualifiers": [],
        "gender": "f", "number": "s", "holders": [span(text, "Eva Nox") | {"person": "P1"}], "people": ["P1"],
    }  # fmt: skip
    return record(text, people=people, titles=[title], attributions=found, date="2024-05-17")

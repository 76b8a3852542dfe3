"""Political titles of a Doc: the view, how it is written and read."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from frpolnlp.annotations.storage import Part, read, text_of, text_span, write

KEY = "titles"


@dataclass(frozen=True, slots=True)
class Holder:
    """A name that stands beside a title: offsets in characters, and the id of its person where names are known."""

    start: int
    end: int
    text: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class PoliticalTitle:
    """An office as a text names it.

    Attributes:
        start: Where the title starts in the author's text (characters), without determiner.
        end: Where it ends.
        text: The title as it is written.
        role: A dotted role such as ``"gov.minister.foreign"``.
        portfolio: What the office is in charge of, as it is written, or None.
        jurisdictions: ISO codes of states or regions, or ``"EU"``, ``"UN"`` …; several where the title is plural.
        status: Any of current, former, future, acting, deputy, outgoing.
        gender: ``"m"``, ``"f"`` or ``"e"`` (the form does not tell).
        number: ``"s"`` or ``"p"``.
        party: The party that the title names, or None.
        holders: The names that stand beside the title.
        people: Ids of all persons meant, also by a bare ``le président``.
        evidence: What each jurisdiction was taken from: demonym, place, institution, metonym or discourse.
        qualifiers: The finer word for a status: any of elect, designate, deposed, as_of_then, in_exile,
            self_proclaimed, de_facto, honorary.
    """

    start: int
    end: int
    text: str
    role: str
    portfolio: str | None
    jurisdictions: tuple[str, ...]
    status: tuple[str, ...]
    gender: str
    number: str
    party: str | None
    holders: tuple[Holder, ...]
    people: tuple[str, ...]
    evidence: tuple[str, ...]
    qualifiers: tuple[str, ...] = ()


def write_titles(doc: Doc, titles: Sequence[PoliticalTitle], key: str = KEY) -> None:
    """Write ``titles`` into the SpanGroup ``key``: TITLE and HOLDER spans with one id a title."""
    parts: list[Part] = []
    attrs = {}
    for number, title in enumerate(titles):
        link = f"title:{number}"
        parts.append(Part("TITLE", link, title.start, title.end))
        parts += [Part("HOLDER", link, holder.start, holder.end) for holder in title.holders]
        attrs[link] = {
            "span": [title.start, title.end],
            "role": title.role,
            "portfolio": title.portfolio,
            "jurisdictions": list(title.jurisdictions),
            "status": list(title.status),
            "gender": title.gender,
            "number": title.number,
            "party": title.party,
            "holders": [[holder.start, holder.end, holder.person] for holder in title.holders],
            "people": list(title.people),
            "evidence": list(title.evidence),
            "qualifiers": list(title.qualifiers),
        }
    write(doc, key, parts, attrs)


def read_titles(doc: Doc, key: str = KEY) -> tuple[PoliticalTitle, ...]:
    """Return the titles of ``doc``; empty where no ``title_recognizer`` has been."""
    text = text_of(doc)
    found = []
    for _, value in read(doc, key):
        span = text_span(text, value["span"])
        holders = tuple(Holder(start, end, text[start:end], person) for start, end, person in value["holders"])
        found.append(
            PoliticalTitle(
                span.start,
                span.end,
                span.text,
                value["role"],
                value["portfolio"],
                tuple(value["jurisdictions"]),
                tuple(value["status"]),
                value["gender"],
                value["number"],
                value["party"],
                holders,
                tuple(value["people"]),
                tuple(value["evidence"]),
                tuple(value["qualifiers"]),
            )
        )
    return tuple(found)

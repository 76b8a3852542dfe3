"""Records back into spaCy: a Doc, or a ``DocBin`` to train and evaluate with.

Takes records; gives Docs whose SpanGroups are those that the components write, so that ``nlp.evaluate``, ``doc._`` and
``spacy train`` see them.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from frpolnlp.export.source import Record, records_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin

    from frpolnlp.annotations.storage import TextSpan


def to_doc(record: Record, nlp: "Language | None" = None) -> "Doc":
    """Return a Doc with the annotations of ``record``.

    Args:
        record: A record.
        nlp: Whose tokenizer and vocabulary are used; without it, those of a blank French pipeline.

    Example:
        >>> import frpolnlp
        >>> record = frpolnlp.to_records(frpolnlp.load()("« Oui », a dit Maia Sandu."))
        >>> to_doc(record)._.attributions[0].speakers[0].name
        'Maia Sandu'
    """
    from frpolnlp.annotations import names, register, speech, titles

    register()
    doc = (nlp or _blank()).make_doc(record["text"])
    people = [
        names.Person(one["id"], one["name"], one["kb_id"], one["gender"], tuple(_span(m) for m in one["mentions"]))
        for one in record["people"]
    ]
    held = [
        titles.PoliticalTitle(
            one["start"],
            one["end"],
            one["text"],
            one["role"],
            one["portfolio"],
            tuple(one["jurisdictions"]),
            tuple(one["status"]),
            one["gender"],
            one["number"],
            None,
            tuple(titles.Holder(h["start"], h["end"], h["text"], h["person"]) for h in one["holders"]),
            tuple(one["people"]),
            (),
            tuple(one.get("qualifiers", ())),
        )
        for one in record["titles"]
    ]
    said = [
        speech.Attribution(
            one["id"],
            one["kind"],
            one["construction"],
            tuple(_span(span) for span in one["content"]),
            _maybe(one["cue"]),
            _maybe(one["source"]),
            tuple(speech.Speaker(s["name"], s["type"], s["person"]) for s in one["speakers"]),
            one["unresolved"],
            _maybe(one["addressee"]),
            _maybe(one["medium"]),
            one["nested_in"],
            one["hedged"],
            one["confidence"],
            tuple(one["because"]),
        )
        for one in record["attributions"]
    ]
    names.write_people(doc, people)
    titles.write_titles(doc, held)
    speech.write_attributions(doc, said)
    return doc


def to_docbin(source: "Record | Doc | Iterable[Record | Doc]", nlp: "Language | None" = None) -> "DocBin":
    """Return a ``DocBin`` of all documents, which ``DocBin().from_disk`` and ``spacy train`` read.

    Args:
        source: Docs, records, or one of them.
        nlp: As for :func:`to_doc`.

    Example:
        >>> import frpolnlp
        >>> nlp = frpolnlp.load()
        >>> doc, = to_docbin(nlp("« Oui », a dit Maia Sandu.")).get_docs(nlp.vocab)
        >>> doc._.attributions[0].kind
        'direct'
    """
    from spacy.tokens import DocBin

    return DocBin(docs=[to_doc(record, nlp) for record in records_of(source)])


def _span(span: Record) -> "TextSpan":
    from frpolnlp.annotations.storage import TextSpan

    return TextSpan(span["start"], span["end"], span["text"])


def _maybe(span: Record | None) -> "TextSpan | None":
    return _span(span) if span else None


@cache
def _blank() -> "Language":
    import spacy

    return spacy.blank("fr")

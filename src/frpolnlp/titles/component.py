"""The component ``title_recognizer``: a thin coat over the functions of this folder."""

from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from frpolnlp.annotations.names import Person, read_people
from frpolnlp.annotations.storage import text_of
from frpolnlp.annotations.titles import KEY, Holder, PoliticalTitle, write_titles
from frpolnlp.component import prepare
from frpolnlp.scoring import score_titles
from frpolnlp.text.reading import read
from frpolnlp.titles.facts import Office
from frpolnlp.titles.recognise import NamedPerson, Recognised, load, recognise
from frpolnlp.titles.status import plain_status

#: organisations whose code in the lists of places is not the one that titles have: the African Union
_BODIES = {"AFRU": "AU"}


@Language.factory(
    "title_recognizer",
    assigns=["doc._.political_titles", "doc.spans"],
    default_config={"spans_key": KEY},
    default_score_weights={"titles_f": 1.0, "titles_p": 0.0, "titles_r": 0.0, "titles_holder_acc": 0.0},
)
def title_recognizer(nlp: Language, name: str, spans_key: str) -> "TitleRecognizer":
    """Make a ``title_recognizer`` for ``nlp``.

    Args:
        nlp: A French pipeline.
        name: The component's name in the pipeline.
        spans_key: The SpanGroup that is written.

    Raises:
        ValueError: The pipeline is not French (E001).
    """
    prepare(nlp, name)
    return TitleRecognizer(spans_key)


class TitleRecognizer:
    """Writes the titles of a text into the Doc, with holders, and persons where a ``name_normalizer`` named them."""

    def __init__(self, spans_key: str = KEY) -> None:
        self.spans_key = spans_key
        load()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` and return it."""
        write_titles(doc, find_titles(text_of(doc), read_people(doc)), self.spans_key)
        return doc

    def score(self, examples: Iterable[Example], **options: Any) -> dict[str, Any]:
        """Return precision, recall and F of titles and holders: see :func:`frpolnlp.scoring.score_titles`."""
        return score_titles(examples, self.spans_key)


def find_titles(text: str, people: Sequence[Person] = ()) -> list[PoliticalTitle]:
    """Return the titles of ``text``, in order.

    Args:
        text: Any str.
        people: Whom the text names; titles refer to them by id.

    Example:
        >>> found = find_titles("Le Premier ministre belge, Bart De Wever, est à Paris.")
        >>> [(title.text, title.role, title.jurisdictions, title.holders[0].text) for title in found]
        [('Premier ministre belge', 'gov.head.prime_minister', ('BE',), 'Bart De Wever')]
    """
    named = [
        NamedPerson(
            person.gender or "",
            person.country or "",
            tuple((span.start, span.end) for span in person.mentions),
            tuple(Office(o.role, o.country, bool(o.until)) for o in person.offices),
        )
        for person in people
    ]
    return [view(text, found, people) for found in recognise(read(text), named)]


def view(text: str, title: Recognised, people: Sequence[Person]) -> PoliticalTitle:
    """Return the view of a recognised title of ``text``."""
    found = title.found
    status, qualifiers = plain_status(found.status)
    return PoliticalTitle(
        title.start,
        title.end,
        text[title.start : title.end],
        found.role,
        title.portfolio,
        tuple(_BODIES.get(code, code) for code in found.codes),
        status,
        found.gender,
        found.number,
        found.party,
        tuple(
            Holder(start, end, text[start:end], None if person is None else people[person].id)
            for start, end, person in title.holders
        ),
        tuple(people[person].id for person in title.people),
        found.evidence,
        qualifiers,
    )

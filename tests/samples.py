"""A text annotated by hand, and a component that writes those annotations: what storage must keep."""

from spacy.language import Language
from spacy.tokens import Doc

from frpolnlp.annotations import register
from frpolnlp.annotations.names import Person, write_people
from frpolnlp.annotations.speech import Attribution, Speaker, write_attributions
from frpolnlp.annotations.storage import TextSpan
from frpolnlp.annotations.titles import Holder, PoliticalTitle, write_titles

TEXT = "« Oui », a dit à l'AFP le ministre Paul Élouard, « c'est fait ». Le ministre (ex-maire) s'en va."


def span(text: str, start: int = 0) -> TextSpan:
    """Return where ``text`` stands in the sample."""
    begin = TEXT.index(text, start)
    return TextSpan(begin, begin + len(text), text)


NAME = span("Paul Élouard")
PEOPLE = (Person("P0", "Paul Élouard", "Q1", "m", (NAME,), "FR"),)
TITLES = (
    PoliticalTitle(
        span("ministre").start,
        span("ministre").end,
        "ministre",
        "gov.minister",
        None,
        ("FR",),
        ("current",),
        "m",
        "s",
        None,
        (Holder(NAME.start, NAME.end, NAME.text, "P0"),),
        ("P0",),
        ("discourse",),
    ),
    # its borders fall within what spaCy takes for one token
    PoliticalTitle(
        span("maire").start,
        span("maire").end,
        "maire",
        "local.mayor",
        "la ville",
        (),
        ("former",),
        "e",
        "s",
        "PS",
        (),
        ("P0",),
        (),
    ),
)
ATTRIBUTIONS = (
    Attribution(
        "A0",
        "direct",
        "incise",
        (span("« Oui »"), span("« c'est fait »")),
        span("a dit"),
        span("le ministre Paul Élouard"),
        (Speaker("Paul Élouard", "person", "P0"), Speaker("ministère", "government")),
        None,
        span("à l'AFP"),
        span("l'AFP"),
        None,
        False,
        0.97,
        ("incise after a closed quote",),
    ),
    # same offsets as a part of the first: spans with equal offsets must stay apart
    Attribution(
        "A1", "mixed", "no_cue", (span("« Oui »"),), None, None, (), "pronoun", None, None, "A0", True, 0.5, ()
    ),
)


def annotate(doc: Doc) -> Doc:
    """Write the annotations, if the text is the sample's."""
    if doc.text == TEXT:
        write_people(doc, PEOPLE)
        write_titles(doc, TITLES)
        write_attributions(doc, ATTRIBUTIONS)
    return doc


class ByHand:
    """A component that can be sent to another process."""

    def __call__(self, doc: Doc) -> Doc:
        return annotate(doc)


@Language.factory("by_hand")
def by_hand(nlp: Language, name: str) -> ByHand:
    """Make the component."""
    register()
    return ByHand()


def assert_kept(doc: Doc) -> None:
    """Check that the views of ``doc`` are what was written."""
    assert doc._.people == PEOPLE
    assert doc._.political_titles == TITLES
    assert doc._.attributions == ATTRIBUTIONS

"""A hostile text takes memory by its length, counted in what Python allocates, never in what the machine reports."""

import gc
import tracemalloc

import pytest
from spacy.language import Language

from frpolnlp.text.reading import read
from tests.adversarial import ADVERSARIAL, grown

SIZE = 5_000
#: bytes a character: the Doc's tokens, the words of the reading, and the annotations before they are written
MOST = 800
#: twice the text: what is kept in arrays is doubled when they are full
GROWTH = 2.6
HOSTILE = (
    "opening marks",
    "tight opening marks",
    "cues",
    "sources",
    "titles",
    "names",
    "letters of names",
    "civilities",
)


@pytest.fixture(scope="module", autouse=True)
def lists_read(nlp: Language) -> None:
    """Read what is read after some text only: one of the texts would have the memory of it."""
    nlp("a " * 15_000)


def peak(nlp: Language, text: str) -> int:
    """Return the most bytes that are held while ``text`` is annotated, lists and caches left out."""
    nlp(text)
    read.cache_clear()
    gc.collect()
    tracemalloc.start()
    try:
        doc = nlp(text)
        assert doc._.attributions is not None
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", HOSTILE)
def test_memory_grows_with_the_text_and_no_faster(nlp: Language, name: str) -> None:
    half, whole = (peak(nlp, grown(ADVERSARIAL[name], size)) for size in (SIZE, 2 * SIZE))
    assert whole <= GROWTH * half
    assert whole <= MOST * 2 * SIZE

"""Twice the text is about twice the work, counted in lines of ours that run, never in seconds."""

import sys
from types import FrameType
from typing import Any

import pytest
from spacy.language import Language

from frpolnlp.pipeline import COMPONENTS
from frpolnlp.text.reading import read
from tests.adversarial import ADVERSARIAL, grown

SIZE = 2_000
#: names are compared with a fixed number of those before: that many must have come
LONGER = {"names": 4}
#: twice the work, and what windows of a fixed width still grow by in texts that are short; squares would be 4
MOST = 3.6


@pytest.fixture(scope="module", autouse=True)
def lists_read(nlp: Language) -> None:
    """Read what is read after some text only: one of the texts would have the work of it."""
    nlp.get_pipe("name_normalizer").warm()


def work(nlp: Language, text: str) -> int:
    """Return how many lines of the package run while ``text`` is annotated."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        if "frpolnlp" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    doc = nlp.make_doc(text)
    read.cache_clear()
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for name in COMPONENTS:
            nlp.get_pipe(name)(doc)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_twice_the_text_is_twice_the_work(nlp: Language, name: str) -> None:
    size = SIZE * LONGER.get(name, 1)
    whole, half = grown(ADVERSARIAL[name], 2 * size), grown(ADVERSARIAL[name], size)
    nlp(whole)  # lists are read, caches filled
    assert work(nlp, whole) <= MOST * work(nlp, half) + 2_000

"""No text breaks a component, whatever stands in it, and every offset is exact."""

from functools import cache
from itertools import permutations
from unicodedata import normalize

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from frpolnlp.pipeline import COMPONENTS
from tests.conftest import pipeline
from tests.laws import assert_lawful
from tests.strategies import damaged, documents, hostile, news

ORDERS = [order for length in (1, 2, 3) for order in permutations(COMPONENTS, length)]
#: 300 examples a law in the test run, 10,000 in `make nightly` (see conftest.py)
thorough = settings(max_examples=5 * settings().max_examples, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def blank(*names: str) -> Language:
    """Return a blank pipeline with the components ``names``."""
    nlp = spacy.blank("fr")
    for name in names:
        nlp.add_pipe(name)
    return nlp


@thorough
@given(hostile)
def test_hostile_characters_break_nothing(text: str) -> None:
    assert_lawful(pipeline()(text), text)


@thorough
@given(news)
def test_news_gives_exact_offsets(text: str) -> None:
    assert_lawful(pipeline()(text), text)


@thorough
@given(damaged())
def test_damaged_news_gives_exact_offsets(text: str) -> None:
    assert_lawful(pipeline()(text), text)


@thorough
@given(news, st.sampled_from(("NFD", "NFKC", "NFKD")))
def test_news_in_another_normal_form_gives_exact_offsets(text: str, form: str) -> None:
    other = normalize(form, text)
    assert_lawful(pipeline()(other), other)


@thorough
@given(documents, st.sampled_from(ORDERS))
def test_components_alone_and_in_any_order_give_exact_offsets(text: str, order: tuple[str, ...]) -> None:
    assert_lawful(blank(*order)(text), text)


@thorough
@given(documents)
def test_a_component_twice_is_a_component_once(text: str) -> None:
    nlp = blank(*COMPONENTS)
    doc = nlp(text)
    once = assert_lawful(doc, text)
    for name in COMPONENTS:
        nlp.get_pipe(name)(doc)
    assert assert_lawful(doc, text) == once


@pytest.mark.model
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(documents)
def test_a_parsed_text_gives_exact_offsets(md: Language, text: str) -> None:
    assert_lawful(md(text), text)

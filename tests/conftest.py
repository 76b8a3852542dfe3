from functools import cache

import pytest
import spacy
from spacy.language import Language

import frpolnlp


@cache
def pipeline(model: str = "blank") -> Language:
    """Load a pipeline once for all tests."""
    return frpolnlp.load(model)


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The three components on a blank pipeline; not to be changed."""
    return pipeline()


@pytest.fixture(scope="session")
def md() -> Language:
    """The three components on ``fr_core_news_md``; not to be changed."""
    if not spacy.util.is_package("fr_core_news_md"):
        pytest.skip("fr_core_news_md is not installed: make env, or pip install 'frpolnlp[md]'")
    return pipeline("fr_core_news_md")

"""Plurals of offices."""

import pytest

from frpolnlp.titles import plurals


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("président", "présidents"),
        ("général de brigade", "généraux de brigade"),
        ("garde des sceaux", "gardes des sceaux"),
        ("porte-parole", "porte-parole"),
        ("député européen", "députés européens"),
    ],
)
def test_plural(form: str, plural: str) -> None:
    assert plurals.plural(form) == plural

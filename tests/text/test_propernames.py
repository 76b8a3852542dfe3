"""Capitalised sequences: where they begin, end and what joins them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp.text.propernames import find_runs, joined
from frpolnlp.text.words import split_words


def runs(text: str) -> list[str]:
    words = split_words(text)
    return [" ".join(words.forms[run.first : run.end]) for run in find_runs(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hier M. Borrell et Mme O'Dowd partent", ["Borrell", "O'Dowd"]),
        ("hier J.D. Vance et J.-P. Vautrin partent", ["J.D. Vance", "J.-P. Vautrin"]),
        ("la ministre Ursula von der Leyen part", ["Ursula von der Leyen"]),
        ("le général al-Sissi et Zine El Abidine Ben Ali", ["al-Sissi", "Zine El Abidine Ben Ali"]),
        ("l'élu et l'Elysée", ["Elysée"]),
        ("il lit un e-mail, un iPhone, @Elysee et #Paris", []),
        ("à Minsk (Минск) et 習近平 part", ["Minsk", "Минск", "習近平"]),
        ("hier Nahel M. est mort", ["Nahel M."]),
        ("hier S.E.M. Biya part", ["Biya"]),
        ("Paul\nAnne", ["Paul", "Anne"]),
        ("", []),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_words_without_a_blank_between_are_two_runs() -> None:
    assert runs("hier Paul/Anne") == ["Paul", "Anne"]


def test_french_particles_join_only_when_asked() -> None:
    words = split_words("Laure de la Raudière et Paul")
    first, second, third = find_runs(words)
    assert joined(words, first, second)
    assert not joined(words, second, third)


@given(st.text(alphabet="aé ÉM.-'«»\n,LdeБ習", max_size=40))
def test_runs_are_in_order_and_apart(text: str) -> None:
    words = split_words(text)
    found = find_runs(words)
    assert all(0 <= run.first < run.end <= len(words) for run in found)
    assert all(a.end <= b.first for a, b in pairwise(found))

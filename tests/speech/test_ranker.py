"""From the features of the candidates to the one meant."""

from hypothesis import given
from hypothesis import strategies as st

from frpolnlp.speech.candidates import FEATURES
from frpolnlp.speech.ranker import RULES, probabilities, scorer


def row(**values: float) -> dict[str, float]:
    """Return the features of a candidate."""
    assert set(values) <= set(FEATURES)
    return values


def test_every_weight_set_by_hand_is_that_of_a_feature() -> None:
    assert set(RULES) <= set(FEATURES)


def test_no_feature_is_named_twice() -> None:
    assert len(set(FEATURES)) == len(FEATURES)


def test_learned_and_hand_set_weights_agree_on_what_is_plain() -> None:
    near = row(one_back=1, speaker=1, focus=1, last_speaker=1, most_recent=1, gender_known=1)
    far = row(farther=1, governed=1)
    for resolver in ("rules", "ranker"):
        first, second = scorer(resolver)([near, far])
        assert first > second


def test_a_description_that_names_the_office_beats_a_nearer_person() -> None:
    for resolver in ("rules", "ranker"):
        office, nearer, nobody = scorer(resolver)([row(d_title=1, two_back=1), row(one_back=1, focus=1), row(nobody=1)])
        assert office > max(nearer, nobody)


def test_a_clash_of_countries_rules_a_person_out() -> None:
    for resolver in ("rules", "ranker"):
        clash, nobody = scorer(resolver)([row(d_country_clash=1, last_speaker=1), row(nobody=1)])
        assert clash < nobody


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=20))
def test_probabilities_sum_to_one_and_keep_the_order(scores: list[float]) -> None:
    shares = probabilities(scores)
    assert abs(sum(shares) - 1) < 1e-9
    assert shares[max(range(len(scores)), key=scores.__getitem__)] == max(shares)

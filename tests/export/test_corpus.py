"""Counts count what is there, once."""

from frpolnlp.export.corpus import by_period, by_speaker, offices_of, voices
from tests.export.samples import articles, overlapping


def test_unresolved_speakers_are_nobodys_quotes() -> None:
    found = list(voices([overlapping()]))
    assert len(found) == 3
    assert {voice.name: quotes for voice, quotes, _ in by_speaker(found)} == {"Eva Nox": 1, "Ana Pop": 1}


def test_one_speaker_in_two_documents_is_one_row() -> None:
    rows = by_speaker(voices([overlapping(), overlapping()]))
    assert ("Eva Nox", 2, 2) in [(voice.name, quotes, documents) for voice, quotes, documents in rows]


def test_months_come_from_iso_dates_only() -> None:
    records = [
        {**overlapping(), "date": date} for date in ("2024-05-17", "2024-05-02T10:00:00Z", "17/05/2024", "2024-13-01")
    ]
    assert by_period(voices(records)) == [("2024-05", 6)]


def test_a_plural_title_gives_each_holder_a_country() -> None:
    offices = offices_of(articles()[0])
    trump, putin = (one["id"] for one in articles()[0]["people"] if one["name"] in ("Donald Trump", "Vladimir Poutine"))
    assert offices[trump] == ("state.head.president", ("US",))
    assert offices[putin] == ("state.head.president", ("RU",))

"""The whole pipeline runs on a blank model."""

import frpolnlp


def test_every_component_is_found_and_a_text_goes_through() -> None:
    nlp = frpolnlp.load()
    assert nlp.pipe_names == ["name_normalizer", "title_recognizer", "speech_attributor"]
    assert frpolnlp.to_records(nlp("Bonjour."))["text"] == "Bonjour."

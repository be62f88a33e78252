"""Word segmentation and part of speech, as evidence that a user's pipeline can ask for."""

import spacy


def test_words_and_tags_in_a_pipeline_of_the_users_own() -> None:
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "sukien.syllables.v1"}}})
    nlp.add_pipe("sukien_words")
    doc = nlp("Bộ trưởng dự hội nghị. Ông phát biểu.")
    assert "hội nghị" in {span.text for span in doc.spans["sukien_words"]}
    assert {token.tag_ for token in doc if token.text == "Bộ"} == {"N"}
    assert all(span.label_ for span in doc.spans["sukien_words"])

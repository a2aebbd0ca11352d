"""article → sentences: words, mentions, coreference and the encoder's layers."""

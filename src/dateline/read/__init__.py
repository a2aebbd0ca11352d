"""page → article: input formats, extraction of the article, and everything dropped with its reason."""

"""One query, every answer: the query language, the index, candidates and ranking."""

"""What the reader adds: marks, notes, tags, places and queries, kept apart from every corpus."""

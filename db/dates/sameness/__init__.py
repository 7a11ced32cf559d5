"""Whether two tellings speak of the same event."""

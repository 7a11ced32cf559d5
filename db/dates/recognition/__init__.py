"""Finding Chinese expressions of time in a text, whatever its context."""

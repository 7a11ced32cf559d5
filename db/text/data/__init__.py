"""Tables that :mod:`db.text` reads, and the scripts that make them from their sources."""

"""What surrounds a date: its document, section, line, sentence and clause."""

"""Widgets drawn line by line, fit for a million rows."""

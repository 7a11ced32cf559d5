"""Calendars and reckonings other than the plain Gregorian one."""

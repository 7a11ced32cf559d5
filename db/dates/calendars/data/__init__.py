"""Tables of the calendars, each with the script that makes it."""

"""The terminal: the browser and the command line."""

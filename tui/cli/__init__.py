"""The command line; nothing here imports textual before the browser is asked for."""

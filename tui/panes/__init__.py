"""The panes of the browser, each a view of the one query."""

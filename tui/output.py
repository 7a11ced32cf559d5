"""The one place that writes to stdout and stderr."""

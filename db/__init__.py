"""The corpus: everything of dashiji that works without a screen."""

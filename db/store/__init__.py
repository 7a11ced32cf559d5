"""The corpus file: its schema, and how it is opened for reading and for writing."""

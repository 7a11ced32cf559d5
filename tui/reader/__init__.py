"""What the reader shows of a document: its blocks, their lines, and what is marked in them."""

"""From files to a corpus: encodings, cleaning, metadata, segmentation, the pipeline."""

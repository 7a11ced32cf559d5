"""The dates of a paragraph together: each judged, then what they make of one another.

A date may be the hour of the one before it, say it again in other words, or date the whole entry
from its end; a line that is a date alone dates the paragraphs below it.
"""

"""Time in Chinese text: expressions, calendars, resolution in context, events.

Pure and usable alone; offsets are code points into the text that was given. The way of a text
through the packages: ``recognition`` and ``english`` find the expressions of time, ``values`` and
``calendars`` say what they are worth, ``setting`` knows what surrounds them, ``kinds`` judges what
they tell, ``sameness`` whether two tell the same. The modules here are the ways in: ``find`` for
plain text, ``events`` for documents, ``groups`` for events of several documents.
"""

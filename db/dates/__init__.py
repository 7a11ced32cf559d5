"""Time in Chinese text: expressions, calendars, resolution in context, events.

Pure and usable alone; offsets are code points into the text that was given.
"""

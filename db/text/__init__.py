"""Pure functions over strings: script, folding, pinyin, width, line breaking, safety.

Offsets are code points, end exclusive, into the string named beside them.
"""

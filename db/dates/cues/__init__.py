"""The words by which a clause shows that it tells, plans, sets a limit or only names a time.

Word lists and patterns only; what follows from them where they stand is decided in
:mod:`db.dates.setting` and :mod:`db.dates.kinds`.

The words stand in the folded form of :func:`db.text.fold.fold` (Simplified, half-width, lower
case), so that one list serves both scripts. Each group says with an example what it is for. Where
one begins with ``(?=[…])``, all its words begin with these characters: other text is soon passed.
"""

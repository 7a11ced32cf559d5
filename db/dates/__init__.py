"""Time in Chinese text: expressions, calendars, resolution in context, events.

Pure and usable alone; offsets are code points into the text that was given. The modules here are
the ways in: ``find`` for plain text, ``events`` for documents, ``groups`` for events of several
documents, ``model`` for what they all hand over.

How a text becomes events, and where each decision lives; a step knows only those above it here
(a contract in ``pyproject.toml`` holds that):

1. ``calendars``: which day a festival, lunar date or year of a reign is. Tables and arithmetic.
2. ``values``: what an expression is worth once its context is known: an interval and its EDTF.
3. ``recognition`` and ``english``: where an expression stands and what its own words say. Ask here
   why something is a date at all, or how far it reaches: ``recognition.guards`` and
   ``recognition.other_words`` say what is none, ``recognition.grammar`` joins the pieces.
4. ``cues``: the words by which clauses tell, plan, set limits or only name a time. Lists only.
5. ``setting``: what surrounds a date. Clause, line and table (``clause``, ``lines``, ``tables``),
   the document (``surroundings``, ``genre``, ``writing``), and from these the year and month that
   its own words leave open (``context``, the order of lenders in ``lenders``).
6. ``rereading``: what the other dates of the document make of one: days in bare figures, years of
   the Republic or of a reign, columns of years. Its ``document`` shows the order.
7. ``kinds``: whether the clause of one date tells, plans, sets a limit or only names it: the list
   of rules in ``rules``, a module for each family of them, ``english`` for English clauses.
8. ``paragraphs``: the dates of one paragraph together. ``judging`` puts each in its place in time
   and asks for its kind; ``judged``, ``rows``, ``said_twice``, ``translations`` and ``date_lines``
   say what one makes of the others, ``wording`` which words tell the event and why it was read so.
9. ``events``: the walk through the document, headings, date lines and paragraphs in turn.
10. ``sameness`` and ``groups``: whether two events of any documents are the same.

Whoever meets a wrong event asks for its reasons first (``e`` in the timeline): they name the rule
that read the date, the lender of its year and the rule that gave its kind.
"""

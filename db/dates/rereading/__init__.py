"""Dates that no line can settle alone, read again with the whole document in view.

3.12 may be a number of a section, 93年 the year 1993 or the 93rd of the Republic, 十年 ten years or
the tenth of a reign: what stands in the other lines says which. Each module knows one such question
and gives the dates of all texts back as its answer leaves them; :mod:`.document` asks them in turn.
"""

"""Of which kind a dated clause is: it tells, plans, sets a limit, or only names a time."""

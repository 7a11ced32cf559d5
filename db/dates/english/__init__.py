"""Expressions of time and their kinds in English prose."""

"""The regions that a page holds beside its article: links to other pages, comments, works cited,
lists of files, calendars, other people's posts.

They stand below the article, above it and amid it. Nothing in them tells of what the article is
about, and their days are those of other pages.
"""

from db.ingest.regions.finding import Regions, find_regions

__all__ = ["Regions", "find_regions"]

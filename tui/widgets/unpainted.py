"""Containers of which nothing is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip


class Unpainted:
    """A container that its children cover, or through which the screen behind it is seen.

    Textual would paint such a container under its children at every repaint, line by line, and
    with four panes in two columns most of a repaint would go into what nobody ever sees. This is
    no widget itself, for Textual takes the style of a widget from its first base that is one.
    """

    def render_lines(self, crop: Region) -> list[Strip]:  # noqa: ARG002
        """No lines: for each cell what lies below is taken."""
        return []

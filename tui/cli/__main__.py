"""``python -m tui.cli`` is ``dashiji``."""

from tui.cli.main import main

main()

"""Which lines at the end of a plain text are its readers' comments.

Without markup comments are told from the article only by the line over them ("Comments (3)", "Leave a
reply"). What follows such a line is comments if it is less than what stands before it; a page may have a
button of the same words above its article.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.read.judged import Judged


def set_comments_aside(items: Sequence[Judged]) -> None:
    """Drop what follows the first line over comments that has most of the article before it."""
    left = total = sum(len(item.text) for item in items if item.kind)
    behind = False
    for item in items:
        if item.kind:
            left -= len(item.text)
            if behind:
                item.drop("comment", "behind-the-heading-of-comments")
        behind = behind or (item.reason == "comment" and left < total / 2)

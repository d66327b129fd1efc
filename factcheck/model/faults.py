"""What the system says when a file cannot be read or written, as a sentence that can be translated."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from factcheck.model.findings import say

if TYPE_CHECKING:
    from factcheck.model.findings import Sentence

_SAID = {
    errno.ENOENT: say("no such file or folder"),
    errno.EACCES: say("permission denied"),
    errno.EPERM: say("permission denied"),
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("a part of its path is no folder"),
    errno.ENOSPC: say("no space is left on the disk"),
    errno.EROFS: say("the disk can only be read"),
    errno.ELOOP: say("links that lead in a circle"),
    errno.ENAMETOOLONG: say("the name is too long"),
}


def fault(error: BaseException) -> Sentence | str:
    """Why the system refused; in its own words where we have none."""
    said = _SAID.get(getattr(error, "errno", None) or 0)
    return said or getattr(error, "strerror", None) or str(error)

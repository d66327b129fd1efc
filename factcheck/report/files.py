"""Writes a file so that a crash, or a full disk, leaves either the old one or the new one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def is_folder(path: str | Path) -> bool:
    """Whether a path names a folder: one that there is, or any that ends with a slash."""
    return str(path).endswith(("/", os.sep)) or Path(path).is_dir()


def replace_file(path: str | Path, words: str, *, settle: bool = True) -> None:
    """Write UTF-8 text in the place of `path`; a pipe or device is written to as it is.

    Args:
        path: the file.
        words: what it is to hold.
        settle: wait until the words are on the disk; one page of a thousand need not.

    Raises:
        OSError: the folder is missing, full or not writable; an old file then stays as it was.
    """
    replace_bytes(path, words.encode("utf-8", "replace"), settle=settle)


def replace_bytes(path: str | Path, data: bytes, *, settle: bool = True) -> None:
    """Write bytes in the place of `path`, as `replace_file` does; a file that is there keeps its permissions."""
    import tempfile  # noqa: PLC0415 - 5 ms that a run without an output file need not pay

    target = Path(path)
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if settle:
                os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    """The mask that the system would apply; `mkstemp` makes files for the owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask

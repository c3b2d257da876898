"""Which account PostgreSQL runs as: it refuses to run as root, and nothing may be opened up for it.

No folder outside the data changes its mode or owner, and no account is made.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Account:
    prefix: Sequence[str] = ()
    options: Mapping[str, Any] = field(default_factory=dict)  # for subprocess
    owner: tuple[int, int] | None = None

    def command(self, *parts: str | Path) -> list[str]:
        return [*self.prefix, *map(str, parts)]

    def own(self, folder: Path) -> None:
        """The folder itself comes last, so that a broken-off change is taken up again."""
        if self.owner is None or (folder.stat().st_uid, folder.stat().st_gid) == self.owner:
            return
        for parent, folders, files in os.walk(folder, topdown=False):
            for name in (*folders, *files):
                os.chown(Path(parent, name), *self.owner, follow_symlinks=False)
        os.chown(folder, *self.owner)


def choose(binary: Path, folders: Iterable[Path]) -> Account | None:
    """The first account that really runs the binary and gets through to every folder."""
    if os.geteuid() != 0:
        return Account()
    return next((each for each in _for_root() if _reaches(each, binary, folders)), None)


def _for_root() -> Iterator[Account]:
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        return
    ids = (nobody.pw_uid, nobody.pw_gid)
    yield Account(options={"user": ids[0], "group": ids[1], "extra_groups": []}, owner=ids)
    # Root under another number: PostgreSQL sees no root, and the kernel still sees the owner.
    if unshare := shutil.which("unshare"):
        numbers = (f"--map-user={ids[0]}", f"--map-group={ids[1]}")
        yield Account(prefix=(unshare, "--user", *numbers), owner=(0, 0))


def _reaches(account: Account, binary: Path, folders: Iterable[Path]) -> bool:
    return _succeeds(account, binary, "--version") and all(
        _succeeds(account, "test", "-x", folder) for folder in folders
    )


def _succeeds(account: Account, *parts: str | Path) -> bool:
    quiet: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    try:
        return subprocess.call(account.command(*parts), cwd="/", **quiet, **account.options) == 0
    except OSError:
        return False

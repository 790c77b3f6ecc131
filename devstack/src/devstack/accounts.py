"""The account of the private servers. PostgreSQL refuses uid 0, so root switches to an account without rights."""

import os
import pwd
from dataclasses import dataclass
from typing import TypedDict


class AsProcess(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int

    def as_process(self) -> AsProcess:
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def unprivileged() -> Account | None:
    """The account for a server that refuses root: Debian's `postgres`, else `nobody`. None when we are not root."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise RuntimeError("PostgreSQL refuses to run as root and there is neither an account 'postgres' nor 'nobody'.")

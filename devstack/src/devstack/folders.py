"""Private folders, removed when this process ends."""

import os
import shutil
import tempfile
from pathlib import Path

from devstack.accounts import Account
from devstack.guardian import warden


class Folder:
    """A private folder, removed when this process ends and readable by the server's account."""

    def __init__(self, prefix: str, account: Account | None = None, parent: Path | None = None) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=f"{prefix}-", dir=parent or self._reachable()))
        warden().tell(folder=str(self.path))
        if account:
            os.chown(self.path, account.uid, account.gid)

    @staticmethod
    def _reachable() -> Path:
        """The temp folder, or /var/tmp if the temp folder is closed to others (pam_tmpdir)."""
        usual = Path(tempfile.gettempdir()).resolve()
        open_to_all = all(folder.stat().st_mode & 0o001 for folder in (usual, *usual.parents))
        return usual if open_to_all or os.getuid() != 0 else Path("/var/tmp")

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        warden().tell(forget=str(self.path))

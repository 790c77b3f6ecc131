"""Which officials may know of a complaint."""

from dataclasses import dataclass
from typing import Self
from uuid import UUID


@dataclass(frozen=True)
class AccessList:
    """The officials who may not know of a complaint (C1-C11) and, for a restricted complaint, the only ones who may
    (C9). The newest lists replace the earlier ones."""

    complaint_id: UUID
    shut_out: tuple[str, ...]
    sequence: int
    restricted_to: tuple[str, ...] | None = None

    def admits(self, official_id: str) -> bool:
        """Shut out counts first: also who is named may be involved."""
        named = self.restricted_to is None or official_id in self.restricted_to
        return named and official_id not in self.shut_out


@dataclass(frozen=True)
class Visibility:
    """What decides whether one official may know of a complaint; `shut_out` also when only others may (C9)."""

    shut_out: bool

    @classmethod
    def of(cls, official_id: str, access: AccessList | None) -> Self:
        """Nobody is shut out as long as the case file told of nobody."""
        return cls(access is not None and not access.admits(official_id))

    def may_see(self, *, coordinator: bool, registered_it: bool) -> bool:
        """The accused official may not learn that there is a complaint (C4, C6, C10). Otherwise a coordinator sees
        every complaint, and a registrar only those they registered."""
        return not self.shut_out and (coordinator or registered_it)

"""How every fact about a case begins."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from contracts.event import Fact
from words.cases import CaseState

NormCode = Annotated[str, Field(pattern=r"^N(0[1-9]|1\d|2[0-2])$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class CaseFact(Fact):
    """Which case, and the state it is in after the step."""

    complaint_id: UUID
    reference: str
    state: CaseState

"""O1: a complainant went to the ombudsman, or the ombudsman investigates of their own accord (Awb 9:18, 9:26)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.errors import DayNotPossible
from procedure.domain.steps.step import OL
from procedure.domain.track.complaint import ComplaintNow, FollowUp
from procedure.domain.track.fact import OmbudsmanFact
from procedure.domain.track.step import TrackStep
from servicekit.errors import FieldError, Invalid
from words.ombudsman import OmbudsmanGround, OmbudsmanState

OPEN = TrackStep(
    "O1", "register the ombudsman's letter", "brief van de ombudsman registreren", (), OmbudsmanState.NOTIFIED, (OL,),
    "about a complaint: with one of the two grounds; of the ombudsman's own accord: without; the liaison neither "
    "handled the complaint nor decided on it (C8)",
    "Awb 9:18, 9:26", "ombudsman-cases.opened", ("M25I",),
)  # fmt: skip


class GroundMissing(Invalid):
    code = "ombudsman-ground-missing"
    article = "Awb 9:18"

    def __init__(self) -> None:
        super().__init__(
            "A request about a complaint needs one of the two grounds.", [FieldError("ground", "is required")]
        )


class GroundWithoutComplaint(Invalid):
    code = "ombudsman-ground-without-complaint"
    article = "Awb 9:26"

    def __init__(self) -> None:
        message = "only with complaintId: an investigation of the ombudsman's own accord has no ground"
        super().__init__("A ground needs a complaint.", [FieldError("ground", message)])


class OmbudsmanUnknown(Invalid):
    """Awb 9:17: configuration says which ombudsman is competent."""

    code = "ombudsman-not-listed"
    article = "Awb 9:17"

    def __init__(self, on: date) -> None:
        super().__init__(f"The settings name no such ombudsman for {on:%d-%m-%Y}.")


@dataclass(frozen=True, kw_only=True)
class OmbudsmanLetter:
    """The ombudsman's first letter: who they are, their own file number, and why the complainant went to them."""

    ombudsman: str
    file_number: str
    ground: OmbudsmanGround | None
    received_on: date


@dataclass(frozen=True, kw_only=True)
class OmbudsmanCaseOpened(OmbudsmanFact):
    """O1: the ombudsman announced a request of a complainant, or an investigation of their own accord."""

    ombudsman: str
    ground: OmbudsmanGround | None
    received_on: date


def check_letter(letter: OmbudsmanLetter, by: FollowUp) -> None:
    complaint = by.complaint
    if complaint is not None and letter.ground is None:
        raise GroundMissing
    if complaint is None and letter.ground is not None:
        raise GroundWithoutComplaint
    earliest = complaint.received_on if complaint else letter.received_on
    if not earliest <= letter.received_on <= by.act.today:
        raise DayNotPossible("receivedOn", earliest, by.act.today)


def warnings_about(letter: OmbudsmanLetter, complaint: ComplaintNow | None) -> tuple[str, ...]:
    """What the liaison may bring to the ombudsman's attention."""
    if complaint is None:
        return ()
    found = []
    if complaint.is_open and letter.ground is OmbudsmanGround.DISSATISFIED_WITH_HANDLING:
        found.append("complaint-still-handled")
    if complaint.ombudsman_until is not None and letter.received_on > complaint.ombudsman_until:
        found.append("ombudsman-term-passed")
    return tuple(found)

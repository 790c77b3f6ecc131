"""Cases at the ombudsman and recommendations for tests. The people are invented."""

from typing import Any
from uuid import UUID, uuid4

from procedure_builders import DIRECTORY, act, day
from procedure_story import decided_case

from procedure.domain.case import Case
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.correspondence import Question, Reply
from procedure.domain.ombudsman.opening import OmbudsmanLetter
from procedure.domain.ombudsman.report import ElementRuling, Report
from procedure.domain.recommendations.evidence import Evidence
from procedure.domain.recommendations.plan import Plan
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.recommendations.recording import Recommended
from procedure.domain.track.complaint import FollowUp, complaint_now
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, RecommendationKind, RecommendationSource, Ruling

OPENED = "2026-05-12"
ADVICE = "Stuur bij vertraging elke vier weken een tussenbericht."


def following(official_id: str, on: str, case: Case | None = None, **more: Any) -> FollowUp:
    """An official who follows up, with the complaint as it is now."""
    return FollowUp(act(official_id, on, **more), complaint_now(case) if case else None)


def a_letter(on: str = OPENED, **more: Any) -> OmbudsmanLetter:
    values: dict[str, Any] = {
        "ombudsman": "Nationale ombudsman",
        "file_number": "2026.04711",
        "ground": OmbudsmanGround.DISSATISFIED_WITH_HANDLING,
        "received_on": day(on),
    }
    return OmbudsmanLetter(**{**values, **more})


def an_ombudsman_case(case: Case | None = None, on: str = OPENED, **more: Any) -> OmbudsmanCase:
    letter = a_letter(on, **more) if case else a_letter(on, **{"ground": None, **more})
    return OmbudsmanCase.open(following("ol", on, case), uuid4(), "O-2026-000001", letter)


def a_question(on: str, due: str, text: str = "Waarom is er niet geantwoord?") -> Question:
    return Question(uuid4(), day(on), day(due), text, "ol", act("ol", on).at)


def a_reply(on: str, *document_ids: UUID) -> Reply:
    return Reply("Hierbij onze reactie.", day(on), document_ids, "ol")


def a_ruling(ruling: Ruling = Ruling.IMPROPER, *norms: str) -> ElementRuling:
    breached = norms or (("N14",) if ruling is Ruling.IMPROPER else ())
    return ElementRuling("Geen tussenbericht", ruling, breached)


def a_report(on: str = "2026-09-15", *elements: ElementRuling) -> Report:
    return Report("2026/104", day(on), day(on), elements or (a_ruling(),), "2012", (), "ol")


def intervening_case() -> OmbudsmanCase:
    found = an_ombudsman_case()
    found.request_intervention(following("ol", OPENED), a_question(OPENED, "2026-05-20"))
    return found


def asked_case() -> OmbudsmanCase:
    found = an_ombudsman_case()
    found.ask(following("ol", OPENED), a_question(OPENED, "2026-06-12"))
    return found


def judged_case() -> OmbudsmanCase:
    """The findings are in, and wait for our response."""
    found = an_ombudsman_case()
    found.receive_findings(following("ol", OPENED), a_question(OPENED, "2026-06-30"))
    return found


def reported_case(case: Case | None = None, *recommendations: UUID) -> OmbudsmanCase:
    found = an_ombudsman_case(case)
    found.receive_report(following("ol", "2026-09-15", case), a_report(), recommendations)
    return found


def closed_case(case: Case | None = None) -> OmbudsmanCase:
    found = an_ombudsman_case(case)
    found.close_without_ruling(following("ol", "2026-06-01", case), OmbudsmanClosing.WITHDRAWN, None)
    return found


def an_advice(on: str = "2026-09-15", **more: Any) -> Recommended:
    values: dict[str, Any] = {
        "source": RecommendationSource.OMBUDSMAN_REPORT,
        "kind": RecommendationKind.PREVENT,
        "text": ADVICE,
        "origin": "2026/104",
        "received_on": day(on),
        "ombudsman_case_id": uuid4(),
        "ombudsman": "Nationale ombudsman",
    }
    return Recommended(**{**values, **more})


def a_recommendation(case: Case | None = None, on: str = "2026-09-15", **more: Any) -> Recommendation:
    return Recommendation.record(following("ol", on, case), uuid4(), "A-2026-000001", an_advice(on, **more))


def a_plan(due: str = "2026-12-31", owner: str = "tm-2") -> Plan:
    return Plan("Een brief, elke vier weken.", owner, day(due))


def accepted(case: Case | None = None, due: str = "2026-12-31", owner: str = "tm-2") -> Recommendation:
    found = a_recommendation(case)
    found.accept(following("director", "2026-10-06", case), a_plan(due, owner), DIRECTORY)
    return found


def some_evidence(recommendation: Recommendation, on: str, *document_ids: UUID) -> Evidence:
    number = len(recommendation.evidence) + 1
    owner_id = recommendation.owner_id or ""
    return Evidence(number, "Zie de brief.", document_ids or (uuid4(),), day(on), day(on), owner_id)


def shown(case: Case | None = None, on: str = "2026-12-14") -> Recommendation:
    """Accepted, with evidence that waits for a verdict."""
    found = accepted(case)
    found.hand_in_evidence(following("tm-2", on, case), some_evidence(found, on))
    return found


def implemented(case: Case | None = None) -> Recommendation:
    found = shown(case)
    found.verify(following("ol", "2026-12-14", case))
    return found


def declined(case: Case | None = None) -> Recommendation:
    found = a_recommendation(case)
    found.decline(following("director", "2026-10-06", case), "Dat doen wij al.")
    return found


def linked_case() -> Case:
    """Decided, and known to be with the ombudsman."""
    case = decided_case()
    case.link_ombudsman(act("ol", OPENED), uuid4())
    return case

"""Invented letters about what else happens: other people, hearings, more time, the ombudsman, internal ones."""

from datetime import UTC, date, datetime

from contracts import letters as wire
from notifications.application.sample import DECIDE_DUE_ON, OMBUDSMAN_UNTIL, Sample, sample
from words.messages import FileKind
from words.messages import RecipientKind as Kind
from words.ombudsman import OmbudsmanGround, RecommendationKind
from words.people import ReplacedPart, Side

TO = Kind.COMPLAINANT
RECOMMENDATION = "Stuur bij vertraging elke vier weken een tussenbericht."


def further() -> list[Sample]:
    """What else happens on the way: other people, hearings, more time, lateness, the wrong route, the ombudsman."""
    both, held_on = tuple(Side), date(2026, 6, 29)
    report = wire.HearingReportLetter(
        held_on=held_on, sides=both, report="De klager vertelde wat er gebeurde.\n\nDe medewerker was daarbij."
    )
    alone = report.model_copy(update={"sides": (Side.COMPLAINANT,)})
    late = wire.LatenessLetter(due_on=DECIDE_DUE_ON, ombudsman_until=OMBUDSMAN_UNTIL)
    explained = late.model_copy(
        update={
            "reason": "De klachtbehandelaar is ziek geworden. Een collega neemt het onderzoek over.",
            "expected_on": date(2026, 8, 7),
        }
    )
    route = wire.WrongRouteLetter(
        received_on=date(2026, 6, 7), clock_started_on=date(2026, 6, 9), decide_due_on=date(2026, 7, 21)
    )
    return [
        *_replaced(),
        sample("m12", TO, report, "Verslag van het gesprek.pdf"),
        sample("m12-one-side", TO, alone),
        sample("m12-accused", Kind.ACCUSED, report, "Verslag van het gesprek.pdf"),
        sample("m12-accused-one-side", Kind.ACCUSED, report.model_copy(update={"sides": (Side.ACCUSED,)})),
        *_more_time(),
        sample("m24", TO, late),
        sample("m24-explained", TO, explained),
        sample("m31", TO, route),
        *_ombudsman(),
        _emergency(),
    ]


def _replaced() -> list[Sample]:
    made = []
    for part in ReplacedPart:
        letter = wire.ReplacementLetter(part=part, official_name="Fenna Denkbeeld", decide_due_on=DECIDE_DUE_ON)
        made.append(sample(f"m07b-{part.lower()}", TO, letter))
    undated = wire.ReplacementLetter(part=ReplacedPart.HANDLER, official_name="Fenna Denkbeeld")
    return [*made, sample("m07b-without-date", TO, undated)]


def _more_time() -> list[Sample]:
    asked = wire.ConsentRequestLetter(
        current_due_on=date(2026, 8, 17),
        proposed_due_on=date(2026, 9, 14),
        reason="Wij willen eerst met een getuige praten. Die is nog op vakantie.",
    )
    told = wire.PostponementNoticeLetter(previous_due_on=date(2026, 8, 17), new_due_on=date(2026, 9, 14))
    return [sample("m15", TO, asked), sample("m15a", Kind.ACCUSED, told)]


def _ombudsman() -> list[Sample]:
    question = wire.OmbudsmanQuestionLetter(question="Wilt u het hele dossier sturen?", due_on=date(2026, 9, 1))
    answers = {
        "m26-accepted": {"accepted": True, "plan": "Ons systeem maakt voortaan zelf een tussenbericht."},
        "m26-declined": {"accepted": False, "reasons": "Wij sturen al elke twee weken een bericht."},
    }
    made = [sample("m25", Kind.HANDLER, question, about=FileKind.OMBUDSMAN_CASE)]
    for ground in (*OmbudsmanGround, None):
        notice = wire.OmbudsmanNoticeLetter(
            ombudsman="Nationale ombudsman", ground=ground, received_on=date(2026, 8, 3)
        )
        made.append(sample(f"m25i-{ground}".lower(), Kind.DECISION_MAKER, notice, about=FileKind.OMBUDSMAN_CASE))
    for name, answer in answers.items():
        due_on = date(2026, 12, 31) if answer["accepted"] else None
        given = {"report_number": "2026/123", "recommendation": RECOMMENDATION, "due_on": due_on, **answer}
        letter = wire.RecommendationAnswerLetter(**given)
        made.append(sample(name, Kind.OMBUDSMAN, letter, about=FileKind.RECOMMENDATION))
    bare = wire.RecommendationAnswerLetter(recommendation=RECOMMENDATION, accepted=True)
    late = wire.RecommendationReminderLetter(
        kind=RecommendationKind.PREVENT, recommendation=RECOMMENDATION, due_on=date(2026, 6, 5)
    )
    reminded = (Kind.RECOMMENDATION_OWNER, Kind.MANAGEMENT)
    made.extend(sample(f"m27-late-{to.lower()}", to, late, about=FileKind.RECOMMENDATION) for to in reminded)
    made.append(sample("m26-bare", Kind.OMBUDSMAN, bare, about=FileKind.RECOMMENDATION))
    for kind in RecommendationKind:
        task = wire.RecommendationReminderLetter(kind=kind, recommendation=RECOMMENDATION, due_on=date(2026, 12, 31))
        owner = Kind.RECOMMENDATION_OWNER
        made.append(sample(f"m27-{kind.lower()}", owner, task, about=FileKind.RECOMMENDATION))
    return made


def _emergency() -> Sample:
    letter = wire.EmergencyAccessLetter(
        official_name="Joris Proefman",
        opened_at=datetime(2026, 6, 12, 8, 30, tzinfo=UTC),
        reason="De klachtbehandelaar is ziek. Het gesprek is morgen.",
    )
    return sample("m33", Kind.AUDITOR, letter)

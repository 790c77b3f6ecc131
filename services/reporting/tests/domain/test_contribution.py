"""What one complaint, ombudsman case or recommendation adds to the counts: each tally by the one fact that makes it."""

from collections import Counter
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from reporting.domain.counting.tally import ADJOURNED_LATE, IN_FORMAL_PROCEDURE, UNKNOWN, Count, Tally
from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.contribution import closed_in, contribution, day_of
from reporting.domain.figures.ombudsman import OWN_INITIATIVE, Asked, OmbudsmanFigures
from reporting.domain.figures.promptness import Promptness
from reporting.domain.figures.recommendation import Followed, RecommendationFigures
from reporting.domain.figures.standing import Track

ID = UUID(int=1)
RECEIVED, CLOSED = date(2026, 3, 2), date(2027, 1, 4)
ENOUGH: dict[str, dict[str, Any]] = {
    "formal": {"state": "DECIDED", "decided_on": CLOSED, "outcome": "FOUNDED"},
    "informal": {"state": "RESOLVED_INFORMALLY", "resolved_on": CLOSED, "resolution_kind": "CONVERSATION"},
    "refused": {
        "state": "NOT_HANDLED",
        "ended_as": "NOT_HANDLED",
        "ended_on": CLOSED,
        "ended_because": "OLDER_THAN_A_YEAR",
    },
}


def counted(**known: Any) -> Counter[Tally]:
    return Counter(contribution(ComplaintFigures(ID, **({"received_on": RECEIVED} | known))))


def added(**known: Any) -> Counter[Tally]:
    """What these figures add to those of a complaint of which only the receipt is known."""
    return counted(**known) - counted()


def test_a_complaint_is_counted_from_its_receipt_in_the_month_of_receipt() -> None:
    assert contribution(ComplaintFigures(ID, channel="EMAIL", decided_on=CLOSED)) == []
    assert counted() == Counter(
        [
            Tally(Count.MONTH, "03"),
            Tally(Count.CHANNEL, UNKNOWN),
            Tally(Count.FORM, UNKNOWN),
            Tally(Count.BODY, "UNKNOWN"),
            Tally(Count.TEAM_THEME, UNKNOWN, UNKNOWN),
            Tally(Count.TRACK, Track.OPEN, ""),
            Tally(Count.TEAM_RESULT, UNKNOWN, Track.OPEN),
            Tally(Count.NO_TERM),
        ]
    )


@pytest.mark.parametrize(
    ("known", "tallies"),
    [
        ({"channel": "EMAIL"}, [Tally(Count.CHANNEL, "EMAIL")]),
        ({"form": "ORAL"}, [Tally(Count.FORM, "ORAL")]),
        ({"body_conduct": True}, [Tally(Count.BODY, "BODY")]),
        ({"body_conduct": False}, [Tally(Count.BODY, "OFFICIAL")]),
        ({"theme_indicated": "privacy"}, [Tally(Count.TEAM_THEME, UNKNOWN, "privacy")]),
        (
            {"team_indicated": "wmo"},
            [Tally(Count.TEAM_THEME, "wmo", UNKNOWN), Tally(Count.TEAM_RESULT, "wmo", Track.OPEN)],
        ),
        (
            {"team_indicated": "wmo", "team_named": "directie", "theme_indicated": "privacy", "theme_named": "termijn"},
            [Tally(Count.TEAM_THEME, "directie", "termijn"), Tally(Count.TEAM_RESULT, "directie", Track.OPEN)],
        ),
        (
            {"split_kinds": ["CLAIM", "CLAIM"]},
            [Tally(Count.WITH_SPLIT), Tally(Count.SPLIT, "CLAIM"), Tally(Count.SPLIT, "CLAIM")],
        ),
        ({"items_asked": ["NAME"]}, [Tally(Count.INCOMPLETE), Tally(Count.ITEM_ASKED, "NAME")]),
        ({"completion_waived": True}, [Tally(Count.COMPLETION_WAIVED)]),
        (
            {"reopenings": ["OMBUDSMAN", "ERROR"]},
            [Tally(Count.REOPENED), Tally(Count.REOPENING, "OMBUDSMAN"), Tally(Count.REOPENING, "ERROR")],
        ),
        ({"adjournment_reason": "ABSENCE"}, [Tally(Count.ADJOURNED, "ABSENCE", "")]),
        (
            {"adjournment_reason": "ABSENCE", "adjourned_late": True},
            [Tally(Count.ADJOURNED, "ABSENCE", ADJOURNED_LATE)],
        ),
        ({"adjourned_late": True}, []),
        ({"postponements": 2}, [Tally(Count.POSTPONED), *2 * [Tally(Count.POSTPONEMENT)]]),
        ({"hearing_offered": True}, [Tally(Count.HEARING_OFFERED)]),
        ({"heard_complainant": True}, [Tally(Count.HEARD, "COMPLAINANT")]),
        ({"heard_accused": True}, [Tally(Count.HEARD, "ACCUSED")]),
        ({"waived_complainant": "DECLINED"}, [Tally(Count.NOT_HEARD, "COMPLAINANT", "DECLINED")]),
        ({"waived_accused": "NOT_USED"}, [Tally(Count.NOT_HEARD, "ACCUSED", "NOT_USED")]),
        ({"heard_complainant": True, "waived_complainant": "DECLINED"}, [Tally(Count.HEARD, "COMPLAINANT")]),
        (
            {"heard_complainant": True, "waived_accused": "UNREACHABLE"},
            [Tally(Count.HEARD, "COMPLAINANT"), Tally(Count.NOT_HEARD, "ACCUSED", "UNREACHABLE")],
        ),
        ({"advice_requested": True}, [Tally(Count.ADVICE_REQUESTED)]),
        ({"advice": "FOUNDED"}, [Tally(Count.ADVISED, "FOUNDED")]),
        ({"advised_otherwise": True}, [Tally(Count.ADVISED_OTHERWISE)]),
        ({"ack_due_on": date(2026, 3, 9)}, [Tally(Count.ACKNOWLEDGEMENT_DUE, "2026-03-09")]),
        (
            {"ack_due_on": date(2026, 3, 9), "ack_sent_on": date(2026, 3, 9)},
            [Tally(Count.ACKNOWLEDGED, Promptness.ON_TIME)],
        ),
        (
            {"ack_due_on": date(2026, 3, 9), "ack_sent_on": date(2026, 3, 10)},
            [Tally(Count.ACKNOWLEDGED, Promptness.LATE)],
        ),
        ({"ack_sent_on": date(2026, 3, 9)}, []),
        ({"refusal_due_on": date(2026, 3, 30)}, []),
    ],
)
def test_each_known_thing_adds_its_own_tallies_and_no_other(known: dict[str, Any], tallies: list[Tally]) -> None:
    assert added(**known) == Counter(tallies)


@pytest.mark.parametrize(
    ("state", "because", "how"),
    [
        ("INVESTIGATION", {"formal_reason": "REQUESTED"}, IN_FORMAL_PROCEDURE),
        ("FORMAL_INTAKE", {"reopened_formally": "OMBUDSMAN"}, IN_FORMAL_PROCEDURE),
        ("INFORMAL", {"formal_reason": "REQUESTED"}, ""),
        ("RECEIVED", {"formal_reason": "REQUESTED"}, ""),
        ("TRIAGE", {"formal_reason": "REQUESTED"}, ""),
        ("AWAITING_COMPLETION", {"formal_reason": "REQUESTED"}, ""),
        ("INVESTIGATION", {}, ""),
    ],
)
def test_an_open_complaint_is_in_the_formal_procedure_when_it_started_and_was_not_left(
    state: str, because: dict[str, str], how: str
) -> None:
    found = counted(state=state, **because)

    assert found[Tally(Count.TRACK, Track.OPEN, how)] == 1
    assert [each.first for each in found if each.kind is Count.FORMAL_STARTED] == list(because.values())


@pytest.mark.parametrize(
    ("ending", "track", "how"),
    [
        ("formal", Track.FORMAL, "FOUNDED"),
        ("informal", Track.RESOLVED_INFORMALLY, "CONVERSATION"),
        ("refused", Track.NOT_HANDLED, "OLDER_THAN_A_YEAR"),
    ],
)
def test_a_closed_complaint_counts_in_its_track_and_with_how_it_went_there(ending: str, track: Track, how: str) -> None:
    found = counted(**ENOUGH[ending])

    assert found[Tally(Count.TRACK, track, how)] == 1
    of_team = how if track is Track.FORMAL else track
    assert found[Tally(Count.TEAM_RESULT, UNKNOWN, of_team)] == 1


def test_elements_count_only_in_a_judgement_and_none_is_there_by_itself() -> None:
    judged = {"elements_founded": 2, "elements_unfounded": 1, "elements_no_judgement": 3}

    def elements(found: Counter[Tally]) -> dict[str, int]:
        return {each.first: number for each, number in found.items() if each.kind is Count.ELEMENT}

    assert elements(counted(**ENOUGH["formal"])) == {}
    assert elements(counted(**judged)) == {}
    assert elements(counted(**ENOUGH["formal"], **judged)) == {"FOUNDED": 2, "UNFOUNDED": 1, "NO_JUDGEMENT": 3}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, Tally(Count.DUE, "2026-04-13")),
        (ENOUGH["formal"], Tally(Count.AWAITING_NOTICE, "2026-04-13", "LATE")),
        (ENOUGH["formal"] | {"notice_sent_on": date(2026, 4, 13)}, Tally(Count.DONE, "WITHIN_TERM")),
        (ENOUGH["informal"], Tally(Count.DONE, "LATE")),
        (ENOUGH["refused"], Tally(Count.ENDED_OTHERWISE)),
    ],
)
def test_a_complaint_with_a_term_counts_once_for_its_timeliness(known: dict[str, Any], expected: Tally) -> None:
    kinds = {Count.DUE, Count.AWAITING_NOTICE, Count.DONE, Count.ENDED_OTHERWISE, Count.NO_TERM}
    found = counted(decide_due_on=date(2026, 4, 13), due_on=date(2026, 4, 13), **known)

    assert [each for each in found.elements() if each.kind in kinds] == [expected]


def test_the_days_of_a_decision_wait_for_its_notice() -> None:
    term = {"decide_due_on": date(2026, 4, 13), "due_on": date(2026, 4, 13)}

    waiting = counted(**term, **ENOUGH["formal"])
    sent = counted(**term, **ENOUGH["formal"], notice_sent_on=date(2026, 4, 13))

    assert waiting[Tally(Count.AWAITING_DAYS, "2026-04-13", "308")] == 1
    assert sent[Tally(Count.DAYS, Track.FORMAL, "42")] == 1
    assert not [each for each in (*waiting, *counted()) if each.kind is Count.DAYS]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"refusal_due_on": date(2026, 3, 30)}, [Tally(Count.REFUSAL_DUE, "2026-03-30")]),
        (
            {"refusal_due_on": date(2026, 3, 30), "notice_sent_on": date(2026, 3, 30)},
            [Tally(Count.REFUSED, Promptness.ON_TIME)],
        ),
        (
            {"refusal_due_on": date(2026, 3, 30), "notice_sent_on": date(2026, 3, 31)},
            [Tally(Count.REFUSED, Promptness.LATE)],
        ),
        ({}, []),
    ],
)
def test_a_refusal_is_on_time_by_the_day_its_notice_was_sent(known: dict[str, Any], expected: list[Tally]) -> None:
    found = counted(**ENOUGH["refused"], **known)

    assert [each for each in found if each.kind in {Count.REFUSED, Count.REFUSAL_DUE}] == expected


@pytest.mark.parametrize("ending", ENOUGH)
def test_a_complaint_counts_on_its_day_of_receipt_and_is_closed_in_the_year_of_its_ending(ending: str) -> None:
    closed = ComplaintFigures(ID, received_on=RECEIVED, **ENOUGH[ending])

    assert (day_of(closed), closed_in(closed)) == (RECEIVED, 2027)
    assert closed_in(ComplaintFigures(ID, received_on=RECEIVED)) == 0


def test_an_ombudsman_case_counts_each_question_answer_and_ruling_from_its_receipt() -> None:
    known = {
        "ground": "TAKES_TOO_LONG",
        "interventions": 1,
        "information_requests": 2,
        "reaction_requests": 3,
        "reply_days": [10, 10],
        "replies_late": 1,
        "report_on": CLOSED,
        "ruling": "IMPROPER",
        "breached_norms": ["N02", "N07"],
        "closed_on": CLOSED,
        "closing": "FOLLOWED_UP",
    }

    assert contribution(OmbudsmanFigures(ID, **known)) == []
    assert Counter(contribution(OmbudsmanFigures(ID, received_on=RECEIVED, **known))) == Counter(
        {
            Tally(Count.OMBUDSMAN_REQUEST, "TAKES_TOO_LONG"): 1,
            Tally(Count.OMBUDSMAN_ASKED, Asked.INTERVENTION): 1,
            Tally(Count.OMBUDSMAN_ASKED, Asked.INFORMATION): 2,
            Tally(Count.OMBUDSMAN_ASKED, Asked.REACTION): 3,
            Tally(Count.OMBUDSMAN_REPLY, "10"): 2,
            Tally(Count.OMBUDSMAN_REPLY_LATE): 1,
            Tally(Count.OMBUDSMAN_RULING, "IMPROPER"): 1,
            Tally(Count.NORM_BREACHED, "N02"): 1,
            Tally(Count.NORM_BREACHED, "N07"): 1,
            Tally(Count.OMBUDSMAN_CLOSED, "FOLLOWED_UP"): 1,
        }
    )


def test_an_ombudsman_case_of_which_only_the_receipt_is_known_is_a_request_of_their_own_initiative() -> None:
    opened = OmbudsmanFigures(ID, received_on=RECEIVED, ruling="IMPROPER", breached_norms=["N02"], closing="SOLVED")

    assert contribution(opened) == [Tally(Count.OMBUDSMAN_REQUEST, OWN_INITIATIVE)]
    assert (day_of(opened), closed_in(opened)) == (RECEIVED, 0)


def test_a_report_without_its_ruling_and_an_ending_without_its_reason_count_as_unknown() -> None:
    ended = OmbudsmanFigures(ID, received_on=RECEIVED, ground="TAKES_TOO_LONG", report_on=CLOSED, closed_on=CLOSED)

    assert contribution(ended) == [
        Tally(Count.OMBUDSMAN_REQUEST, "TAKES_TOO_LONG"),
        Tally(Count.OMBUDSMAN_RULING, UNKNOWN),
        Tally(Count.OMBUDSMAN_CLOSED, UNKNOWN),
    ]
    assert closed_in(ended) == 2027


def test_a_recommendation_without_source_and_kind_counts_as_unknown() -> None:
    assert contribution(RecommendationFigures(ID, recorded_on=RECEIVED)) == [
        Tally(Count.RECOMMENDED, UNKNOWN, Followed.UNANSWERED),
        Tally(Count.RECOMMENDED_KIND, UNKNOWN, UNKNOWN),
    ]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"state": "RECEIVED"}, []),
        (
            {"state": "RECEIVED", "response_due_on": date(2026, 4, 13), "due_on": CLOSED},
            [Tally(Count.ANSWER_DUE, "ANNUAL_REPORT", "2026-04-13")],
        ),
        (
            {"state": "DECLINED", "response_due_on": date(2026, 4, 13), "answered_on": date(2026, 4, 13)},
            [Tally(Count.ANSWER_DAYS, "ANNUAL_REPORT", "42"), Tally(Count.ANSWERED, "ANNUAL_REPORT", "ON_TIME")],
        ),
        (
            {"state": "DECLINED", "answered_on": date(2026, 4, 13)},
            [Tally(Count.ANSWER_DAYS, "ANNUAL_REPORT", "42")],
        ),
        ({"state": "IN_PROGRESS", "due_on": CLOSED}, [Tally(Count.IMPLEMENTATION_DUE, "ANNUAL_REPORT", "2027-01-04")]),
        ({"state": "IMPLEMENTED", "due_on": CLOSED, "implemented_on": CLOSED}, []),
    ],
)
def test_a_recommendation_counts_what_is_due_while_it_is_due(known: dict[str, Any], expected: list[Tally]) -> None:
    it = RecommendationFigures(ID, recorded_on=RECEIVED, source="ANNUAL_REPORT", kind="PREVENT", **known)

    assert contribution(it) == [
        Tally(Count.RECOMMENDED, "ANNUAL_REPORT", it.followed),
        Tally(Count.RECOMMENDED_KIND, "ANNUAL_REPORT", "PREVENT"),
        *expected,
    ]
    assert contribution(RecommendationFigures(ID, source="ANNUAL_REPORT", kind="PREVENT", **known)) == []


@pytest.mark.parametrize(
    ("known", "year"),
    [
        ({"state": "DECLINED", "answered_on": CLOSED}, 2027),
        ({"state": "IMPLEMENTED", "answered_on": RECEIVED, "implemented_on": CLOSED}, 2027),
        ({"state": "ACCEPTED", "answered_on": CLOSED}, 0),
        ({"state": None}, 0),
    ],
)
def test_a_recommendation_counts_by_its_recording_and_ends_declined_or_implemented(
    known: dict[str, Any], year: int
) -> None:
    it = RecommendationFigures(ID, recorded_on=RECEIVED, **known)

    assert (day_of(it), closed_in(it)) == (RECEIVED, year)
    assert contribution(it)[0].second == (it.followed if known["state"] else Followed.UNANSWERED)


def test_what_ended_before_its_receipt_was_heard_of_has_a_year_of_closing_and_none_of_receipt() -> None:
    early = ComplaintFigures(ID, **ENOUGH["formal"])

    assert (day_of(early), closed_in(early), contribution(early)) == (None, 2027, [])

"""What each step of the table leaves: the fields of the file it changes, and the facts it records.

Written down here once more, so that nothing a step should keep is lost, and no date moves that it should leave alone.
A decision maker here has a proposal not to handle the case, which lapses.
"""

from typing import Any

import pytest
from procedure_builders import act
from procedure_parts import with_part
from procedure_steps import BY_NUMBER, WAYS, snapshot

ENDS = "clock_status closed_on outcome watch_on"  # also where the ending is undone
YEAR = "computations ombudsman_until"
DATES = "ack_due_on decide_due_on due_on refusal_due_on"
LEAVES: dict[str, tuple[str, str]] = {
    "T2": ("", "TriageStarted"),
    "T2a": ("", "AccusedNamed"),
    "T3": ("completion_due_on completions computations", "CompletionRequested"),
    "T4": ("completion_due_on completions", "CompletionEnded"),
    "T5": ("computations informal_contact_due_on informal_escalate_on team_manager_id", "TeamManagerAssigned"),
    "T6": ("contacts", "ConversationRecorded"),
    "T7": (f"{ENDS} {YEAR} resolution", "ResolvedInformally TermsSet"),
    "T7p": ("departures", "ComplainantLeft"),
    "T8": ("formal_start", "FormalProcedureStarted"),
    "T9": ("formal_start", "FormalProcedureStarted"),
    "T10a": ("handler_id", "HandlerDesignated"),
    "T10c": ("copy_choices", "CopyDeclared"),
    "T10": ("no_involvement_declared_at", "HandlerAppointed"),
    "T11": ("explanations", "ExplanationRecorded"),
    "T12": ("computations hearing", "HearingOffered"),
    "T12c": ("computations hearing", "HearingOffered"),
    "T13": ("hearing", "HearingHeld"),
    "T13c": ("hearing", "HearingHeld"),
    "T13w": ("waivers", "HearingWaived"),
    "T13cw": ("waivers", "HearingWaived"),
    "T13u": ("waivers", "HearingWaived"),
    "T14": ("committee", "AdviceRequested"),
    "T15": ("advice drafts", "AdviceGiven"),
    "T16": ("drafts", "DraftSubmitted"),
    "T17": ("drafts refusal_proposal", "DraftReturned"),
    "T18": (f"{ENDS} {YEAR} decision ombudsman_until_provisional refusal_proposal", "Decided TermsSet"),
    "T18c": ("decision", "DecisionDocumented"),
    "T19": ("adjournment clock_status computations due_on extended_due_on watch_on", "Adjourned TermsSet"),
    "T20a": ("consent_requests", "ConsentAsked"),
    "T20": ("clock_status computations consent_due_on due_on postponements watch_on", "PostponedByConsent TermsSet"),
    "T21p": ("refusal_proposal", "RefusalProposed"),
    "T21": (f"{ENDS} {YEAR} ombudsman_until_provisional refusal refusal_proposal", "NotHandled TermsSet"),
    "T22": (f"{ENDS} decide_due_on due_on forwarding refusal_due_on", "Forwarded TermsSet"),
    "T23": (f"{ENDS} reclassification", "Reclassified TermsSet"),
    "T24": ("splits", "SplitOff"),
    "T25": (f"{YEAR} closed_on outcome signal", "NotedAsSignal TermsSet"),
    "T26": (f"{ENDS} {YEAR} withdrawal", "Withdrawn TermsSet"),
    "T26p": ("departures", "ComplainantLeft"),
    "T27p": ("departures", "ComplainantReturned"),
    "T27": (f"{ENDS} {YEAR} formal_start reopenings resolution", "Reopened TermsSet"),
    "T28": (f"{ENDS} computations reclassification reopenings", "Reopened TermsSet"),
    "T29": (f"{ENDS} {YEAR} ombudsman_until_provisional refusal reopenings", "Reopened TermsSet"),
    "T30": (
        f"{ENDS} {YEAR} consent_due_on decision due_on hearing ombudsman_until_provisional reopenings",
        "Reopened TermsSet",
    ),
    "T36": ("accused parties_version people taken_off", "PartiesTold AccusedTakenOff"),
    "T31t": ("computations replacements team_manager_id", "Replaced"),
    "T31": ("handler_id no_involvement_declared_at replacements review_needed shut_out", "Replaced AccessChanged"),
    "T31d": ("no_involvement_declared_at", "SuccessorDeclared"),
    "T31r": ("review_needed reviews", "EarlierActsReviewed"),
    "T32": (f"{YEAR} exceeded_on ombudsman_until_provisional", "TermExceeded TermsSet"),
    "T32e": ("lateness_explanations", "LatenessExplained"),
    "T1w": (
        f"{DATES} clock_started_on clock_status computations submission watch_on writing",
        "PutInWriting TermsSet",
    ),
    "T1r": ("wrong_route", "RouteCorrected"),
    "T35": ("contact_changes parties_version people", "PartiesTold ContactChanged"),
    "P1": ("companions", "PartyRecorded"),
    "P2": ("contact_log", "ContactLogged"),
    "P3": ("follow_up_of", "EarlierLinked"),
    "C10": ("declared shut_out", "ConflictDeclared AccessChanged"),
    "B1": ("keeping", "KeepingChanged"),
    "C9": ("restricted_to restriction", "CaseRestricted AccessChanged"),
}

AGAIN = {
    "T6": "contacts",
    "T11": "explanations",
    "T13w": "waivers",
    "T20a": "consent_requests",
    "T24": "splits",
    "T32e": "lateness_explanations",
    "P1": "companions",
    "P2": "contact_log",
}


@pytest.mark.parametrize("number", WAYS)
def test_a_step_changes_these_fields_and_records_these_facts(number: str) -> None:
    way, step = WAYS[number], BY_NUMBER[number]
    case = way.case_for(step.roles[0])
    official = with_part(case, step.roles[0])
    before = snapshot(case)

    way.take(case, act(official, way.on, frozenset({step.roles[0]})))

    after = snapshot(case)
    changed = {name for name in after if after[name] != before[name]} - {"state"}
    facts = [type(fact).__name__ for fact in case.collect_facts()]
    assert (changed, facts) == (set(LEAVES[number][0].split()), LEAVES[number][1].split())
    assert case.state is (step.target or before["state"])


@pytest.mark.parametrize("number", AGAIN)
def test_what_a_step_recorded_stays_beside_what_it_records_the_second_time(number: str) -> None:
    way, role = WAYS[number], BY_NUMBER[number].roles[0]
    case = way.case_for(role)
    official = with_part(case, role)
    kept: list[Any] = []
    for _ in range(2):
        way.take(case, act(official, way.on, frozenset({role})))
        kept.append(snapshot(case)[AGAIN[number]])

    first, both = kept
    assert both[: len(first)] == first
    assert len(both) == len(first) + 1

"""What must hold for a case after every step of any walk, written without relying on the code under test."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from procedure_builders import DIRECTORY, who
from procedure_fakes import a_municipality
from procedure_moment import Moment
from procedure_steps import BY_NUMBER

from procedure.adapters import tables
from procedure.application.letters.desk import Desk
from procedure.application.telling import told_of
from procedure.domain.access.admission import AccessChanged
from procedure.domain.access.sight import Sight
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.clocks.adjournment import Adjourned
from procedure.domain.clocks.consent import PostponedByConsent
from procedure.domain.clocks.lateness import LatenessExplained
from procedure.domain.clocks.passing import DeadlineNeared
from procedure.domain.clocks.running import TermsSet
from procedure.domain.endings.reopening import Reopened
from procedure.domain.informal.talk import ConversationRecorded
from procedure.domain.investigation.committee import AdviceGiven
from procedure.domain.investigation.handler import HandlerAppointed, SuccessorDeclared
from procedure.domain.judgement.decision import Decided
from procedure.domain.judgement.draft import DraftSubmitted
from procedure.domain.parties.leaving import ComplainantLeft
from words.cases import CLOSED_STATES, CaseState
from words.clocks import ClockStatus, TermsReason
from words.handling import Judgement, WaiverGround
from words.messages import RecipientKind
from words.people import AccusedKind, ContactKind, Role, Side

DATES = (
    "ack_due_on", "refusal_due_on", "decide_due_on", "extended_due_on", "due_on", "ombudsman_until", "notice_sent_on",
    "closed_on",
)  # fmt: skip


def a_refused_step_leaves_everything_as_it_was(it: Moment) -> None:
    if it.refused:
        assert not it.facts
        assert it.changed() == set()


def a_step_is_one_line_of_the_table_and_leaves_exactly_its_facts(it: Moment) -> None:
    if it.refused or not it.numbers:
        return
    taken = {fact.step for fact in it.facts}
    assert len(taken) == 1
    step = BY_NUMBER[taken.pop()]
    assert step.number in it.numbers
    assert it.before["state"] in step.sources
    assert it.after["state"] is (step.target or it.before["state"])
    assert it.revisions[1] == it.revisions[0] + 1
    outgoing = told_of(it.case, it.facts, Desk(DIRECTORY, a_municipality(), it.act.today)).outgoing
    types = [each.event.type_name().removeprefix("nl.wederhoor.") for each in outgoing]
    public = [each for each in types if each.startswith("complaints.") and each != "complaints.terms-set.v1"]
    assert public == ([f"complaints.{step.fact}.v1"] if step.fact else [])
    letters = [each.data.letter.code for each in outgoing if hasattr(each.data, "letter")]
    assert set(letters) <= set(step.letters), (step.number, letters)


def what_an_official_sees_beforehand_is_what_happens(it: Moment) -> None:
    """Said refused, it is refused for that reason, whatever is filled in; what worked was said to be possible."""
    if not it.seen:
        return
    from_here = [each for each in it.seen.values() if it.before["state"] in each.step.sources]
    said = from_here[:1] or list(it.seen.values())  # from another state each of its lines is refused
    refusals = {(each.refusal.code, each.refusal.article) for each in said if each.refusal}
    if refusals:
        assert it.refused is not None, it.numbers
        assert (it.refused.code, it.refused.article) in refusals, it.numbers
    for each in (guard for line in said for guard in line.guards):
        assert each.met or (each.refusal.code, each.refusal.article) == (each.guard.code, each.guard.article)


def only_a_step_changes_the_state(it: Moment) -> None:
    if not it.numbers:
        assert not it.changed("state", "closed_on", "outcome", "accused", "handler_id", "team_manager_id")


def the_date_in_force_is_what_law_adjournment_and_consent_allow(it: Moment) -> None:
    case = it.case
    if case.state is CaseState.FORWARDED or case.clocks.due_on is None:
        assert case.clocks.due_on is None
        assert case.state is CaseState.FORWARDED or (case.clocks.clock_started_on, case.clocks.consent_due_on) == (
            None,
            None,
        )
        return
    allowed = [
        day for day in (case.clocks.decide_due_on, case.clocks.extended_due_on, case.clocks.consent_due_on) if day
    ]
    assert case.clocks.due_on == max(allowed)
    if case.clocks.clock_started_on:
        told = case.investigation.committee is not None and case.investigation.committee.told_on is not None
        least = terms.decide_due(case.clocks.clock_started_on, Calendar(), committee=told and case.is_open).on
        assert case.clocks.decide_due_on
        assert case.clocks.decide_due_on >= least
    beyond = case.clocks.consent_due_on is not None and case.clocks.due_on == case.clocks.consent_due_on
    by_consent = {fact.postponement.new_due_on for fact in it.of(PostponedByConsent, it.so_far)}
    by_ombudsman = {fact.due_on for fact in it.of(Reopened, it.so_far)}
    assert not beyond or case.clocks.due_on in by_consent | by_ombudsman


def nothing_moves_a_date_but_what_the_law_names(it: Moment) -> None:
    if it.before["due_on"] != it.after["due_on"]:
        reasons = {fact.reason for fact in it.of(TermsSet)}
        assert reasons & (set(TermsReason) - {TermsReason.OPENED, TermsReason.NOTICE_SENT})
    told = [fact.due_on for fact in it.of(TermsSet, it.past) if fact.due_on]
    if told and it.case.clocks.due_on:
        assert it.case.clocks.due_on >= max(told), "a date that was told is not taken back"


def at_most_one_adjournment_of_at_most_four_weeks(it: Moment) -> None:
    assert len(it.of(Adjourned, it.so_far)) <= 1
    for fact in it.of(Adjourned):
        nominal = terms.decide_due(
            it.case.clocks.clock_started_on or date.max,
            it.calendar,
            committee=it.case.investigation.advised_by_committee,
        )
        told = replace(nominal, on=max(nominal.on, it.before["decide_due_on"]))  # a later day, once told, stays
        assert fact.adjournment.new_due_on <= terms.adjourned_due(told, it.case.rules, it.calendar).on
        assert fact.adjournment.new_due_on > fact.adjournment.previous_due_on


def closed_stops_every_clock_and_open_lets_it_run(it: Moment) -> None:
    case, closed = it.case, it.case.state in CLOSED_STATES
    assert (case.ending.closed_on is not None) == (case.ending.outcome is not None) == closed
    if case.clocks.clock_status is not ClockStatus.NONE:
        assert (case.clocks.clock_status is ClockStatus.STOPPED) == closed
    if closed and it.before["state"] in CLOSED_STATES and not it.of(TermsSet):
        assert not it.changed(*DATES)


def whoever_was_told_the_dates_knows_them(it: Moment) -> None:
    told = it.of(TermsSet, it.so_far)[-1]
    assert {name: getattr(told, name) for name in DATES} == {name: it.after[name] for name in DATES}
    assert told.clock_status is it.case.clocks.clock_status


def nothing_is_decided_without_both_sides_reasons_and_four_eyes(it: Moment) -> None:
    case = it.case
    for fact in it.of(Decided):
        decider, reasoning = fact.official_id, fact.decision.reasoning
        handlers = {each.official_id for each in it.of(HandlerAppointed, it.past)}
        handlers |= {each.official_id for each in it.of(SuccessorDeclared, it.past)}
        talkers = {each.official_id for each in it.of(ConversationRecorded, it.past)}
        assert decider not in handlers | talkers | set(case.access.shut_out)
        assert case.investigation.hearing, "a hearing was offered"
        assert reasoning.findings
        assert reasoning.conclusions
        assert all(each.norms and each.reasons for each in reasoning.elements)
        if case.investigation.committee and case.investigation.committee.told_on:
            assert case.investigation.advice, "the committee advised"
            advised = {each.judgement for each in case.investigation.advice.reasoning.elements}
            assert fact.decision.deviation_reason or advised == {each.judgement for each in reasoning.elements}


def everybody_was_heard_or_had_the_opportunity(it: Moment) -> None:
    """Awb 9:9, 9:10: before a draft, an advice or a judgement; asked of the file as it is stored."""
    judging = [*it.of(Decided), *it.of(DraftSubmitted), *it.of(AdviceGiven)]
    case, hearing = it.case, it.case.investigation.hearing
    if not judging:
        return
    assert hearing
    waived = [each for each in case.investigation.waivers if each.withdrawn_on is None]
    heard = {person for each in hearing.sessions for person in each.persons or ()}
    for each in case.parties.complaining:
        assert each.party_id in heard or any(waiver.person == each.party_id for waiver in waived)
    gone = {each.party_id for each in case.parties.departures if each.returned_on is None}
    assert {each.party_id for each in case.parties.complaining}.isdisjoint(gone)
    excused = {each.person for each in waived if each.ground is WaiverGround.UNREACHABLE}
    if not it.of(Decided):  # who cannot be reached is for the decision maker
        failed = [each.party_id for each in case.messages.failures if each.code in ("M09", "M11")]
        excused |= {each for each in failed if failed.count(each) > 1}
    for each in case.parties.accused:
        if each.kind is AccusedKind.UNKNOWN or each.accused_id in excused:
            continue
        evidence = [one.code for one in case.messages.sendings if one.party_id in (each.accused_id, None)]
        assert {"M09", "M11"} <= set(evidence)
        written = {
            told.accused_id for told in case.investigation.explanations if told.kind is ContactKind.LETTER
        }  # without an id where there is one accused
        answered = each.accused_id in heard or each.accused_id in written or None in written
        declined = any(waiver.person == each.accused_id for waiver in waived)
        last = max(offer.reply_due_on for offer in hearing.offers or () if offer.person == each.accused_id)
        assert answered or declined or last < it.act.today


def nobody_who_stopped_or_was_taken_off_is_written_to(it: Moment) -> None:
    if not it.facts:
        return
    gone = {each.party_id for each in it.case.parties.departures if each.returned_on is None}
    mistaken = {each.accused.accused_id for each in it.case.parties.taken_off}
    mistaken -= {each.accused_id for each in it.case.parties.accused}
    last_words = {each.party_id for fact in it.of(ComplainantLeft) for each in fact.people}
    for code, recipients in letters_of(it):
        for each in recipients:
            assert each.party_id not in gone - last_words or code == "M37"
            assert each.party_id not in mistaken or code in ("M35", "M37")


def who_hears_of_a_moved_date_had_the_copy_before(it: Moment) -> None:
    """Awb 9:11(2): with or after the copy, never before it."""
    had = {each.party_id for each in it.case.messages.sendings if each.code == "M09"}
    for code, recipients in letters_of(it):
        assert code not in ("M14", "M15A") or {each.party_id for each in recipients} <= had or None in had


def letters_of(it: Moment) -> list[tuple[str, Any]]:
    """Each message that follows from this moment, and to whom."""
    told = told_of(it.case, it.facts, Desk(DIRECTORY, a_municipality(), it.act.today)).outgoing if it.facts else ()
    return [(each.data.letter.code, each.data.recipients) for each in told if hasattr(each.data, "letter")]


def not_heard_as_manifestly_unfounded_goes_with_unfounded_only(it: Moment) -> None:
    """Awb 9:10(2)(a)."""
    case = it.case
    for fact in it.of(Decided):
        heard = {person for each in case.investigation.hearing.sessions for person in each.persons or ()}
        waivers = [each for each in case.investigation.waivers if each.side is Side.COMPLAINANT]
        for person in [each.party_id for each in case.parties.complaining if each.party_id not in heard]:
            mine = [each.ground for each in waivers if each.person == person and each.withdrawn_on is None]
            if mine and mine[-1] is WaiverGround.MANIFESTLY_UNFOUNDED:
                assert {each.judgement for each in fact.decision.reasoning.elements} == {Judgement.UNFOUNDED}


def nobody_with_a_conflict_acts_or_sees(it: Moment) -> None:
    shut_out = set(it.before["shut_out"])
    acted = {fact.official_id for fact in it.facts if fact.role is not Role.SYSTEM}
    assert not acted & shut_out
    restriction = it.before["restriction"]
    if it.numbers and restriction is not None:
        assert acted <= set(restriction.officials)
    accused = {each.official_id for each in it.case.parties.accused if each.official_id}
    declared = {each.official_id for each in it.case.access.declared}
    for official in accused | declared | set(it.case.access.shut_out):
        assert it.case.sight(who(official), it.act.at) is Sight.NONE
        assert it.case.steps_open_to(replace(it.act, actor=who(official))) == []


def whoever_is_shut_out_is_told_to_the_others(it: Moment) -> None:
    told = it.of(AccessChanged)
    assert bool(told) == bool(it.changed("shut_out", "restricted_to")) or (told and not it.before["access_told"])
    for fact in told[-1:]:
        assert (fact.shut_out, fact.restricted_to) == (it.case.access.shut_out, it.case.access.restricted_to)


def what_is_expected_moves_no_date_and_ends_no_lateness(it: Moment) -> None:
    for fact in it.of(LatenessExplained):
        assert it.changed() == {"lateness_explanations"}
        assert it.case.is_overdue(it.act.today)
        assert fact.explanation.due_on == it.case.clocks.due_on < it.act.today <= fact.explanation.expected_on
    if it.case.expectation:
        assert it.case.is_open
        assert it.case.expectation.due_on == it.case.clocks.due_on


def each_alert_is_given_once(it: Moment) -> None:
    given = [(fact.due_on, fact.alert) for fact in it.of(DeadlineNeared, it.so_far)]
    assert len(given) == len(set(given))


def no_official_with_a_conflict_gets_a_letter_but_as_the_accused(it: Moment) -> None:
    if it.facts:
        for each in told_of(it.case, it.facts, Desk(DIRECTORY, a_municipality(), it.act.today)).outgoing:
            for recipient in getattr(each.data, "recipients", ()):
                as_accused = recipient.kind is RecipientKind.ACCUSED
                assert as_accused or recipient.official_id not in set(it.case.access.shut_out)


def the_database_keeps_it_as_it_is(it: Moment) -> None:
    for name in it.changed():
        if name in tables.cases.c:
            kind: Any = tables.cases.c[name].type
            if hasattr(kind, "process_bind_param"):
                stored = json.loads(json.dumps(kind.process_bind_param(it.after[name], None)))
                assert kind.process_result_value(stored, None) == it.after[name], name


PROMISES: tuple[Callable[[Moment], None], ...] = (
    a_refused_step_leaves_everything_as_it_was,
    a_step_is_one_line_of_the_table_and_leaves_exactly_its_facts,
    what_an_official_sees_beforehand_is_what_happens,
    only_a_step_changes_the_state,
    the_date_in_force_is_what_law_adjournment_and_consent_allow,
    nothing_moves_a_date_but_what_the_law_names,
    at_most_one_adjournment_of_at_most_four_weeks,
    closed_stops_every_clock_and_open_lets_it_run,
    whoever_was_told_the_dates_knows_them,
    nothing_is_decided_without_both_sides_reasons_and_four_eyes,
    everybody_was_heard_or_had_the_opportunity,
    nobody_who_stopped_or_was_taken_off_is_written_to,
    who_hears_of_a_moved_date_had_the_copy_before,
    not_heard_as_manifestly_unfounded_goes_with_unfounded_only,
    nobody_with_a_conflict_acts_or_sees,
    whoever_is_shut_out_is_told_to_the_others,
    what_is_expected_moves_no_date_and_ends_no_lateness,
    each_alert_is_given_once,
    no_official_with_a_conflict_gets_a_letter_but_as_the_accused,
    the_database_keeps_it_as_it_is,
)

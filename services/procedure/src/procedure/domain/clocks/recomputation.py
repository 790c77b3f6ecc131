"""Days equated by a later decree move the dates of running cases (Algemene termijnenwet 3(3)).

Only a date that is not met yet moves, and only to a later day: people may rely on the date they were told. The rules
are those under which the case started, even if the municipality has others by now.
"""

from collections.abc import Iterator
from dataclasses import replace

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY, EQUATED, Calendar
from procedure.domain.calendar.terms import AdjournmentBase, DueDate
from procedure.domain.clocks.running import tell_terms
from procedure.domain.investigation.hearing import Offer, awaiting, offers_of, put_offers
from procedure.domain.organisation.actor import Act
from words.cases import CaseState
from words.clocks import Clock, TermsReason
from words.people import Role


def recompute_terms(case: GuardedCase, act: Act, calendar: Calendar) -> None:
    """Compute the dates with another calendar, each with the reason for the change."""
    clocks = case.clocks
    changes = changes_under(case, calendar)
    clocks.calendar_version = calendar.version
    if not changes:
        return
    about = case.occasion(act, Role.SYSTEM)
    before = clocks.due_on, case.notice_due_on
    for old, new in changes:
        clocks.remember(new, about, _why(old, new))
        _put(case, new)
    if before != (max(clocks.allowed_until()), case.notice_due_on):
        _put_in_force(case, act)
    tell_terms(case, about, TermsReason.HOLIDAYS_LOADED)


def changes_under(case: GuardedCase, calendar: Calendar) -> list[tuple[DueDate, DueDate]]:
    """Every running date that another calendar changes or explains differently: the old date and the new one."""
    pairs = [(old, terms.no_earlier(old, new)) for old, new in _renewed(case, calendar)]
    return [(old, new) for old, new in pairs if old != new]


def _renewed(case: GuardedCase, calendar: Calendar) -> Iterator[tuple[DueDate, DueDate]]:
    investigation = case.investigation
    if case.clocks.due_on is None or not (case.is_open or case.awaits_notice):
        return
    for due in _awaited_replies(case):
        yield due, terms.under(calendar, due)
    if case.triage.completion_due_on is not None:
        yield _under(case, calendar, Clock.COMPLETION)
    if case.clocks.clock_started_on is None:
        return  # only a date agreed with the ombudsman, which no decree moves
    if investigation.no_involvement_declared_at is None or case.state is CaseState.NOT_HANDLED:
        yield _under(case, calendar, Clock.REFUSAL)  # a case with a handler is no longer refused
    decision = _under(case, calendar, Clock.DECISION)
    yield decision
    if case.clocks.adjournment:
        yield _adjournment(case, calendar, *decision)


def _adjournment(case: GuardedCase, calendar: Calendar, old: DueDate, new: DueDate) -> tuple[DueDate, DueDate]:
    """An adjournment counted from the shifted end of the term follows that end; a chosen day stays."""
    due, renewed = _under(case, calendar, Clock.ADJOURNMENT)
    shifted = case.rules.extension_base is AdjournmentBase.SHIFTED and due.counted_from == old.on
    if shifted and not due.chosen:
        return due, terms.adjourned_due(terms.no_earlier(old, new), case.rules, calendar)
    return due, renewed


def _awaited_replies(case: GuardedCase) -> list[DueDate]:
    """The last count of each reply date that still may be answered."""
    awaited = {each.counted_from for each in awaiting(case)}
    counted = [each.due for each in case.clocks.computations if each.due.clock is Clock.HEARING_REPLY]
    return list({due.counted_from: due for due in counted if due.counted_from in awaited}.values())


def _moved(offer: Offer, due: DueDate) -> Offer:
    if offer.counted_from != due.counted_from:
        return offer
    return replace(offer, reply_due_on=max(due.on, offer.reply_due_on))


def _under(case: GuardedCase, calendar: Calendar, clock: Clock) -> tuple[DueDate, DueDate]:
    due = case.clocks.computed(clock)
    return due, terms.under(calendar, due)


def _put(case: GuardedCase, due: DueDate) -> None:
    match due.clock:
        case Clock.REFUSAL:
            case.clocks.refusal_due_on = due.on
        case Clock.DECISION:
            case.clocks.decide_due_on = due.on
        case Clock.ADJOURNMENT:
            case.clocks.extended_due_on = due.on
        case Clock.COMPLETION:
            case.triage.completion_due_on = due.on
        case Clock.HEARING_REPLY:
            waiting = awaiting(case)
            put_offers(case, (_moved(each, due) if each in waiting else each for each in offers_of(case)))


def _put_in_force(case: GuardedCase, act: Act) -> None:
    """Start watching the new date. If the term turns out not to have passed, the complainant cannot go to the ombudsman
    yet."""
    clocks = case.clocks
    status = clocks.clock_status
    clocks.renew_due()
    if not case.is_open:
        clocks.clock_status = status
        clocks.watch_on = case.notice_due_on + DAY if case.notice_due_on else None
    elif clocks.due_on and act.today <= clocks.due_on:
        clocks.forget_ombudsman_term()


def _why(old: DueDate, new: DueDate) -> str:
    loaded, gone = new.equated_days - old.equated_days, old.equated_days - new.equated_days
    said = [f"{EQUATED} geladen: {day:%d-%m-%Y}" for day in sorted(loaded)]
    said += [f"{EQUATED} vervallen: {day:%d-%m-%Y}" for day in sorted(gone)]
    years = sorted(set(old.decree_missing_for) - set(new.decree_missing_for))
    said += [f"gelijkgestelde dagen van {year} geladen" for year in years if not loaded]
    return "; ".join(said) or "gelijkgestelde dagen opnieuw geladen"

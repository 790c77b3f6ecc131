"""The shape of the annual report over HTTP."""

from datetime import date, datetime

from reporting.entrypoints.answer_parts import Answer, Cell, Days, Line, Lines, Percentage, Sendings
from reporting.entrypoints.follow_up_answers import FollowUp


class Received(Answer):
    """I1. `byTeam` is empty when there are fewer than k complaints."""

    total: int
    by_month: list[Line]
    by_channel: list[Line]
    by_form: list[Line]
    by_theme: list[Line]
    by_body: list[Line]
    by_team: list[Line]


class Classification(Answer):
    """I2. `complaints`, `reclassified`, `forwarded` and `signals` add up to the total. `split`: complaints of which a
    part was something else; `incomplete`: for which something was asked."""

    complaints: int
    reclassified: int
    reclassified_by_kind: Lines
    forwarded: int
    signals: int
    signals_by_reason: Lines
    split: int
    split_by_kind: Lines
    incomplete: int
    incomplete_by_item: Lines
    completion_waived: int


class Track(Answer):
    """I3. `resolvedInformally`, `formal`, `notHandled`, `withdrawn`, `forwarded`, `reclassified`, `notedAsSignal` and
    `open` add up to the total. A reopened complaint counts by its last end; `reopenings` by reason may be more than
    one for a complaint."""

    resolved_informally: int
    direct_action: int
    conversation: int
    formal: int
    not_handled: int
    not_handled_by_ground: Lines
    withdrawn: int
    forwarded: int
    reclassified: int
    noted_as_signal: int
    open: int
    open_in_formal_procedure: int
    formal_started: Lines
    reopened: int
    reopenings: Lines


class Judgement(Answer):
    """I4. `foundedRate` = (founded + partly founded) / total, in percent."""

    total: int
    founded: int
    partly_founded: int
    unfounded: int
    no_judgement: int
    founded_rate: Percentage


class Timeliness(Answer):
    """I5. The eight numbers up to `endedOtherwise` add up to the total. `provisional` are among those on time or late:
    decided, the notice not known to be sent, the term still running."""

    within_term: int
    within_extension: int
    within_consent: int
    late: int
    overdue: int
    not_yet_due: int
    without_term: int
    ended_otherwise: int
    provisional: int
    on_time_rate: Percentage
    days: Days
    days_formal: Days
    days_informal: Days


class Handling(Answer):
    track: Track
    judgement: Judgement
    elements: Judgement
    timeliness: Timeliness
    refusal_notice: Sendings


class EarlierYears(Handling):
    """Complaints received before the year and closed in it. `followUp`: what began before the year and was still open
    when it began."""

    closed: int
    follow_up: FollowUp


class Committee(Answer):
    """Awb 9:14-9:16. `decidedOtherwise`: the judgement differs from the advice."""

    requested: int
    advised: Judgement
    decided_otherwise: int


class Extensions(Answer):
    """I6. `total` counts adjournments, `byConsent` complaints with a later date that the complainant agreed to,
    `consents` every such date."""

    total: int
    by_reason: list[Line]
    late: int
    by_consent: int
    consents: int


class Hearing(Answer):
    """I7, per side."""

    offered: int
    heard_complainant: int
    heard_accused: int
    waived_complainant: Lines
    waived_accused: Lines


class Group(Answer):
    key: str
    name: str | None
    members: list[str]


class CrossTable(Answer):
    """`cells[row][column]`. Withheld when there are fewer than k complaints."""

    withheld: bool
    rows: list[Group]
    columns: list[Group]
    cells: list[list[Cell]]


class Definition(Answer):
    indicator: str
    name: str
    text: str
    article: str | None


class AnnualReportAnswer(Handling):
    """The figures of one year (Awb 9:12a) as they stand on `calculatedOn`, from `facts` facts of which the newest was
    recorded at `asOf`."""

    year: int
    municipality: str
    calculated_on: date
    as_of: datetime | None
    facts: int
    k: int
    received: Received
    classification: Classification
    committee: Committee
    acknowledgement: Sendings
    extensions: Extensions
    hearing: Hearing
    follow_up: FollowUp
    team_by_theme: CrossTable
    team_by_result: CrossTable
    earlier_years: EarlierYears
    definitions: list[Definition]

"""The shape of the annual report over HTTP."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

Percentage = Annotated[float | None, Field(description="One decimal; null under ten cases.")]
Cell = Annotated[int | str, Field(description='A number, "<k" for 1 to k-1, or "x" where hidden to protect another.')]


class Answer(BaseModel):
    model_config = ConfigDict(from_attributes=True, alias_generator=to_camel, populate_by_name=True)


def _pairs(counted: object) -> object:
    """Counts by category become lines: a key of the law is a value, not the name of a field."""
    if isinstance(counted, Mapping):
        return [{"key": key, "complaints": number} for key, number in counted.items()]
    return counted


class Line(Answer):
    """One category. `name` is the municipality's own; `members` are the categories that stand under OTHER."""

    key: str
    complaints: int
    name: str | None = None
    members: list[str] = []


Lines = Annotated[list[Line], BeforeValidator(_pairs)]


class Received(Answer):
    """I1. `byTeam` is empty when there are fewer than k complaints."""

    total: int
    by_month: list[Line]
    by_channel: list[Line]
    by_form: list[Line]
    by_theme: list[Line]
    by_body: list[Line]
    by_team: list[Line]


class Track(Answer):
    """I3. `resolvedInformally`, `formal` and `open` add up to the total."""

    resolved_informally: int
    direct_action: int
    conversation: int
    formal: int
    open: int
    open_in_formal_procedure: int
    formal_started: Lines


class Judgement(Answer):
    """I4. `foundedRate` = (founded + partly founded) / total, in percent."""

    total: int
    founded: int
    partly_founded: int
    unfounded: int
    no_judgement: int
    founded_rate: Percentage


class Days(Answer):
    """Calendar days from receipt until done; null under five complaints."""

    complaints: int
    median: float | None
    percentile_90: int | None = Field(alias="percentile90")


class Timeliness(Answer):
    """I5. The six numbers up to `withoutTerm` add up to the total. `provisional` are among those on time or late:
    decided, the notice not known to be sent, the term still running."""

    within_term: int
    within_extension: int
    late: int
    overdue: int
    not_yet_due: int
    without_term: int
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


class EarlierYears(Handling):
    """Complaints received before the year and closed in it."""

    closed: int


class Acknowledgement(Answer):
    on_time: int
    late: int
    not_yet_due: int
    on_time_rate: Percentage


class Extensions(Answer):
    """I6."""

    total: int
    by_reason: list[Line]
    late: int


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
    acknowledgement: Acknowledgement
    extensions: Extensions
    hearing: Hearing
    team_by_theme: CrossTable
    team_by_result: CrossTable
    earlier_years: EarlierYears
    definitions: list[Definition]

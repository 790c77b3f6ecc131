"""The HTTP request bodies. They are separate from the events, so that each can change without the other."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from intake.domain.errors import ControlCharacters
from intake.domain.submission.text import clean_line, clean_text
from words.submissions import Channel, ConductTowards

# The published limits (W4): three pages of text. Together they keep the event that carries them under 64 KiB.
STORY = 8_000
ANSWER = 2_500
ABOUT = 500
LINE = 100
LINES = 3
SHORT = 40
EMAIL = 254


def _cleaned(clean: Callable[[str], str]) -> BeforeValidator:
    """Clean first, then measure: the limits apply to the stored text."""

    def validate(value: Any) -> Any:
        try:
            return clean(value) if isinstance(value, str) else value
        except ControlCharacters as error:
            raise PydanticCustomError("control_characters", "This text contains control characters.") from error

    return BeforeValidator(validate)


EMPTY_IS_ABSENT = AfterValidator(lambda value: value or None)
MAILBOX = r"^[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+$"

_Line = Annotated[str, Field(max_length=LINE), _cleaned(clean_line)]
_ShortLine = Annotated[str, Field(max_length=SHORT), _cleaned(clean_line)]
_Answer = Annotated[str, Field(max_length=ANSWER), _cleaned(clean_text)]
_About = Annotated[str, Field(max_length=ABOUT), _cleaned(clean_text)]

Line = Annotated[_Line | None, EMPTY_IS_ABSENT]
ShortLine = Annotated[_ShortLine | None, EMPTY_IS_ABSENT]
Answer = Annotated[_Answer | None, EMPTY_IS_ABSENT]
About = Annotated[_About | None, EMPTY_IS_ABSENT]
Story = Annotated[str, Field(min_length=1, max_length=STORY), _cleaned(clean_text)]
Reason = Annotated[str, Field(min_length=1, max_length=ABOUT), _cleaned(clean_text)]
Email = Annotated[str, Field(max_length=EMAIL, pattern=MAILBOX), _cleaned(clean_line)]
Country = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Code = Annotated[str, Field(max_length=60, pattern="^[a-z0-9-]+$")]


class Model(BaseModel):
    """camelCase on the wire. An unknown name is refused: a misspelt one would silently lose a citizen's words."""

    model_config = ConfigDict(
        alias_generator=to_camel, validate_by_name=True, validate_by_alias=True, serialize_by_alias=True, extra="forbid"
    )


class AddressBody(Model):
    lines: Annotated[list[_Line], Field(max_length=LINES)] = []
    postcode: ShortLine = None
    city: Line = None
    country: Country = "NL"


class PersonBody(Model):
    """No field is required (Awb 9:2); `missing` in the answer lists what Awb 9:4(2) requires and is absent."""

    name: Line = None
    address: AddressBody | None = None
    email: Email | None = None
    phone: ShortLine = None
    electronic_consent: bool = False


class ContactBody(Model):
    """What is to be known of the person from now on: all of it, so leave nothing out that still holds. The replaced
    e-mail address gets a message that it is not used any more, unless it was `mistyped`. Consent is for `email`
    (Awb 2:8)."""

    name: Line = None
    form_of_address: ShortLine = None
    address: AddressBody | None = None
    email: Email | None = None
    phone: ShortLine = None
    language: Annotated[str | None, Field(pattern="^[a-z]{2}$", description="ISO 639-1")] = None
    consents_to_email: bool = False
    reason: Reason
    mistyped: bool = False

    @model_validator(mode="after")
    def _consent_names_an_address(self) -> Self:
        if self.consents_to_email and not self.email:
            raise PydanticCustomError("consent_without_address", "Consent to e-mail needs an e-mail address.")
        return self


class AccountBody(Model):
    """What happened, in the complainant's own words. Only the first answer is required."""

    what_happened: Story
    consequences: Answer = None
    burden: Answer = None
    happened_on: date | None = None
    conduct_towards: ConductTowards = ConductTowards.UNKNOWN
    about: About = None


class ComplaintBody(Model):
    """A complaint as a citizen hands it in."""

    account: AccountBody
    complainant: PersonBody | None = None
    representative: PersonBody | None = None
    anonymous: bool = False
    language: Annotated[str, Field(pattern="^[a-z]{2}$", description="ISO 639-1")] = "nl"
    team: Code | None = None
    theme: Code | None = None


class RegistrationBody(ComplaintBody):
    """A complaint that reached the municipality by another channel and that an official enters. Telephone and desk are
    oral."""

    channel: Literal[Channel.PHONE, Channel.DESK, Channel.LETTER, Channel.EMAIL]
    received_on: Annotated[date | None, Field(description="The day on which it arrived; today when absent.")] = None
    dated_on: Annotated[date | None, Field(description="The date on the letter.")] = None

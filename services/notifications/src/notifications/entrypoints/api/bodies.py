"""What comes in over HTTP: the bodies of requests, and the states by which a list is filtered."""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from notifications.domain.delivery.state import MessageState, Resolution


class _Body(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class Posting(_Body):
    """The day on which the letter was posted."""

    posted_on: date


class ResolutionRequest(_Body):
    resolution: Literal[Resolution.DELIVERED_OTHERWISE, Resolution.ADDRESS_NOT_FOUND]


_OfLetters = Literal[MessageState.QUEUED, MessageState.POSTED]


def _read(value: str) -> MessageState:
    known: dict[str, MessageState] = {state.value: state for state in get_args(_OfLetters)}
    if value.upper() not in known:
        expected = " or ".join(f"'{each}'" for each in known)
        raise PydanticCustomError("enum", "Input should be {expected}", {"expected": expected})
    return known[value.upper()]


# In the print queue, or posted. Upper and lower case are both read, so `queued` works too.
LetterState = Annotated[_OfLetters, BeforeValidator(_read)]

"""What makes a demo worthless."""


class ToldWrongError(AssertionError):
    """What was told is not what is there."""

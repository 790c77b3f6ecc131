"""The refusals of this service."""

from servicekit.errors import Conflict, NotFound


class YearNotBegun(NotFound):
    code = "year-not-begun"

    def __init__(self, year: int) -> None:
        super().__init__(f"The year {year} has not begun; there is nothing to report on.")


class RebuildRunning(Conflict):
    code = "rebuild-running"

    def __init__(self) -> None:
        super().__init__("A rebuild is running already.")


class LogIncomplete(Conflict):
    code = "log-incomplete"

    def __init__(self, lacking: int) -> None:
        super().__init__(
            f"The log lacks facts of {lacking} complaint(s) or other file(s) that the figures have."
            " The figures are unchanged."
        )


class LogUnreachable(Conflict):
    code = "log-unreachable"

    def __init__(self) -> None:
        super().__init__("The log did not answer. The figures are unchanged.")

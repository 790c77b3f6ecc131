"""Refusals about lists of files to be destroyed."""

from servicekit.errors import Conflict, NotFound, PreconditionFailed


class ListNotFound(NotFound):
    code = "destruction-list-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such list.")


class CaseNotOnList(NotFound):
    """Not on it, taken off before, or hidden from this official: the answer is the same."""

    code = "case-not-on-list"

    def __init__(self) -> None:
        super().__init__("This case is not on the list.")


class ListChanged(PreconditionFailed):
    code = "destruction-list-changed"

    def __init__(self) -> None:
        super().__init__("Somebody changed the list since it was read; read it again.")


class NothingToDestroy(Conflict):
    code = "nothing-to-destroy"
    article = "Selectielijst 13"

    def __init__(self) -> None:
        super().__init__("No closed case is past its term, or all are on a list already.")


class ListNotOpen(Conflict):
    code = "destruction-list-not-open"

    def __init__(self, state: str) -> None:
        super().__init__(f"The list is {state}; only a proposed list can be changed or judged.")


class FourEyesNeeded(Conflict):
    code = "four-eyes-needed"

    def __init__(self) -> None:
        super().__init__("Whoever proposed the list or took a case off it does not approve it.")

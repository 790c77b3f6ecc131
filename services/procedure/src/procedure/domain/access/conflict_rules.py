"""The conflict rules on one page: who may not take which part, and why. Refusals and steps name them by number."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ConflictRule:
    number: str
    rule: str
    basis: str


CONFLICT_RULES = (
    ConflictRule("C1", "The handler is not and was not involved in the conduct; about the body itself, its chair or a "
                 "member a warning and a reason.", "Awb 9:7"),
    ConflictRule("C2", "The handler is not accused, not in the team of the accused and not below the accused in the "
                 "line.", "Awb 9:7(1); policy"),
    ConflictRule("C3", "The team manager of the informal talk is not the handler, the drafter or the decision maker.",
                 "policy"),
    ConflictRule("C4", "A team manager who is accused or took part in the event does not do the talk: the "
                 "substitute or the next level does.", "Awb 2:4"),
    ConflictRule("C5", "The decision maker is not accused and is not the drafter (four eyes).", "Awb 2:4"),
    ConflictRule("C6", "A coordinator with a conflict does not see the case; the deputy takes over.", "Awb 2:4"),
    ConflictRule("C7", "The handler declares that he is not involved before the file opens to him; a conflict "
                 "that shows later leads to a replacement.", "Awb 9:7(1)"),
    ConflictRule("C8", "A recommendation is verified by somebody else than its owner; the ombudsman liaison was not "
                 "handler or decision maker of the complaint.", "policy"),
    ConflictRule("C9", "A complaint of somebody who works here is open to named people only.", "policy"),
    ConflictRule("C10", "Nobody sees a case of himself, his partner or his household.", "Awb 2:4"),
    ConflictRule("C11", "Auditor and administrator change nothing in a case; a service cannot act as a person.",
                 "policy"),
)  # fmt: skip

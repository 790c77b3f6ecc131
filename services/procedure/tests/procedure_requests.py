"""Every step of the table as an HTTP request, in the case where `procedure_steps` says that it works."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from procedure_side_story import SAM
from procedure_step_acts import AGREED, COMMITTEE_DAY, DAY, EXPECTED, LATER

from procedure.domain.case import Case
from procedure.domain.file.people import party_of
from words.people import PartyKind

DOCUMENT, OTHER_CASE = UUID(int=1), UUID(int=2)
ADDRESS = {"lines": ["Waterplein 1"], "postcode": "1234 AB", "city": "Voorbeeldstad"}
ELEMENT = {"description": "Geen antwoord", "norms": ["N14"], "judgement": "FOUNDED", "reasons": "Niet beantwoord."}
REASONING = {
    "findings": "Vier mails bleven liggen.",
    "elements": [ELEMENT],
    "conclusions": {"kinds": ["APOLOGY"], "text": "Wij bieden excuses aan."},
}
ANSWERS = {"whatHappened": "Vier mails.", "consequences": "Ik kon niet verder.", "burden": "Ja."}
AGREEMENT = {
    "kind": "CONVERSATION",
    "text": "Excuses.",
    "agreedAt": f"{DAY}T10:00:00+01:00",
    "agreedHow": "PHONE",
}
WITHDRAWAL = {"way": "PHONE", "withdrawnOn": DAY, "satisfied": False}
REFUSAL = {"ground": "INSUFFICIENT_INTEREST", "reason": "Het belang is te klein."}
SOMETHING_ELSE = {"kind": "PUBLIC_SPACE_REPORT", "reason": "Een losse tegel."}


@dataclass(frozen=True)
class Asked:
    """`noun` follows the path of the case."""

    method: str
    noun: str
    body: dict[str, Any] | None = None

    def about(self, case: Case) -> str:
        hearing = case.investigation.hearing.hearing_id if case.investigation.hearing else UUID(int=3)
        gone = [each.party_id for each in case.parties.departures]
        party = next(iter(gone), party_of(case.complaint_id, PartyKind.COMPLAINANT))
        accused = case.parties.accused[-1].accused_id if case.parties.accused else UUID(int=4)
        noun = self.noun.format(hearingId=hearing, partyId=party, accusedId=accused)
        return f"/v1/cases/{case.complaint_id}/{noun}"

    @property
    def route(self) -> str:
        """The route as the table of routes has it."""
        return f"{self.method} /v1/cases/{{caseId}}/{self.noun}"


def _reopening(reason: str, **more: str) -> Asked:
    return Asked("POST", "reopenings", {"reason": reason, "text": "Toch.", **more})


def _replacement(part: str, successor: str, reason: str) -> Asked:
    body = {"part": part, "successor": successor, "reason": reason, "text": "Zo is het."}
    return Asked("POST", "replacements", body)


_TRANSLATION = {"item": "TRANSLATION", "documentId": str(DOCUMENT)}
_OFFER = Asked("POST", "hearings", {})
_NOT_HEARD = Asked("POST", "hearing-waivers", {"side": "COMPLAINANT", "ground": "DECLINED", "reason": "Zo gezegd."})
_DECLARATION = Asked("PUT", "handler/declaration", {"notInvolved": True})


def _report(on: str) -> Asked:
    body = {"sides": ["COMPLAINANT", "ACCUSED"], "heldOn": on, "report": "Verslag."}
    return Asked("POST", "hearings/{hearingId}/report", body)


REQUESTS: dict[str, Asked] = {
    "T2": Asked("PUT", "triage"),
    "T2a": Asked("PUT", "accused", {"accused": [{"kind": "OFFICIAL", "officialId": "clerk"}]}),
    "T3": Asked("POST", "completion-requests", {"items": ["ADDRESS"]}),
    "T4": Asked("PUT", "completion", {"received": [_TRANSLATION], "receivedOn": DAY}),
    "T5": Asked("PUT", "team-manager", {}),
    "T6": Asked("POST", "contacts", {"kind": "PHONE", "heldOn": DAY, "reached": True, "answers": ANSWERS}),
    "T7": Asked("PUT", "resolution", AGREEMENT),
    "T7p": Asked("PUT", "resolution", AGREEMENT | {"persons": [str(SAM)]}),
    "T8": Asked("PUT", "formal-procedure", {"reason": "REQUESTED"}),
    "T9": Asked("PUT", "formal-procedure", {"reason": "TALK_REFUSED"}),
    "T10a": Asked("PUT", "handler", {"officialId": "kb-2"}),
    "T10c": Asked("POST", "copy-declarations", {"form": "TYPED_OVER"}),
    "T10": _DECLARATION,
    "T11": Asked(
        "POST", "explanations", {"side": "COMPLAINANT", "kind": "PHONE", "givenOn": DAY, "text": "Zo ging het."}
    ),
    "T12": _OFFER,
    "T12c": _OFFER,
    "T13": _report(DAY),
    "T13c": _report(COMMITTEE_DAY),
    "T13w": _NOT_HEARD,
    "T13cw": _NOT_HEARD,
    "T13u": Asked("PUT", "accused/{accusedId}/unreachable", {"reason": "Vertrokken zonder adres."}),
    "T14": Asked("PUT", "advice-request"),
    "T15": Asked("PUT", "advice", {"reasoning": REASONING, "documentId": str(DOCUMENT), "givenOn": COMMITTEE_DAY}),
    "T16": Asked("POST", "drafts", REASONING),
    "T17": Asked("POST", "drafts/return", {"reason": "Motiveer beter."}),
    "T18": Asked("PUT", "decision", {}),
    "T18c": Asked("POST", "decision-documents", {"reason": "De naam was verkeerd gespeld."}),
    "T19": Asked("POST", "adjournments", {"reason": "ABSENCE", "text": "De behandelaar is ziek."}),
    "T20a": Asked("POST", "consent-requests", {"proposedDueOn": LATER, "reason": "De getuige is ziek."}),
    "T20": Asked(
        "POST",
        "postponements",
        {"newDueOn": LATER, "consents": [{"consentedOn": DAY, "documentId": str(DOCUMENT)}]},
    ),
    "T21p": Asked("PUT", "refusal-proposal", REFUSAL),
    "T21": Asked("PUT", "refusal", REFUSAL),
    "T22": Asked("PUT", "forwarding", {"to": {"name": "Waterschap", "address": ADDRESS}, "reason": "Hun medewerker."}),
    "T23": Asked("PUT", "reclassification", {**SOMETHING_ELSE, "rule": 5}),
    "T24": Asked("POST", "splits", {**SOMETHING_ELSE, "rule": 4, "part": "De losse tegel"}),
    "T25": Asked("PUT", "signal", {"reason": "ORAL", "text": "Verteld aan de balie."}),
    "T26": Asked("PUT", "withdrawal", WITHDRAWAL),
    "T26p": Asked("PUT", "withdrawal", WITHDRAWAL | {"persons": [str(SAM)]}),
    "T27p": Asked("PUT", "parties/{partyId}/return", {"explanation": "Niet nagekomen."}),
    "T27": _reopening("AGREEMENT_DISPUTED"),
    "T28": _reopening("CLASSIFICATION_CONTESTED"),
    "T29": _reopening("RECONSIDERED"),
    "T30": _reopening("OMBUDSMAN_REQUEST", ombudsmanCaseId=str(OTHER_CASE), agreedDueOn=AGREED),
    "T31t": _replacement("TEAM_MANAGER", "tm-2", "ABSENCE"),
    "T31": _replacement("HANDLER", "kb-2", "CONFLICT"),
    "T31d": _DECLARATION,
    "T31r": Asked("POST", "reviews", {"text": "Opnieuw gehoord."}),
    "T32e": Asked("POST", "lateness-explanations", {"reason": "De behandelaar is ziek.", "expectedOn": EXPECTED}),
    "T1w": Asked("PUT", "writing", {"receivedOn": DAY}),
    "T1r": Asked("PUT", "route-correction", {"forwardedOn": DAY}),
    "T36": Asked("PUT", "accused/{accusedId}/removal", {"reason": "Een naamgenoot."}),
    "T35": Asked(
        "PUT", "parties/{partyId}/contact", {"name": "H. Denkbeeld", "address": ADDRESS, "reason": "Verhuisd."}
    ),
    "P1": Asked("POST", "companions", {"side": "COMPLAINANT", "name": "Tolk", "role": "interpreter", "language": "pl"}),
    "P2": Asked(
        "POST",
        "contact-log",
        {"kind": "PHONE", "heldOn": DAY, "withWhom": "klager", "incoming": True, "note": "Belde."},
    ),
    "P3": Asked("PUT", "follow-up-of", {"caseId": str(OTHER_CASE)}),
    "C10": Asked("POST", "conflict-declarations", {"kind": "PARTNER_OR_HOUSEHOLD"}),
    "B1": Asked("PUT", "keeping", {"permanent": True, "reason": "Hoort bij een bouwdossier."}),
    "C9": Asked("PUT", "restriction", {"officials": ["kc", "griffier", "kc-2"], "reason": "Werkt hier zelf."}),
}

"""The thread between a complaint and what the ombudsman makes of it."""

from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.involvement import took_part
from procedure.domain.errors import CaseNotFound
from procedure.domain.facts import OmbudsmanLinked
from procedure.domain.organisation.people import Act
from words.people import Role


class LinkedCase(GuardedCase):
    """0 to n cases of the ombudsman about one complaint. They open the file to the liaison and lengthen how long it is
    kept; the state and the dates of the complaint stay as they are."""

    def link_ombudsman(self, act: Act, ombudsman_case_id: UUID) -> None:
        """By a liaison who has no part in the case (C8). Whoever has does not get to know of it this way either. It is
        no edit of the file, so nobody who has it open is refused afterwards."""
        if self.is_closed_to(act.actor) or act.actor.official_id in took_part(self):
            raise CaseNotFound
        if ombudsman_case_id in self.ombudsman_cases:
            return
        self.ombudsman_cases = (*self.ombudsman_cases, ombudsman_case_id)
        about = self._by(act, Role.OMBUDSMAN_LIAISON)
        self._record(OmbudsmanLinked(**about, ombudsman_case_id=ombudsman_case_id))

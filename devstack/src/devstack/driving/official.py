"""An official: registers, handles cases, reads the delivery log and the figures, as far as the roles go."""

from datetime import date

from devstack.driving.citizen import Receipt
from devstack.driving.formal import FormalSteps
from devstack.driving.informal import InformalSteps
from devstack.driving.side import SideSteps
from devstack.driving.web import Json


class Official(InformalSteps, FormalSteps, SideSteps):
    def register(
        self, body: Json, *, channel: str = "LETTER", received_on: date | str | None = None, key: str | None = None
    ) -> Receipt:
        """A complaint that came by telephone, at the desk, by letter or e-mail, with its true day of receipt."""
        given = {**body, "channel": channel}
        if received_on:
            given["receivedOn"] = str(received_on)
        return Receipt.of(self.web("intake").post("/v1/registrations", given, key=key))

    def complaint(self, complaint_id: str) -> Json:
        """As intake has it."""
        return self.web("intake").get(f"/v1/complaints/{complaint_id}")

    def messages(self, complaint_id: str) -> list[Json]:
        """The delivery log: every message with its history. Empty until notifications knows the complaint."""
        items: list[Json] = self.web("notifications").get("/v1/messages", complaintId=complaint_id)["items"]
        return items

    def text_of(self, message_id: str) -> Json:
        """The text of a message, for its addressee."""
        return self.web("notifications").get(f"/v1/messages/{message_id}/content")

    def tasks(self) -> list[Json]:
        """Messages that could not be sent."""
        items: list[Json] = self.web("notifications").get("/v1/tasks", limit=200)["items"]
        return items

    def outbox(self, service: str) -> Json:
        """For an operator: how many facts of a service RabbitMQ has not accepted yet, and since when."""
        return self.web(service).get("/v1/operations/outbox")

    def figures(self, year: int) -> Json:
        return self.web("reporting").get(f"/v1/annual-reports/{year}")

"""A complaint about a manager, near its date: she sees nothing of it, and her handler takes more time (Awb 9:11(2))."""

from devstack.demo.errors import ToldWrongError
from devstack.demo.scene import Scene
from devstack.demo.stage import Stage
from devstack.demo.wording import long_day

TALK = {
    "whatHappened": "Meneer kreeg twee keer te horen dat een vergunning niet nodig was.",
    "consequences": "Twee naheffingsaanslagen.",
    "burden": "Ja, het geld was er niet.",
}
REASON = "De opgevraagde telefoongesprekken zijn er nog niet. Zonder die gesprekken kunnen wij niet goed oordelen."


def tell(stage: Stage, scene: Scene) -> None:
    stage.story("About the manager herself", f"the first letter of the drawer, {scene.reference}: adjourned", scene)
    _kept_from_her(stage, scene)
    _formal(stage, scene)
    _adjourned(stage, scene)


def _kept_from_her(stage: Stage, scene: Scene) -> None:
    coordinator, accused = stage.coordinator, stage.system.manager_of("parkeren")
    stage.told.act(
        f"{coordinator.name} names {accused.name}, who manages Parkeren. She cannot talk about herself: the system "
        "asks the first team manager who is free of conflict (C4)."
    )
    coordinator.triage(scene.id)
    coordinator.name_accused(scene.id, accused.id, theme="informatie")
    coordinator.route(scene.id)
    scene.facts("complaints.accused-named", "complaints.team-manager-assigned")
    scene.mail("M05", "TEAM_MANAGER")
    stage.told.act(f"{accused.name} is curious and tries to look. For her there is no such complaint.")
    scene.refused(lambda: accused.case(scene.id), "case-not-found")
    if any(item["reference"] == scene.reference for item in accused.worklist()):
        raise ToldWrongError("The accused finds the complaint on her worklist.")
    stage.told.seen("list", "nor is it on her worklist")


def _formal(stage: Stage, scene: Scene) -> None:
    coordinator, handler = stage.coordinator, stage.system.official("o-1021")
    manager = stage.system.official(coordinator.case(scene.id)["file"]["teamManagerId"])
    stage.told.act(
        f"{manager.name} (team manager) talks with Robin Steekproef, who wants a judgement. {handler.name} becomes the "
        f"handler. Every word of the letter was typed over, says {coordinator.name}; then he declares that he was not "
        "involved. Only now the accused gets her copy (Awb 9:9)."
    )
    manager.contact(scene.id, TALK)
    manager.formal(scene.id, "REQUESTED")
    coordinator.appoint(scene.id, handler.id)
    coordinator.declare_copy(scene.id, "TYPED_OVER")
    handler.declare(scene.id)
    scene.facts("complaints.formal-procedure-started", "complaints.handler-appointed")
    scene.mail("M07")
    scene.mail("M08", "HANDLER")
    scene.mail("M09", "ACCUSED")
    scene.count("track.openInFormalProcedure", "track.formalStarted.REQUESTED")


def _adjourned(stage: Stage, scene: Scene) -> None:
    handler = stage.system.official("o-1021")
    stage.told.act(f"The date is near: the system warned. {handler.name} needs more time and adjourns.")
    scene.mail("M23", "COORDINATOR")
    before = handler.terms(scene.id)["dueOn"]
    handler.adjourn(scene.id, REASON, reason="EXTERNAL_INFORMATION")
    scene.facts("complaints.adjourned", "complaints.terms-set")
    stage.told.seen("date", f"before: {long_day(before)}")
    scene.due("extendedDueOn")
    scene.mail("M13")
    scene.mail("M14", "ACCUSED")
    stage.told.act("A second time is not allowed.")
    scene.refused(lambda: handler.adjourn(scene.id, REASON), "already-adjourned")
    scene.count("extensions.total", "extensions.byReason.EXTERNAL_INFORMATION", "timeliness.notYetDue")

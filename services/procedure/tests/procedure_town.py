"""A town for rules about people: its lines do not follow its teams, and it has a staff, a substitute, and people of
other teams below and above somebody who is complained about."""

from procedure_builders import an_official

from procedure.domain.organisation.directory import Directory, Official, Team
from words.people import Role

H, M = Role.HANDLER, Role.TEAM_MANAGER


def a_town(*officials: Official, teams: tuple[Team, ...] = ()) -> Directory:
    return Directory({each.official_id: each for each in officials}, {each.team_id: each for each in teams})


#   secretaris
#   ├── hoofd ─── chef ─┬─ wachter              (toezicht)
#   │                   └─ jurist ─── stagiair  (staf, klachten: other teams, below the chef)
#   ├── buurvrouw (toezicht, though nobody there is above her; the chef's substitute)
#   └── kc ─── behandelaar
TOWN = a_town(
    an_official("secretaris", "directie", M),
    an_official("hoofd", "directie", H, M, line_manager="secretaris"),
    an_official("chef", "toezicht", M, line_manager="hoofd", substitute="buurvrouw"),
    an_official("wachter", "toezicht", line_manager="chef"),
    an_official("jurist", "staf", H, M, line_manager="chef"),
    an_official("stagiair", "klachten", H, line_manager="jurist"),
    an_official("buurvrouw", "toezicht", H, M, line_manager="secretaris"),
    an_official("kc", "klachten", Role.COORDINATOR, line_manager="secretaris"),
    an_official("behandelaar", "klachten", H, line_manager="kc"),
    an_official("los", None, H),
    teams=(
        Team("toezicht", "Toezicht", "chef"),
        Team("klachten", "Klachten", "kc"),
        Team("staf", "Staf", None),
        Team("directie", "Directie", "secretaris"),
    ),
)

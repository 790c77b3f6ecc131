"""The order of the stories."""

import logging
import time
from collections.abc import Mapping
from datetime import timedelta

from devstack.demo import annual_report
from devstack.demo.narrator import Narrator
from devstack.demo.stage import Broker, Stage, Told
from devstack.demo.stories import adjourned, broker_away, formal, informal, integrator, late_post, overdue, phone
from devstack.driving import System
from servicekit.clock import legal_day, utc_now


def play(env: Mapping[str, str], broker: Broker | None = None, told: Narrator | None = None) -> Told:
    """Tell everything, and give what there is to look at afterwards.

    ToldWrongError, RefusedError or TimeoutError when something is not as it is told.
    """
    logging.getLogger("aiormq").setLevel(logging.CRITICAL)  # RabbitMQ goes away in one of the stories
    begun, told = time.monotonic(), told or Narrator()
    with System(env) as system, system.facts() as facts:
        system.await_directory()
        stage = Stage(system, facts, told, broker)
        today = legal_day(utc_now())
        years = {today.year, (today - timedelta(days=late_post.OLDEST)).year}
        before = {year: system.figures(year) for year in years}
        told.act("What is between “ and ” is the system's own text: citizens and officials read it in Dutch.")
        parking, market = late_post.tell(stage)
        first = informal.tell(stage)
        formal.tell(stage)
        adjourned.tell(stage, parking)
        overdue.tell(stage, market)
        phone.tell(stage)
        broker_away.tell(stage)
        integrator.tell(stage)
        annual_report.tell(stage, before)
    told.line()
    told.line(f"Told in {time.monotonic() - begun:.0f} seconds.")
    return Told(first, stage.stories)

"""What to open when the stories are told: one page first, then the page of each story."""

from devstack.demo.stage import Story, Told


def what_to_open(told: Told) -> list[str]:
    first, story = told.first, next(story for story in told.stories if told.first in story.scenes)
    return [
        "Open this first:",
        "",
        f"  {first.own_page_url}",
        f"  What the citizen of story {story.number} sees of {first.reference}. No login: its address is secret.",
        "",
        "Then every story: the complainant's page, or where it took place:",
        "",
        *(line for story in told.stories for line in _lines(story)),
    ]


def _lines(story: Story) -> list[str]:
    complaints = [(scene.reference, scene.own_page_url) for scene in story.scenes]
    if story.address:
        complaints.append(("(no complaint)", story.address))
    titles = [f"{story.number}. {story.title}", *([""] * len(complaints))]
    return [f"  {title:<34}{name:<16}{url}" for title, (name, url) in zip(titles, complaints, strict=False)]

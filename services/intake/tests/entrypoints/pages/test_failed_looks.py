from intake.entrypoints.pages.failed_looks import ADDRESSES_KEPT, WINDOW_SECONDS, FailedLooks


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_after_ten_minutes_a_client_may_try_again() -> None:
    clock = Clock()
    looks = FailedLooks(2, clock)
    looks.note("192.0.2.7")
    looks.note("192.0.2.7")
    assert looks.too_many("192.0.2.7")

    clock.seconds = WINDOW_SECONDS

    assert not looks.too_many("192.0.2.7")


def test_one_household_on_ipv6_counts_as_one() -> None:
    looks = FailedLooks(2)

    looks.note("2001:db8:1:2::a")
    looks.note("2001:db8:1:2:ffff::b")

    assert looks.too_many("2001:db8:1:2::c")
    assert not looks.too_many("2001:db8:1:3::c")


def test_what_is_remembered_is_bounded() -> None:
    looks = FailedLooks(1)
    looks.note("10.0.0.1")

    for number in range(ADDRESSES_KEPT):
        looks.note(f"client-{number}")

    assert not looks.too_many("10.0.0.1")
    assert looks.too_many(f"client-{ADDRESSES_KEPT - 1}")

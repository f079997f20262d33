"""Which picture shows a wording."""

from __future__ import annotations

from kiosk.rehearsal.tour import Sight
from kiosk.translating.places import places
from kiosk.translating.plurals import examples
from kiosk.wordings import Wording


def test_a_wording_is_found_with_its_fields_filled_in_and_its_spaces_glued() -> None:
    hour, back = Wording("", ("Ouvre à {time}",), ("",)), Wording("", ("Retour",), ("",))
    wait = Wording("", ("{n} minute", "{n} minutes"), ("", ""))
    sights = [
        Sight("one", b"", ("Retours", "Ouvre à\u00a09\u00a0h")),
        Sight("two", b"", ("Retour", "10\u202fminutes.")),
    ]
    found = {key: sight.name for key, sight in places((hour, back, wait), sights).items()}
    assert found == {hour.key: "one", back.key: "two", wait.key: "two"}


def test_each_form_is_told_with_the_numbers_it_counts() -> None:
    assert examples("(n != 1)", 2) == ("1", "0, 2, 3, 4, 5…")
    assert examples("0", 1) == ("0, 1, 2, 3, 4…",)

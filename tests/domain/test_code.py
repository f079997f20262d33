"""The code of a slip and the QR payload that says it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import code as codes

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
HOSTILE = (
    "",
    "K1",
    "K1::",
    "https://example.org/K1:0123456789:00",
    "k1:0123456789:00",
    "K1:0123456789:00\r\n",
    "K1:０１２３４５６７８９:00",
    "K1:" + "0" * 4000 + ":00",
    "\x00\x0fK1:0123456789:00",
    "\x1b[A" * 50,
    "' OR 1=1 --",
    "\ud800",
)


@given(st.integers())
def test_what_is_drawn_is_read_back(seed: int) -> None:
    code = codes.draw(Random(seed))
    assert codes.parse(codes.payload(code)) == code


@given(st.text())
def test_an_id_always_has_the_same_code(identifier: str) -> None:
    code = codes.from_id("visit/" + ascii(identifier))
    assert code == codes.from_id("visit/" + ascii(identifier))
    assert codes.parse(codes.payload(code)) == code


def test_every_bit_of_a_code_is_drawn() -> None:
    drawn = {codes.draw(Random(seed)) for seed in range(500)}
    assert len(drawn) == 500
    assert {character for code in drawn for character in code} == set(ALPHABET)


def test_one_wrong_character_or_two_swapped_ones_are_noticed() -> None:
    good = codes.payload("7ZK4M0Q9AB")
    for place in [*range(3, 13), 14, 15]:
        for other in set(ALPHABET) - {good[place]}:
            assert codes.parse(good[:place] + other + good[place + 1 :]) is None
    for place in range(3, 12):
        swapped = good[:place] + good[place + 1] + good[place] + good[place + 2 :]
        assert codes.parse(swapped) is None


@pytest.mark.parametrize("scanned", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_but_our_own_payload_is_read_h6(scanned: str) -> None:
    assert codes.parse(scanned) is None


def test_twenty_thousand_bent_payloads_are_read_as_nothing_h6() -> None:
    random = Random(6)
    for _ in range(20_000):
        good = codes.payload(codes.draw(random))
        bent = list(good)
        for _ in range(random.randint(1, 4)):
            place = random.randrange(len(bent) + 1)
            bent[place : place + random.randint(0, 2)] = [chr(random.choice((random.randrange(128), 0x1F4A9)))]
        scanned = "".join(bent)
        found = codes.parse(scanned)
        assert found is None or codes.payload(found) == scanned

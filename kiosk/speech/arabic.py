"""How standard Arabic says numbers, letters and places, vowelled.

A ticket's number is read as one counts aloud: with no noun after it, the units keep their feminine ending, as in
«ثَلَاثَة». What ends a breath is written in pause, with a sukun. Letters have their French names, which whoever waits
here also hears in the French call and sees on the ticket. No native speaker has reviewed these wordings yet.
"""

from __future__ import annotations

from kiosk.speech.vocabulary import Hours, Vocabulary

SUKUN = "\u0652"
TANWIN = "\u064c"

# Without their ending, which is a sukun in pause and a tanwin before «and».
_UNITS = "وَاحِد اِثْنَان ثَلَاثَة أَرْبَعَة خَمْسَة سِتَّة سَبْعَة ثَمَانِيَة تِسْعَة".split()
_TENS = "عِشْرُون ثَلَاثُون أَرْبَعُون خَمْسُون سِتُّون سَبْعُون ثَمَانُون تِسْعُون".split()
_BEFORE_TEN = "أَحَدَ اِثْنَا ثَلَاثَةَ أَرْبَعَةَ خَمْسَةَ سِتَّةَ سَبْعَةَ ثَمَانِيَةَ تِسْعَةَ".split()
_HUNDREDS = "مِئَة مِئَتَان ثَلَاثُمِئَة أَرْبَعُمِئَة خَمْسُمِئَة سِتُّمِئَة سَبْعُمِئَة ثَمَانِمِئَة تِسْعُمِئَة".split()


def _before_and(word: str) -> str:
    """Give «two» and «two hundred», which are duals, a kasra, and the others a tanwin."""
    return word + ("\u0650" if word.endswith("َان") else TANWIN)


def _below_hundred(n: int) -> str:
    if n == 0:
        return f"صِفْر{SUKUN}"
    if n < 10:
        return _UNITS[n - 1] + SUKUN
    if n == 10:
        return f"عَشَرَة{SUKUN}"
    if n < 20:
        return f"{_BEFORE_TEN[n - 11]} عَشَر{SUKUN}"
    tens, rest = divmod(n, 10)
    ten = _TENS[tens - 2] + SUKUN
    return f"{_before_and(_UNITS[rest - 1])} وَ{ten}" if rest else ten


# After «the hour»: ordinals, and twelve hours a half day.
_ON_THE_DIAL = (
    "الثَّانِيَةَ عَشْرَة",
    *"الْوَاحِدَة الثَّانِيَة الثَّالِثَة الرَّابِعَة الْخَامِسَة السَّادِسَة السَّابِعَة الثَّامِنَة التَّاسِعَة الْعَاشِرَة".split(),
    "الْحَادِيَةَ عَشْرَة",
)
_HOUR_OF = _ON_THE_DIAL * 2
_PART_OF_DAY = (*("صَبَاحًا",) * 12, *("ظُهْرًا",), *("بَعْدَ الظُّهْرْ",) * 5, *("مَسَاءً",) * 6)


def _minutes(n: int) -> str:
    """Return «and so many minutes», for the minutes that a sign of this house shows: every fifth."""
    match n:
        case 5:
            return f"وَخَمْسُ دَقَائِق{SUKUN}"
        case 10:
            return f"وَعَشْرُ دَقَائِق{SUKUN}"
        case 15:
            return f"وَالرُّبْع{SUKUN}"
        case 30:
            return f"وَالنِّصْف{SUKUN}"
        case 20 | 40 | 50:
            return f"وَ{_TENS[n // 10 - 2]}َ دَقِيقَة{SUKUN}"
        case 25 | 35 | 45 | 55:
            return f"وَخَمْسٌ وَ{_TENS[n // 10 - 2]}َ دَقِيقَة{SUKUN}"
    return ""


VOCABULARY = Vocabulary(
    number="رَقْمْ",
    letters={
        "A": "أَا",
        "C": "سِي",
        "E": "أُو",
        "F": "إِفْ",
        "H": "أَشْ",
        "J": "جِي",
        "K": "كَا",
        "L": "إِلْ",
        "M": "إِمْ",
        "N": "إِنْ",
        "P": "بِي",
        "R": "إِرْ",
        "T": "تِي",
        "U": "يُو",
        "V": "فِي",
        "W": "دُوبْلْ فِي",
        "X": "إِكْسْ",
        "Y": "إِيغْرِيكْ",
    },
    below_hundred=tuple(map(_below_hundred, range(100))),
    hundreds=tuple(hundred + SUKUN for hundred in _HUNDREDS),
    hundreds_and=tuple(f"{_before_and(hundred)} وَ" for hundred in _HUNDREDS),
    places={
        "المكتب {n}": "إِلَى الْمَكْتَبِ رَقْمْ {n}",
        "الشباك {n}": "إِلَى الشُّبَّاكِ رَقْمْ {n}",
        "الاستقبال": "إِلَى الِاسْتِقْبَالْ",
    },
    desk="المكتب {n}",
    front_desk="الاستقبال",
    hours=Hours(
        # Eleven and twelve keep their fatha.
        tuple(f"{h}{'َ' if ' ' in h else 'ِ'} {part}" for h, part in zip(_HOUR_OF, _PART_OF_DAY, strict=True)),
        tuple(f"{hour}{SUKUN}" for hour in _HOUR_OF),
        tuple(map(_minutes, range(60))),
        _PART_OF_DAY,
    ),
    vowelled=True,
)

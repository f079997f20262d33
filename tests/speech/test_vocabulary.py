"""Numbers and places in words, as somebody who speaks the language would say them."""

import pytest

from kiosk.speech.phrases import VOCABULARIES, date_phrase

FRENCH = {
    0: "zéro",
    1: "un",
    16: "seize",
    17: "dix-sept",
    20: "vingt",
    21: "vingt et un",
    22: "vingt-deux",
    60: "soixante",
    61: "soixante et un",
    69: "soixante-neuf",
    70: "soixante-dix",
    71: "soixante et onze",
    72: "soixante-douze",
    79: "soixante-dix-neuf",
    80: "quatre-vingts",
    81: "quatre-vingt-un",
    90: "quatre-vingt-dix",
    91: "quatre-vingt-onze",
    99: "quatre-vingt-dix-neuf",
    100: "cent",
    101: "cent un",
    180: "cent quatre-vingts",
    200: "deux cents",
    271: "deux cent soixante et onze",
    999: "neuf cent quatre-vingt-dix-neuf",
}
ENGLISH = {
    0: "zero",
    13: "thirteen",
    40: "forty",
    71: "seventy-one",
    100: "one hundred",
    101: "one hundred and one",
    999: "nine hundred and ninety-nine",
}
ARABIC = {
    1: "وَاحِدْ",
    2: "اِثْنَانْ",
    3: "ثَلَاثَةْ",
    4: "أَرْبَعَةْ",
    5: "خَمْسَةْ",
    6: "سِتَّةْ",
    7: "سَبْعَةْ",
    8: "ثَمَانِيَةْ",
    9: "تِسْعَةْ",
    10: "عَشَرَةْ",
    11: "أَحَدَ عَشَرْ",
    12: "اِثْنَا عَشَرْ",
    13: "ثَلَاثَةَ عَشَرْ",
    14: "أَرْبَعَةَ عَشَرْ",
    15: "خَمْسَةَ عَشَرْ",
    16: "سِتَّةَ عَشَرْ",
    17: "سَبْعَةَ عَشَرْ",
    18: "ثَمَانِيَةَ عَشَرْ",
    19: "تِسْعَةَ عَشَرْ",
    20: "عِشْرُونْ",
    21: "وَاحِدٌ وَعِشْرُونْ",
    22: "اِثْنَانِ وَعِشْرُونْ",
    80: "ثَمَانُونْ",
    100: "مِئَةْ",
    101: "مِئَةٌ وَوَاحِدْ",
    200: "مِئَتَانْ",
    202: "مِئَتَانِ وَاِثْنَانْ",
    345: "ثَلَاثُمِئَةٌ وَخَمْسَةٌ وَأَرْبَعُونْ",
    800: "ثَمَانِمِئَةْ",
    999: "تِسْعُمِئَةٌ وَتِسْعَةٌ وَتِسْعُونْ",
}
SPANISH = {
    0: "cero",
    16: "dieciséis",
    21: "veintiuno",
    30: "treinta",
    31: "treinta y uno",
    100: "cien",
    101: "ciento uno",
    500: "quinientos",
    747: "setecientos cuarenta y siete",
    999: "novecientos noventa y nueve",
}
ROMANIAN = {
    0: "zero",
    2: "doi",
    12: "doisprezece",
    16: "șaisprezece",
    21: "douăzeci și unu",
    42: "patruzeci și doi",
    100: "o sută",
    101: "o sută unu",
    216: "două sute șaisprezece",
    999: "nouă sute nouăzeci și nouă",
}
TURKISH = {
    0: "sıfır",
    10: "on",
    19: "on dokuz",
    45: "kırk beş",
    100: "yüz",
    101: "yüz bir",
    345: "üç yüz kırk beş",
    999: "dokuz yüz doksan dokuz",
}
PORTUGUESE = {
    0: "zero",
    16: "dezasseis",
    21: "vinte e um",
    100: "cem",
    101: "cento e um",
    200: "duzentos",
    345: "trezentos e quarenta e cinco",
    999: "novecentos e noventa e nove",
}
RUSSIAN = {
    0: "ноль",
    11: "одиннадцать",
    19: "девятнадцать",
    40: "сорок",
    47: "сорок семь",
    90: "девяносто",
    100: "сто",
    216: "двести шестнадцать",
    999: "девятьсот девяносто девять",
}
DARI = {
    0: "صِفر",
    2: "دُو",
    9: "نُهْ",
    12: "دُوازدَهْ",
    13: "سیزدَهْ",
    18: "هَژدَهْ",
    21: "بِیست وُ یَک",
    40: "چِهِل",
    77: "هَفتاد وُ هَفت",
    100: "صَد",
    101: "صَد وُ یَک",
    200: "دُوصَد",
    500: "پَنجصَد",
    345: "سِه‌صَد وُ چِهِل وُ پَنج",
    999: "نُهْ‌صَد وُ نَوَد وُ نُهْ",
}
TIMES = [
    ("fr", 9, 0, "neuf heures"),
    ("fr", 1, 1, "une heure une"),
    ("fr", 21, 30, "vingt et une heures trente"),
    ("en", 9, 30, "nine thirty in the morning"),
    ("en", 14, 5, "two oh five in the afternoon"),
    ("en", 12, 0, "twelve in the afternoon"),
    ("es", 13, 30, "una y media de la tarde"),
    ("es", 9, 0, "nueve de la mañana"),
    ("ro", 9, 0, "ora nouă"),
    ("ro", 12, 30, "ora douăsprezece și treizeci"),
    ("ro", 22, 2, "ora douăzeci și două și două"),
    ("tr", 9, 0, "dokuz"),
    ("tr", 14, 5, "on dört sıfır beş"),
    ("pt", 9, 0, "nove horas"),
    ("pt", 1, 0, "uma hora"),
    ("pt", 22, 15, "vinte e duas e quinze"),
    ("pt", 21, 0, "vinte e uma horas"),
    ("ru", 9, 0, "девять часов"),
    ("ru", 21, 0, "двадцать один час"),
    ("ru", 3, 0, "три часа"),
    ("ru", 13, 0, "тринадцать часов"),
    ("ru", 14, 5, "четырнадцать ноль пять"),
    ("ar", 9, 30, "التَّاسِعَةْ وَالنِّصْفْ صَبَاحًا"),
    ("ar", 11, 0, "الْحَادِيَةَ عَشْرَةَ صَبَاحًا"),
    ("fa-AF", 9, 0, "نُهِ صُبح"),
    ("fa-AF", 14, 0, "دُویِ بَعد اَز ظُهر"),
    ("fa-AF", 15, 0, "سِهٔ بَعد اَز ظُهر"),
    ("fa-AF", 12, 30, "دُوازدَهْ وُ نِیمِ چاشت"),
    ("fa-AF", 17, 10, "پَنج وُ دَهْ دَقِیقَهٔ عَصر"),
    ("fa-AF", 0, 0, "دُوازدَهِ شَب"),
]
CASES = [
    (language, number, words)
    for language, table in (
        ("fr", FRENCH),
        ("en", ENGLISH),
        ("ar", ARABIC),
        ("es", SPANISH),
        ("ro", ROMANIAN),
        ("tr", TURKISH),
        ("pt", PORTUGUESE),
        ("ru", RUSSIAN),
        ("fa-AF", DARI),
    )
    for number, words in table.items()
]


@pytest.mark.parametrize(("language", "number", "words"), CASES)
def test_numbers_in_words(language: str, number: int, words: str) -> None:
    said = " ".join(VOCABULARIES[language].parts(number))
    # «And» is written against what follows it, in Arabic.
    assert said.replace("وَ ", "وَ") == words


@pytest.mark.parametrize(("language", "hour", "minute", "words"), TIMES)
def test_times_in_words(language: str, hour: int, minute: int, words: str) -> None:
    assert " ".join(VOCABULARIES[language].hours.parts(hour, minute)) == words


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("fr", 1, "premier"),
        ("fr", 2, "deux"),
        ("ro", 1, "întîi"),
        ("ru", 1, "первое"),
        ("ru", 20, "двадцатое"),
        ("ru", 24, "двадцать четвёртое"),
        ("ru", 30, "тридцатое"),
        ("ru", 31, "тридцать первое"),
        ("pt", 1, "um"),
        ("tr", 24, "yirmi dört"),
        ("fa-AF", 1, "اَوَّلِ"),
        ("fa-AF", 24, "بِیست وُ چَهارِ"),
    ],
)
def test_days_of_a_month_in_words(language: str, day: int, words: str) -> None:
    assert [clip.text for clip in date_phrase(day, language)] == [words]


@pytest.mark.parametrize("language", VOCABULARIES)
def test_no_two_times_are_said_alike(language: str) -> None:
    hours = VOCABULARIES[language].hours
    # Arabic counts minutes by fives.
    minutes = [minute for minute in range(60) if minute == 0 or hours.minutes[minute]]
    assert len({hours.parts(hour, minute) for hour in range(24) for minute in minutes}) == 24 * len(minutes)


@pytest.mark.parametrize("language", VOCABULARIES)
def test_no_two_numbers_are_said_alike(language: str) -> None:
    assert len({VOCABULARIES[language].parts(number) for number in range(1000)}) == 1000


@pytest.mark.parametrize("number", [-1, 1000])
def test_other_numbers_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 999"):
        VOCABULARIES["fr"].parts(number)


@pytest.mark.parametrize(
    ("language", "label", "said"),
    [
        ("fr", "Poste 2", "au poste deux"),
        ("fr", "POSTE\u00a012", "au poste douze"),
        ("fr", "Accueil", "à l’accueil"),
        ("fr", "Le Tipi", "Le Tipi"),
        ("fr", "Poste", "Poste"),
        ("fr", "Accueil 2", "Accueil 2"),
        ("en", "Desk 2", "at desk two"),
        ("en", "Front desk", "at the front desk"),
        ("ro", "Biroul 2", "la biroul doi"),
        ("ro", "Recepție", "la recepție"),
        ("tr", "Masa 2", "iki numaralı masaya"),
        ("tr", "Danışma", "danışmaya"),
        ("pt", "Posto 2", "ao posto dois"),
        ("pt", "Receção", "à receção"),
        ("ru", "Стол 2", "к столу номер два"),
        ("ru", "Приёмная", "в приёмную"),
        ("ar", "المكتب 2", "إِلَى الْمَكْتَبِ رَقْمْ اِثْنَانْ"),
        ("ar", "الاستقبال", "إِلَى الِاسْتِقْبَالْ"),
        ("ar", "الْقَاعَةْ", "الْقَاعَةْ"),
        ("fa-AF", "میز 2", "بَه میزِ نَمبَرِ دُو"),
        ("fa-AF", "پذیرش", "بَه پَذِیرِش"),
    ],
)
def test_a_counter_is_said_as_the_place_to_go_to(language: str, label: str, said: str) -> None:
    assert VOCABULARIES[language].place(label) == said


@pytest.mark.parametrize("language", ["ar", "fa-AF"])
@pytest.mark.parametrize("label", ["القاعة", "Le Tipi"])
def test_a_voice_that_would_guess_the_vowels_is_not_asked(language: str, label: str) -> None:
    assert VOCABULARIES[language].place(label) == ""

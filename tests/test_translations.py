"""One catalogue of every word there is: in step with the code, complete, and true to its placeholders (fault E3)."""

import ast
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from kiosk.language import LANGUAGES, SOURCE, UNFINISHED

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "translations"
OTHERS = sorted(LANGUAGES.keys() - {SOURCE})
WRITTEN = [tag for tag in OTHERS if not LANGUAGES[tag].audio_first]
"""Those that are to have every word."""

FOR_THE_TEAM = (ROOT / "kiosk/ui/desk", ROOT / "kiosk/ui/panel")
"""What speaks French alone, and is left out of the catalogue by babel.cfg."""

PLACEHOLDER = re.compile(r"\{[^{}]*\}")
BIDI_MARK = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
UNFRENCH = re.compile(r"\w'\w|(?<!\u202f)[?!;:](?=\s|$)")
"""A straight apostrophe, or no narrow no-break space before a double sign."""
PATTERNS = {"EEEE d MMMM", "EEEE d MMM", "H 'h' mm", "H 'h'"}
"""CLDR patterns: the letters are no words."""


def read(path: Path, locale: str | None = None) -> Catalog:
    with path.open("rb") as lines:
        return read_po(lines, locale=locale)


def catalogue(tag: str) -> Catalog:
    return read(FOLDER / tag / "LC_MESSAGES" / "kiosk.po", LANGUAGES[tag].locale)


def messages(catalogue: Catalog) -> dict[tuple[str | None, str], Message]:
    return {(message.context, forms(message.id)[0]): message for message in catalogue if message.id}


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the forms of what may be counted, or the one form of what may not."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def test_the_template_holds_what_the_code_and_the_content_say() -> None:
    with (FOLDER / "babel.cfg").open(encoding="utf-8") as config:
        methods, options = parse_mapping_cfg(config)  # type: ignore[no-untyped-call]
    found = Catalog()
    for _path, _line, message, _comments, context in extract_from_dir(ROOT, methods, options):
        found.add(message, context=context)
    written, said = messages(read(FOLDER / "kiosk.pot")), messages(found)
    assert written
    assert (said.keys() - written.keys(), written.keys() - said.keys()) == (set(), set()), "run `make translations`"


def lacking(translated: Catalog) -> list[str]:
    """Name what a catalogue has no wording for, as its context and its French."""
    return [
        " ".join(filter(None, id_))
        for id_, message in messages(translated).items()
        if message.fuzzy or not all(forms(message.string))
    ]


@pytest.mark.parametrize("tag", OTHERS)
def test_a_language_has_every_id_and_no_other(tag: str) -> None:
    template, translated = messages(read(FOLDER / "kiosk.pot")), catalogue(tag)
    assert messages(translated).keys() == template.keys()
    assert not translated.obsolete
    assert [id_ for id_, message in messages(translated).items() if message.fuzzy] == []


@pytest.mark.parametrize("tag", sorted(set(WRITTEN) - UNFINISHED))
def test_a_language_on_offer_has_every_word(tag: str) -> None:
    assert lacking(catalogue(tag)) == []


@pytest.mark.parametrize("tag", OTHERS)
def test_a_language_without_a_word_is_not_on_offer(tag: str) -> None:
    assert tag in UNFINISHED or any(any(forms(message.string)) for message in messages(catalogue(tag)).values())


@pytest.mark.parametrize("tag", WRITTEN)
def test_a_language_with_every_word_is_on_offer(tag: str) -> None:
    assert lacking(catalogue(tag)) or tag not in UNFINISHED, "take its line out of kiosk.language.UNFINISHED"


@pytest.mark.parametrize("tag", OTHERS)
def test_what_is_counted_has_all_its_forms_or_none(tag: str) -> None:
    for message in messages(catalogue(tag)).values():
        assert len(set(map(bool, forms(message.string)))) == 1, message.id


@pytest.mark.parametrize("tag", OTHERS)
def test_a_translation_fills_in_what_the_french_fills_in(tag: str) -> None:
    translated = catalogue(tag)
    for message in messages(translated).values():
        assert message.check(translated) == []
        wanted = {frozenset(Counter(PLACEHOLDER.findall(form)).items()) for form in forms(message.id)}
        for form in filter(None, forms(message.string)):
            assert frozenset(Counter(PLACEHOLDER.findall(form)).items()) in wanted, message.id


@pytest.mark.parametrize("tag", OTHERS)
def test_a_language_counts_as_its_grammar_does(tag: str) -> None:
    translated = catalogue(tag)
    counted = LANGUAGES[tag].plurals or Catalog(locale=LANGUAGES[tag].locale).plural_forms
    assert translated.plural_forms == f"{counted.removesuffix(';')};"
    for message in messages(translated).values():
        if message.pluralizable:
            assert len(forms(message.string)) == translated.num_plurals, message.id


def test_no_sentence_hides_where_the_extractor_does_not_look() -> None:
    """Babel takes an f-string for one token in Python 3.11: a sentence asked for inside one is never extracted."""
    said = {forms(message.id)[0] for message in read(FOLDER / "kiosk.pot") if message.id}
    for path in (ROOT / "kiosk").rglob("*.py"):
        if any(path.is_relative_to(folder) for folder in FOR_THE_TEAM):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="gettext" | "ngettext"), args=[ast.Constant(value=str(sentence)), *_]
                ):
                    assert sentence in said, path


def test_the_french_is_set_as_french_is() -> None:
    sentences = [form for message in read(FOLDER / "kiosk.pot") for form in forms(message.id)]
    assert [sentence for sentence in sentences if UNFRENCH.search(sentence)] == []


@pytest.mark.parametrize("tag", OTHERS)
def test_a_wording_starts_in_the_direction_of_its_language(tag: str) -> None:
    """Qt gives a paragraph the direction of its first strong letter; directions inside it are the program's."""
    strong = {"R", "AL"} if LANGUAGES[tag].rtl else {"L"}
    for message in messages(catalogue(tag)).values():
        if message.id in PATTERNS:
            continue
        for form in forms(message.string):
            assert not BIDI_MARK.search(form), form
            letters = (unicodedata.bidirectional(letter) for letter in PLACEHOLDER.sub("", form))
            assert next((kind for kind in letters if kind in {"L", "R", "AL"}), None) in {*strong, None}, form

"""Bring every catalogue into step with the template, begin those there are not, and compile them all.

`pybabel update` knows no language that CLDR does not. The header of such a one names the nearest that CLDR has.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kiosk.language import DOMAIN, LANGUAGES, SOURCE, Language

FOLDER = Path(__file__).parent.parent / "translations"


def main() -> None:
    """Update `translations/<tag>/LC_MESSAGES/kiosk.po` and `.mo` of each language but the source."""
    with (FOLDER / f"{DOMAIN}.pot").open("rb") as lines:
        template = read_po(lines)
    for tag in LANGUAGES.keys() - {SOURCE}:
        path = FOLDER / tag / "LC_MESSAGES" / f"{DOMAIN}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue = _read(path) if path.exists() else begun(LANGUAGES[tag])
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        with path.open("wb") as file:
            write_po(file, catalogue, width=0, ignore_obsolete=True)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


def begun(language: Language) -> Catalog:
    """Return a catalogue without a wording that counts as the language does."""
    now = datetime.now(UTC).replace(second=0)
    begun = Catalog(
        locale=language.locale,
        project="numiks-kiosk",
        version="0.1.0",
        header_comment=f"# {language.tag}: wordings of the NUMIKS kiosk, after the French source.",
        creation_date=now,
        revision_date=now,
        last_translator="Draft, not yet reviewed by a native speaker",
        language_team=language.name,
        fuzzy=False,
    )
    begun.msgid_bugs_address = ""
    if language.plurals:
        begun.mime_headers = [*begun.mime_headers, ("Plural-Forms", language.plurals)]
    return begun


def _read(path: Path) -> Catalog:
    with path.open("rb") as lines:
        return read_po(lines)


if __name__ == "__main__":
    main()

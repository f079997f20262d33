"""`kiosk languages`: how far each language has come, and the translator's kit."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk import fonts, wordings
from kiosk.commands.parsing import BAD_INPUT, Refused
from kiosk.language import LANGUAGES, SOURCE, UNFINISHED, Language
from kiosk.paths import bundled, site_folders
from kiosk.wordings import Count, Review, State

if TYPE_CHECKING:
    from kiosk.rehearsal.tour import Sight
    from kiosk.translating.checking import Change, Complaint

AN_ORDINARY_DAY = datetime(2026, 11, 24, 10)  # noqa: DTZ001 - by the site's wall clock


def run(options: argparse.Namespace) -> int:
    """Do one thing with the languages."""
    return _ACTIONS[options.action](options)


def state_line(language: Language, count: Count) -> str:
    """Return «ar     العربية : 425 sur 425 écrits, 0 relu», and what becomes of the rest."""
    told = f"{language.tag:<6} {language.name} : {count.written} sur {count.total} écrits, {count.reviewed} relus"
    if count.missing:
        told += f" ; {count.missing} dits par {' puis '.join((*language.chain, SOURCE))}"
    return told


def _list(options: argparse.Namespace) -> int:
    folders = site_folders(options.data_dir).catalogues
    for tag, language in LANGUAGES.items():
        if tag != SOURCE:
            told = state_line(language, wordings.count(tag, folders))
            print(f"{told} (pas encore proposée)" if tag in UNFINISHED else told)
    return 0


def _missing(options: argparse.Namespace) -> int:
    folders = site_folders(options.data_dir).catalogues
    for wording in wordings.wordings(_language(options.language).tag, folders):
        if wording.state is State.MISSING:
            print(f"{wording.context or ', '.join(wording.files)} : {wording.french[0]}")
    return 0


def _export(options: argparse.Namespace) -> int:
    from kiosk.translating.places import places
    from kiosk.translating.plurals import examples
    from kiosk.translating.writing import write_sheet

    language = _language(options.language)
    known = wordings.wordings(language.tag, site_folders(options.data_dir).catalogues)
    catalogue = wordings.read_po(wordings.po_path(language.tag, bundled("translations")))
    numbers = examples(catalogue.plural_expr, catalogue.num_plurals)
    path = options.to or Path(f"{language.tag}.xlsx")
    shown = {} if options.no_pictures else places(known, _sights())
    try:
        write_sheet(path, language, known, numbers, shown)
    except OSError as error:
        raise Refused(f"{path} : {error.strerror}.") from error
    print(f"{path.resolve()} : {len(known)} phrases, {len(shown)} avec l’image de leur écran.")
    return 0


def _sights() -> Iterator[Sight]:
    """Yield every screen of the kiosk in French."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.commands.rehearse import scripts
    from kiosk.rehearsal.script import read_script
    from kiosk.rehearsal.stage import stage
    from kiosk.rehearsal.tour import played, tour

    with TemporaryDirectory(prefix="kiosk-slips-") as slips:
        with stage(AN_ORDINARY_DAY, Path(slips)) as player:
            yield from tour(player, SOURCE)
        for path in scripts([]):
            script = read_script(path)
            with stage(script.at, Path(slips), script.printer) as player:
                yield from played(player, script, path.stem)


def _import(options: argparse.Namespace) -> int:
    from kiosk.translating.checking import compare
    from kiosk.translating.reading import NotASheet, read_sheet
    from kiosk.translating.saving import save

    folders = site_folders(options.data_dir).catalogues
    try:
        sheet = read_sheet(options.file)
    except NotASheet as error:
        raise Refused(f"{options.file} : ce n’est pas un classeur fait par « kiosk languages export ».") from error
    except OSError as error:
        raise Refused(f"{options.file} : {error.strerror}.") from error
    known = wordings.wordings(sheet.tag, folders)
    changes, complaints = compare(LANGUAGES[sheet.tag], known, sheet.lines, undrawable())
    for complaint in complaints:
        print(_complaint(complaint))
    if any(complaint.problem.refuses for complaint in complaints):
        print("Rien n’a été changé.")
        return BAD_INPUT
    for change in changes:
        print(_change(change))
    if not changes:
        print("Rien ne change.")
        return 0
    site, whole = folders
    try:
        path = save(sheet.tag, changes, whole, whole if options.data_dir is None else site)
    except OSError as error:
        raise Refused(f"{error.filename} : {error.strerror}. Donnez --data-dir pour écrire dans un site.") from error
    print(f"{len(changes)} phrases changées dans {path.resolve()}.")
    return 0


def undrawable() -> Callable[[str], str]:
    """Return what finds the letters of a text that no bundled font has."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QRawFont

    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    faces = [QRawFont(str(file), 16) for file in fonts.files()]

    def lacking(text: str) -> str:
        assert application is not None
        return "".join(
            letter
            for letter in dict.fromkeys(text)
            if letter.isprintable() and not any(face.supportsCharacter(ord(letter)) for face in faces)
        )

    return lacking


def _complaint(complaint: Complaint) -> str:
    from kiosk.translating.checking import Problem

    told = {
        Problem.FORMULA: "c’est une formule : écrivez un texte",
        Problem.UNKNOWN: "cette phrase n’est plus dans la borne",
        Problem.TWICE: "cette phrase est déjà plus haut",
        Problem.FIELDS: f"gardez les mots entre accolades tels quels : {complaint.about}",
        Problem.FORMS: "il faut toutes les formes, ou aucune",
        Problem.LETTERS: f"la borne ne sait pas dessiner : {complaint.about}",
        Problem.DIRECTION: "la phrase ne commence pas dans le sens de la langue, ou contient une marque de sens",
        Problem.REVIEW: "il faut qui a relu et quand, comme 2026-11-24",
        Problem.LONG: f"bien plus long que le français ({complaint.about} lettres) : regardez l’écran",
    }
    return f"ligne {complaint.row} : {told[complaint.problem]}"


def _change(change: Change) -> str:
    before, after = change.before, change.after
    lines = [f"  {after.french[0]}"]
    if before.forms != after.forms:
        lines += [f"- {' | '.join(before.forms)}"] if any(before.forms) else []
        lines += [f"+ {' | '.join(after.forms)}"] if any(after.forms) else []
    if before.review != after.review:
        lines += [
            f"{sign} {_reviewed(review)}" for sign, review in (("-", before.review), ("+", after.review)) if review
        ]
    return "\n".join(lines)


def _reviewed(review: Review) -> str:
    return f"relu par {review.by} le {review.on.isoformat()}"


def _language(tag: str) -> Language:
    if tag == SOURCE or tag not in LANGUAGES:
        raise Refused(
            f"« {tag} » n’est pas une langue à traduire ({', '.join(tag for tag in LANGUAGES if tag != SOURCE)})."
        )
    return LANGUAGES[tag]


_ACTIONS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "list": _list,
    "missing": _missing,
    "export": _export,
    "import": _import,
}

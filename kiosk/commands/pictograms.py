"""`kiosk pictograms`: the whole set on paper, for whoever judges it, translates it or draws for a site."""

from __future__ import annotations

import argparse
import os

from kiosk.commands.packs import pack_of
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.fonts import files as font_files
from kiosk.language import LANGUAGES, catalogue
from kiosk.paths import bundled, site_folders
from kiosk.usecases import opening, picturing


def run(options: argparse.Namespace) -> int:
    """Write the sheet and say how long it is."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.ui import engine, pictogram_sheet

    if options.sheet.suffix.lower() not in ("", ".pdf"):
        raise Refused(f"{options.sheet} : donnez un fichier .pdf, ou un dossier pour des images, une par page.")
    folders = site_folders(options.data_dir)
    pack = pack_of(folders, SystemClock(settings_of(folders).zone).now().date())
    engine.prepare_environment()
    qt = engine.application(font_files())
    catalogues = [catalogue(tag, bundled("translations")) for tag in LANGUAGES]
    shown = pictogram_sheet.entries(opening.pictograms(folders), picturing.meanings(pack), catalogues)
    write = pictogram_sheet.write_pdf if options.sheet.suffix else pictogram_sheet.write_images
    try:
        pages = write(shown, options.sheet)
    except OSError as error:
        raise Refused(f"{options.sheet} : {error.strerror}.") from error
    del qt
    print(f"{len(shown)} dessins, {pages} pages : {options.sheet.resolve()}")
    return 0

"""`kiosk check`: everything to mend or to confirm, at once."""

from __future__ import annotations

import argparse
from collections import Counter

from kiosk.commands.languages import state_line
from kiosk.commands.parsing import BAD_INPUT, Refused
from kiosk.commands.sites import settings_of
from kiosk.content.pack import load
from kiosk.devices.clock import SystemClock
from kiosk.language import LANGUAGES, SOURCE, catalogue
from kiosk.paths import bundled, site_folders
from kiosk.toml.findings import Finding, Severity
from kiosk.usecases.opening import pictograms
from kiosk.wordings import count

HEADINGS = {
    Severity.ERROR: "À corriger : le contenu est refusé tant que ces erreurs restent.",
    Severity.WARNING: "À améliorer :",
    Severity.TO_CONFIRM: "À confirmer (en attendant, le ticket dit « Demandez à l’accueil ») :",
}


def run(options: argparse.Namespace) -> int:
    """Print every finding; the exit code is 2 when one of them refuses the content."""
    folders = site_folders(options.data_dir)
    if options.folder is not None and not options.folder.is_dir():
        raise Refused(f"{options.folder} : ce n’est pas un dossier.")
    settings = settings_of(folders)
    clock = SystemClock(settings.zone)
    offered = [LANGUAGES[tag] for tag in settings.languages if tag != SOURCE]
    words = [catalogue(language.tag, *folders.catalogues) for language in offered if not language.audio_first]
    loaded = load(
        (options.folder or folders.content, bundled("assets") / "content"),
        pictograms(folders),
        clock.now().date(),
        lambda context, french: all(language.knows(context, french) for language in words),
    )
    for severity in Severity:
        _print(severity, [finding for finding in loaded.findings if finding.severity is severity])
    if offered:
        print("Les langues :")
        for language in offered:
            print(f"  {state_line(language, count(language.tag, folders.catalogues))}")
        print()
    counted = Counter(finding.severity for finding in loaded.findings)
    print(
        f"{counted[Severity.ERROR]} à corriger, {counted[Severity.WARNING]} à améliorer, "
        f"{counted[Severity.TO_CONFIRM]} à confirmer."
    )
    return BAD_INPUT if loaded.pack is None else 0


def _print(severity: Severity, findings: list[Finding]) -> None:
    if findings:
        print(HEADINGS[severity])
        for finding in findings:
            print(f"  {finding}")
        print()

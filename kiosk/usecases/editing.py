"""Changing the site's content and settings: proposed, checked whole, told in words, then swapped in at once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from uuid_utils.compat import uuid7

from kiosk import settings as site_settings
from kiosk.content import revisions
from kiosk.content.differences import differences
from kiosk.content.pack import Loaded, Pack, load
from kiosk.content.reading import FILES
from kiosk.content.revisions import Files, Moved, Revision
from kiosk.domain.staff import Capability, NotAllowed
from kiosk.language import SOURCE, Catalogue, MissingCatalogue, catalogue
from kiosk.paths import SiteFolders, bundled
from kiosk.pictograms import Pictograms
from kiosk.settings import Settings
from kiosk.store import content_changes
from kiosk.toml.edit import Change, changed
from kiosk.toml.findings import Finding, Severity
from kiosk.toml.whole import Mistakes
from kiosk.usecases.allowing import allowed
from kiosk.usecases.conflicts import Conflicts, conflicts
from kiosk.usecases.house import House

SETTINGS = "site.toml"

Edit = Mapping[str, tuple[Change, ...]]
"""Changes by the name of the file they are of: one of the pack's, or `SETTINGS`."""


@dataclass(frozen=True, slots=True)
class Base:
    """The site's own files as they were when somebody began to change them."""

    seen: Files

    def text(self, file: str) -> str:
        """Return a file as it counts: the site's own or the bundled one; the settings may be empty."""
        own = self.seen[_path(file)]
        if own is not None:
            return own.decode("utf-8-sig")
        if file == SETTINGS:
            return ""
        return (bundled("assets") / "content" / file).read_text(encoding="utf-8-sig")

    def document(self, file: str) -> dict[str, object]:
        """Return what a file says."""
        return tomllib.loads(self.text(file))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that may be made: what it holds, what it changes in words, and what to know before.

    `warnings` are what was not told of the content before, `conflicts` what was promised and would fit no hours then.
    """

    base: Base
    files: Files
    pack: Pack
    settings: Settings
    told: tuple[str, ...]
    warnings: tuple[Finding, ...]
    conflicts: Conflicts


@dataclass(frozen=True, slots=True)
class Faulty:
    """The change would break the content."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class NothingChanges:
    """What is asked for is what there is."""


@dataclass(frozen=True, slots=True)
class ContentMoved:
    """Somebody else has changed the content meanwhile."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The change is made."""

    revision: str


def begin(folders: SiteFolders) -> Base:
    """Return the site's files, to be changed."""
    revisions.settle(folders)
    drawings = (path.relative_to(folders.root).as_posix() for path in sorted(folders.pictograms.glob("*.svg")))
    return Base(revisions.read(folders, (*map(_path, (*FILES, SETTINGS)), *drawings)))


def propose(house: House, folders: SiteFolders, base: Base, edit: Edit) -> Proposal | Faulty | NothingChanges:
    """Return what `edit` would make of the site, checked as a whole; nothing is changed yet."""
    files = {_path(file): changed(base.text(file), changes).encode() for file, changes in edit.items()}
    return weigh(house, folders, base, files)


def weigh(house: House, folders: SiteFolders, base: Base, files: Files) -> Proposal | Faulty | NothingChanges:
    """Return what the site would be with `files` in the place of those of the same names."""
    files = {name: data for name, data in files.items() if base.seen.get(name) != data}
    today = house.clock.now().date()
    with TemporaryDirectory(prefix="kiosk-") as place:
        root = Path(place)
        now, then = _made(folders, base, {}, root / "now", today), _made(folders, base, files, root / "then", today)
    if isinstance(then, Faulty):
        return then
    told = _told(base, files)
    if not told:
        return NothingChanges()
    known = set() if isinstance(now, Faulty) else {(one.key, one.problem) for one in now.loaded.findings}
    fresh = [one for one in then.loaded.findings if (one.key, one.problem) not in known]
    held = conflicts(house, then.pack).beyond(conflicts(house, house.pack))
    warnings = tuple(one for one in fresh if one.severity is Severity.WARNING)
    return Proposal(base, files, then.pack, then.settings, told, warnings, held)


def keep(
    house: House, folders: SiteFolders, by: str, proposal: Proposal, told: tuple[str, ...] = ()
) -> Kept | ContentMoved | NotAllowed:
    """Make the change at once in all of its files, keep the version before, and write it in the journal."""
    if not allowed(house, by, Capability.SETTINGS):
        return NotAllowed()
    now = house.clock.now()
    before = {name: proposal.base.seen.get(name) for name in proposal.files}
    revision = Revision(str(uuid7()), by, now, told or proposal.told, before, proposal.files)
    try:
        revisions.commit(folders, revision, {**before, **proposal.base.seen})
    except Moved:
        return ContentMoved()
    tell_journal(house, folders)
    return Kept(revision.id)


def last(folders: SiteFolders) -> Revision | None:
    """Return the change that was made last."""
    head = revisions.head(folders)
    try:
        return revisions.find(folders, head) if head else None
    except OSError:
        return None


def undo(
    house: House, folders: SiteFolders, by: str, revision: Revision, told: str
) -> Kept | ContentMoved | NotAllowed | Faulty | NothingChanges:
    """Put back the files as they were before a change, unless one of them has been changed since.

    `told` heads what the history says of it. Undone itself, the change is made again.
    """
    base = begin(folders)
    if any(base.seen.get(name) != data for name, data in revision.after.items()):
        return ContentMoved()
    proposal = weigh(house, folders, base, revision.before)
    if not isinstance(proposal, Proposal):
        return proposal
    return keep(house, folders, by, proposal, (told, *proposal.told))


def tell_journal(house: House, folders: SiteFolders) -> None:
    """Write every change into the journal that a kill has kept out of it."""
    for one in revisions.unnoted(folders):
        revision = revisions.find(folders, one)
        content_changes.tell(
            house.database,
            one,
            by=revision.by,
            files=revision.after,
            changes=len(revision.told),
            now=revision.at,
        )
        revisions.note(folders, one)


def _path(file: str) -> str:
    return file if file == SETTINGS else f"content/{file}"


@dataclass(frozen=True, slots=True)
class _Made:
    loaded: Loaded
    pack: Pack
    settings: Settings


def _made(folders: SiteFolders, base: Base, files: Files, root: Path, today: date) -> _Made | Faulty:
    """Lay the site out in `root` with `files` in it, and read it as a window would."""
    for name, data in {**base.seen, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if data is not None:
            path.write_bytes(data)
    drawings = Pictograms((root / "pictograms", folders.pictograms, bundled("assets") / "pictograms"))
    settings = Settings()
    faults: tuple[Finding, ...] = ()
    try:
        settings = site_settings.load(root / SETTINGS)
    except Mistakes as mistakes:
        faults = mistakes.findings
    words: list[Catalogue] = []
    for tag in settings.languages:
        try:
            words += [catalogue(tag, *folders.catalogues)] if tag != SOURCE else []
        except MissingCatalogue:
            # The kiosk itself would not start with it.
            remedy = "retirez-la ; ses textes ne sont pas sur cette machine"
            faults += (Finding(Severity.ERROR, SETTINGS, 1, 1, "site.languages", f"la langue {tag} manque", remedy),)
    loaded = load(
        (root / "content", bundled("assets") / "content"),
        drawings,
        today,
        lambda context, french: all(language.knows(context, french) for language in words),
    )
    faults = (*loaded.errors, *faults)
    if loaded.pack is None or faults:
        return Faulty(faults)
    return _Made(loaded, loaded.pack, settings)


def _told(base: Base, files: Files) -> tuple[str, ...]:
    then = Base({**base.seen, **files})
    changed_files = [Path(name).name for name in files if name.endswith(".toml")]
    # Every file, so that each thing is called by its name.
    before = {file: base.document(file) for file in (*FILES, SETTINGS)}
    after = {file: then.document(file) for file in changed_files}
    drawings = (
        f"Dessin {Path(name).name} : {'retiré' if data is None else 'mis en place'}"
        for name, data in files.items()
        if not name.endswith(".toml")
    )
    return (*differences(before, after), *drawings)

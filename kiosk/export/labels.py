"""What codes are called in files that the team reads: in French, which is the language of the content."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.directory import Directory
from kiosk.domain.ticket_life import Stage
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue

RARE_LANGUAGE = "autre langue"
UNTOLD_NEED = "Sans motif dit"

STAGES = {
    Stage.WAITING: "Attend encore",
    Stage.TRANSFERRED: "Attend encore",
    Stage.CALLED: "Appelé",
    Stage.SERVING: "En cours",
    Stage.HELD: "Mis de côté",
    Stage.DONE: "Reçu",
    Stage.NO_SHOW: "Absent à l’appel",
    Stage.CANCELLED: "Parti ou annulé",
    Stage.REFERRED: "Orienté",
}


@dataclass(frozen=True)
class Labels:
    """A site's words. A code that the content no longer holds stands for itself."""

    triage: Triage
    directory: Directory
    words: Catalogue
    name: str
    building: str

    def need(self, code: str) -> str:
        """Return «A1 · CAF : déclarer, demander une aide»; of nothing, that nobody said."""
        known = self.triage.needs.get(code)
        return UNTOLD_NEED if not code else code if known is None else f"{code} · {known.label}"

    def service(self, code: str) -> str:
        """Return a service's label."""
        known = self.directory.services.get(code)
        return code if known is None else known.label

    def structure(self, code: str) -> str:
        """Return a structure's name."""
        known = self.directory.structures.get(code)
        return code if known is None else known.name

    def workshop(self, code: str) -> str:
        """Return a workshop's title."""
        known = self.directory.workshops.get(code)
        return code if known is None else known.title

    def counter(self, code: str) -> str:
        """Return a counter's label."""
        known = self.directory.counters.get(code)
        return code if known is None else known.label

    def language(self, tag: str) -> str:
        """Return «arabe»; of nothing, that it is a rare one."""
        return self.words.language_name(tag) if tag else RARE_LANGUAGE

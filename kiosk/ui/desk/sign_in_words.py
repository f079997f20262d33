"""What signing in says, at the desk and on the kiosk's panel. No Qt here."""

from __future__ import annotations

from math import ceil

from kiosk.domain.lockout import Disabled, Locked, WrongPin
from kiosk.domain.staff import Role
from kiosk.language import Catalogue


def role_text(words: Catalogue, role: Role) -> str:
    """Return what somebody is here."""
    match role:
        case Role.VOLUNTEER:
            return words.gettext("volontaire")
        case Role.ADVISER:
            return words.gettext("conseil")
        case Role.COORDINATOR:
            return words.gettext("coordination")


def answer_text(words: Catalogue, answer: WrongPin | Locked | Disabled) -> str:
    """Return why a PIN did not open."""
    match answer:
        case WrongPin(left):
            wrong = words.gettext("Ce n’est pas ce code.")
            more = words.ngettext("Encore {n} essai avant une pause.", "Encore {n} essais avant une pause.", left)
            return f"{wrong} {more.format(n=left)}"
        case Locked(seconds) if seconds < 60:
            left = max(1, ceil(seconds))
            told = words.ngettext("Attendez {n} seconde.", "Attendez {n} secondes.", left)
            return f"{words.gettext('Trop d’essais.')} {told.format(n=left)}"
        case Locked(seconds):
            left = ceil(seconds / 60)
            told = words.ngettext("Attendez {n} minute.", "Attendez {n} minutes.", left)
            return f"{words.gettext('Trop d’essais.')} {told.format(n=left)}"
        case Disabled():
            return words.gettext("Ce code est bloqué : la coordination peut le débloquer.")

"""A tab of the window."""

from __future__ import annotations

from typing import ClassVar

from kiosk.domain.staff import Capability
from kiosk.language import Catalogue
from kiosk.ui.desk.part import PartViewModel


class TabViewModel(PartViewModel):
    """A tab. `source` names a QML file in `qml/desk/tabs`; its root has `required property XViewModel vm`.

    It is made when it is first shown and stays until somebody else signs in; it is refreshed while it is shown.
    """

    key: ClassVar[str]
    needs: ClassVar[Capability | None] = None
    """What one must be able to do for the tab to be there."""

    @staticmethod
    def label(words: Catalogue) -> str:
        """Return what the tab is called."""
        raise NotImplementedError

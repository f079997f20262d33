"""Images painted by Python for QML, `image://NAME/ID?key=value`: once for each id and size, and then remembered."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

Options = Mapping[str, str]
Paint = Callable[[QPainter, QSize, str, Options], None]
"""Paints what an id names on a transparent image of that size, in pixels."""

REMEMBERED = 64 * 1024 * 1024
"""Bytes of painted images kept: the drawings of every question at the sizes of its tiles."""

_WITHOUT_A_SIZE = 96


class PaintedImages(QQuickImageProvider):
    """Serves what `paint` paints, at exactly the size that QML asks for."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._paint = paint
        self._images: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._bytes = 0

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002 - Qt's own name
        """Return the image, painted now or remembered; a size that was left out is square."""
        width = requestedSize.width() if requestedSize.width() > 0 else requestedSize.height()
        height = requestedSize.height() if requestedSize.height() > 0 else width
        if width <= 0:
            width = height = _WITHOUT_A_SIZE
        size.setWidth(width)
        size.setHeight(height)
        return self.image(id, QSize(width, height))

    def image(self, identifier: str, size: QSize) -> QImage:
        """Return the image of `identifier` (`ID?key=value`), `size` in pixels."""
        key = (identifier, size.width(), size.height())
        known = self._images.get(key)
        if known is not None:
            self._images.move_to_end(key)
            return known
        name, _, query = identifier.partition("?")
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            self._paint(painter, size, name, dict(parse_qsl(query)))
        finally:
            painter.end()
        self._remember(key, image)
        return image

    def _remember(self, key: tuple[str, int, int], image: QImage) -> None:
        self._images[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > REMEMBERED and len(self._images) > 1:
            _, forgotten = self._images.popitem(last=False)
            self._bytes -= forgotten.sizeInBytes()

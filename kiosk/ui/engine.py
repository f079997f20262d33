"""Qt made ready: environment, fonts, the QML engine and its providers."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import shiboken6
from PySide6.QtCore import Qt, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk.log import QT
from kiosk.pictograms import Pictograms
from kiosk.ui.collector import Collector
from kiosk.ui.drawings import Drawings
from kiosk.ui.images import image_providers

QML = Path(__file__).parent / "qml"

SHARE_OF_SCREEN = 0.92
"""What a window may take of the screen, its own frame aside."""

_log = logging.getLogger(QT)


def prepare_environment() -> None:
    """Set what Qt reads when it starts; what the machine's owner has set stays."""
    if not Path("/dev/dri").exists():
        # Without a graphics card, software OpenGL is three to four times slower than Qt's own renderer.
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.multimedia.symbolsresolver=false")
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    os.environ["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"


def application(fonts: Sequence[Path]) -> QGuiApplication:
    """Return the Qt application, with the bundled fonts, its messages in our log, and garbage its own affair."""
    qInstallMessageHandler(_message)
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["kiosk"])
    app.setApplicationName("NUMIKS")
    if app.findChild(Collector) is None:
        Collector(app)
    register(fonts)
    return app


def register(fonts: Sequence[Path]) -> None:
    """Make letters known to Qt, for screens and paper alike; once, after the application object was made."""
    for font in fonts:
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise RuntimeError(f"the font {font} cannot be read")


class WindowViewModel(Protocol):
    """What a window shows; a QObject too, which a Protocol cannot say."""

    def resize(self, width: int, height: int) -> None:
        """Hear the window's size in pixels."""
        ...


def window(
    view_model: WindowViewModel, pictograms: Pictograms, main_file: str = "Main.qml"
) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """Return the engine and the window of `main_file` that shows `view_model`, which it gets as its property `app`.

    Whoever calls keeps all three alive, and deletes the engine first. Raises RuntimeError when the QML does not load.
    """
    engine = QQmlApplicationEngine()
    engine.warnings.connect(_warn)
    for name, provider in image_providers(pictograms).items():
        engine.addImageProvider(name, provider)
    engine.setInitialProperties({"app": view_model})
    engine.load(QUrl.fromLocalFile(str(QML / main_file)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("the screens cannot be loaded")
    main = roots[0]

    def resized() -> None:
        view_model.resize(main.width(), main.height())

    main.widthChanged.connect(resized)
    main.heightChanged.connect(resized)
    resized()
    return engine, main


def drawings(engine: QQmlApplicationEngine) -> Drawings:
    """Return the provider of the house's drawings."""
    provider = engine.imageProvider("drawing")
    assert isinstance(provider, Drawings)
    return provider


def fit(window: QQuickWindow) -> None:
    """Make a window no larger than its screen, in the same proportions: on a laptop the whole kiosk is still seen."""
    if QGuiApplication.platformName() == "offscreen":
        # Its screen is an invention of Qt's.
        return
    room = window.screen().availableSize() * SHARE_OF_SCREEN
    window.resize(window.size().scaled(room.boundedTo(window.size()), Qt.AspectRatioMode.KeepAspectRatio))


def destroy(engine: QQmlApplicationEngine) -> None:
    """Delete the engine and its window at once: bindings must not outlive what they show."""
    shiboken6.delete(engine)


def _message(kind: QtMsgType, _context: object, message: str) -> None:
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    _log.log(level, "%s", message)


def _warn(warnings: list[QQmlError]) -> None:
    for warning in warnings:
        _log.warning("%s", warning.toString())

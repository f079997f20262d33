"""The least that any Qt Quick program must do before something is drawn. It imports nothing of ours."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(b"import QtQuick; Window { width: 1080; height: 1920; visible: true }")
engine.rootObjects()[0].frameSwapped.connect(lambda: print("drawn", flush=True))  # type: ignore[attr-defined]
sys.exit(app.exec())

"""Write what QML sees of the Python classes, as qmllint reads it, into the folder given.

Asked of the classes themselves: `pyside6-metaobjectdump` reads the source, and stops at a property made by a lambda.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

import kiosk.ui

MODULE = "Numiks"
VERSION = "1.0"


def main(folder: Path) -> None:
    """Write a QML module `Numiks` that holds types only."""
    module = folder / MODULE
    module.mkdir(parents=True, exist_ok=True)
    components = "".join(component(kind.staticMetaObject) for kind in view_models())  # type: ignore[attr-defined]
    types = f"import QtQuick.tooling 1.2\nModule {{\n{components}}}\n"
    (module / "numiks.qmltypes").write_text(types, encoding="utf-8")
    (module / "qmldir").write_text(f"module {MODULE}\ntypeinfo numiks.qmltypes\n", encoding="utf-8")


def view_models() -> Iterator[type[QObject]]:
    """Yield every class of `kiosk.ui` that screens are handed, bases first."""
    for module in pkgutil.walk_packages(kiosk.ui.__path__, "kiosk.ui."):
        importlib.import_module(module.name)
    waiting = deque(QObject.__subclasses__())
    while waiting:
        kind = waiting.popleft()
        waiting.extend(kind.__subclasses__())
        if kind.__module__.startswith("kiosk.") and kind.__name__.endswith("ViewModel"):
            yield kind


def component(meta: QMetaObject) -> str:
    """Return one class as a Component of a qmltypes file."""
    name, parent = _text(meta.className()), _text(meta.superClass().className())
    properties = [_property(meta.property(n)) for n in range(meta.propertyOffset(), meta.propertyCount())]
    methods = [_method(meta.method(n)) for n in range(meta.methodOffset(), meta.methodCount())]
    return (
        f'    Component {{ name: "{name}"; prototype: "{parent}"; accessSemantics: "reference"\n'
        f'        exports: ["{MODULE}/{name} {VERSION}"]; isCreatable: false; exportMetaObjectRevisions: [256]\n'
        f"{''.join(properties + methods)}    }}\n"
    )


def _property(it: QMetaProperty) -> str:
    kind = _text(it.typeName())
    flags = {
        "isPointer": kind.endswith("*"),
        "isReadonly": not it.isWritable(),
        "isPropertyConstant": it.isConstant(),
    }
    set_ = "".join(f"; {flag}: true" for flag, holds in flags.items() if holds)
    return f'        Property {{ name: "{_text(it.name())}"; type: "{kind.removesuffix("*")}"{set_} }}\n'


def _method(it: QMetaMethod) -> str:
    kind = "Signal" if it.methodType() == QMetaMethod.MethodType.Signal else "Method"
    result = _text(it.typeName())
    returned = "" if result in ("", "void") else f'; type: "{result}"'
    listed = (
        f'Parameter {{ name: "a{index}"; type: "{_text(type_)}" }}' for index, type_ in enumerate(it.parameterTypes())
    )
    parameters = " ".join(listed)
    separator = "; " if parameters else ""
    return f'        {kind} {{ name: "{_text(it.name())}"{returned}{separator}{parameters} }}\n'


def _text(name: Any) -> str:
    """Return a name as text: the bindings hand over `str`, `bytes` or QByteArray, whatever their stubs say."""
    return name if isinstance(name, str) else bytes(name).decode()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

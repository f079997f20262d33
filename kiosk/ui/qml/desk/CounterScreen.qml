import QtQuick
import Numiks
import ".."

Item {
    required property CounterViewModel vm
}

import QtQuick
import Numiks
import "../.."
import ".."

Item {
    required property QueueViewModel vm
}

import QtQuick
import Numiks
import ".."

Item {
    required property SignInViewModel vm
}

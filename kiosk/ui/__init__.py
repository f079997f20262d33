"""The screens: view models put a visit into words, QML draws them."""

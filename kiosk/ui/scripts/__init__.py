"""What each page says, from the same props as what it shows. No Qt.

Whatever can be touched carries the `objectName` of its item, so that it is lit while it is said.
"""

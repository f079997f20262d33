"""The screen of the waiting room: what is called, as values without Qt, and the view model that hands them to QML."""

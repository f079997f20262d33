"""The window of the front desk: one controller without Qt, and a view model for each part of the window."""

"""The small panel of the team on the visitor's kiosk itself, behind a gesture and a PIN."""

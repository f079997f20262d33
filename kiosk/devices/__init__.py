"""What the kiosk is plugged into: a port per file, its real driver beside it, and the doubles that ship."""

"""Making clips, by a command and never while the kiosk runs: engines and the encoder are programs of the system."""

"""The NUMIKS kiosk: walk-in triage at the front desk of a public digital-help space."""

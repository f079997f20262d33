"""The content pack: TOML files read, checked, and turned into the domain's values."""

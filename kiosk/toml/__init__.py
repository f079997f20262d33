"""Reading a TOML file that somebody edits by hand: every mistake told at once, with its line and how to mend it."""

"""Running the place: one module for each matter, a form for whatever is changed, a look before it is kept."""

"""What is printed: slips as values, put into words in one place and drawn in another."""

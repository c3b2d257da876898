"""Career centres from a CSV file: what is in it, what is wrong with it, and into the database."""

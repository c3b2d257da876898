"""The counties with their partnerships and career centres, kept once as data; a map and a list."""

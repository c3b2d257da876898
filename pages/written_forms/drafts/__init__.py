"""A draft in the other written form, made by a program and read by a person."""

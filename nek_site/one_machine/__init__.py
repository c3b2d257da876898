"""`make run`: the whole site on one machine, with a PostgreSQL of its own."""

"""The admin of entries, from which each kind makes its own: a list, a form, what can be done."""

"""News: written and published by staff, listed by date, in one written form or in both."""

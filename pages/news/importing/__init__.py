"""Old news from a file of JSON Lines; docs/import-news.md says what a row holds.

Whatever is wrong with a row is a ValidationError in plain English, by the row's own keys.
"""

"""What was done to the blocks of a draft is kept, and can be undone and done again."""

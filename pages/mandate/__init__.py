"""What the Ministry has asked of us, year by year, and what was done about it."""

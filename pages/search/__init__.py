"""Search that finds both written forms."""

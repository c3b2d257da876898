"""Where a page stands in both forms: which of its paragraphs have fallen behind their twins."""

"""Words: folded, stemmed, by their roots, and texts read word by word."""

"""A written name made ready for comparison: its forms in sounds and syllables, their parts, and how much each part says."""

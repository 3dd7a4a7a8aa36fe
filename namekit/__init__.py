"""namekit maps the many spellings of people and places, in any script, to one canonical id."""

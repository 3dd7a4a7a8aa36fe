"""From a batch of written names to match, ambiguous or none, with reasons in words."""

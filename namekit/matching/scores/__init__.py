"""From evidence to probability: the learned model, the odds of slips, and the ranking of candidates."""

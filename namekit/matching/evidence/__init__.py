"""What speaks for and against two names being one: alignments, parts, syllables and what is known beside the sounds, as columns of numbers."""

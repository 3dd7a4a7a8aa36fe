"""The names of a gazetteer as arrays: keys, postings, compiled files and their layers, and the look-up of what a query may mean."""

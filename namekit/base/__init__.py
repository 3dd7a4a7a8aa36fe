"""What every room needs: errors, limits, where data is found, atomic files."""

"""What a name in Arabic or Hebrew script may stand for: Latin readings of consonants and likely vowels.

These scripts write consonants and long vowels; a vowel that is not written is left out of a reading, and whoever
compares readings takes it as free. Frequent name elements are read in full from the name lexicons, as are foreign
names whose spelling in the script is usual.
"""

from __future__ import annotations

from namekit.readings.abjad_arabic import arabic, by_letters
from namekit.readings.abjad_hebrew import hebrew

__all__ = ["arabic", "by_letters", "hebrew"]

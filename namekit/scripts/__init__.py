"""What is written: cleaning, comparison fold, scripts and their runs, the languages that a text may be in."""

from namekit.scripts.cleaning import clean
from namekit.scripts.folding import fold
from namekit.scripts.languages import Guess, guess_languages
from namekit.scripts.runs import Run, main_script, runs, script_of

__all__ = ["Guess", "Run", "clean", "fold", "guess_languages", "main_script", "runs", "script_of"]

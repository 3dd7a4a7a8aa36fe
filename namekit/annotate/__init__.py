"""Names in running text."""

from namekit.annotate.annotate import annotate
from namekit.annotate.mention import Mention

__all__ = ["Mention", "annotate"]

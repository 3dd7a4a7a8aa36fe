"""Prints the commands of the README's quick start, one a line, as printed there.

python .ci/quick_start.py [0|1|2]     one of them: the virtual environment, the main job, the tests
"""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def commands() -> list[str]:
    """The first three bash blocks, each of one line."""
    blocks = re.findall(r"^```bash\n(.*?)\n```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)[:3]
    if len(blocks) < 3 or any("\n" in block for block in blocks):
        sys.exit("README.md: the quick start is three bash blocks of one line each: environment, main job, tests")
    return blocks


if __name__ == "__main__":
    chosen = [int(argument) for argument in sys.argv[1:]] or range(3)
    print(*(commands()[i] for i in chosen), sep="\n")

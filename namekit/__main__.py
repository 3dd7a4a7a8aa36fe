"""`python -m namekit`: the same as the command `namekit`."""

from namekit.cli.main import main

if __name__ == "__main__":
    main()

"""`python -m sukien`."""

from sukien.cli import main

if __name__ == "__main__":
    main()

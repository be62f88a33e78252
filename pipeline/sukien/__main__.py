"""`python -m sukien`."""

from sukien.cli import app

if __name__ == "__main__":
    app(prog_name="sukien")

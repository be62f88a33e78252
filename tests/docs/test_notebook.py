"""The example notebook runs from top to bottom, and was saved with what it shows."""

from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")

NOTEBOOK = Path(__file__).parent.parent.parent / "docs" / "notebooks" / "quickstart.ipynb"


# What the notebook's own machinery warns of is not ours to mend.
@pytest.mark.filterwarnings("ignore")
def test_the_notebook_runs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs for cell in code), "run the notebook and save it"
    saved = [_shown(cell) for cell in code]
    client = nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOK.parent)}}
    )
    client.execute()
    assert [_shown(cell) for cell in code] == saved, "run the notebook again and save it"


def _shown(cell: "nbformat.NotebookNode") -> list[str]:
    """What kinds of output a cell has: the figures in it may change with the rules."""
    return [kind for output in cell.outputs for kind in sorted(output.get("data", {"text/plain": ""}))]

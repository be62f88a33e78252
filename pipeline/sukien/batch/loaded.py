"""What is loaded once for all workers: imported by the process that they are forked from, and by nothing else."""

from __future__ import annotations

import gc
from importlib import import_module

from sukien.batch.memory import collect_seldom
from sukien.batch.work import stages
from sukien.reading import read_article

collect_seldom()
# What a worker imports to find the function that it is to run.
for _name in ("sukien.cli", "sukien.batch.workers"):
    import_module(_name)
# The first article compiles what the rules hold.
read_article(stages(()), "Việt Nam và Lào hội đàm ngày 5/6/2024.", doc_id="first")
gc.freeze()  # no collection of a worker looks through them again, nor copies their pages

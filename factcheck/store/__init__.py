"""The ledger of past claims: what a newsroom has printed, in one file."""

from __future__ import annotations

from factcheck.store.file import Store
from factcheck.store.lines import dump, load
from factcheck.store.recall import recall
from factcheck.store.records import Article, Entry, Figure, Name
from factcheck.store.remember import article, remember

__all__ = ["Article", "Entry", "Figure", "Name", "Store", "article", "dump", "load", "recall", "remember"]

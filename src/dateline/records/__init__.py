"""Frozen, typed records: the only things that pass between stages. They import nothing else of Dateline."""

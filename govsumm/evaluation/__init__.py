"""Quality against gold annotations: load, score, average, show."""

from govsumm.evaluation.averages import Average, averages
from govsumm.evaluation.gold import Gold
from govsumm.evaluation.loading import Case, find_cases, load_gold
from govsumm.evaluation.must_not import Hit
from govsumm.evaluation.scoring import FIELDS, Scores, score
from govsumm.evaluation.table import as_json, table
from govsumm.evaluation.tally import Tally

__all__ = [
    "FIELDS",
    "Average",
    "Case",
    "Gold",
    "Hit",
    "Scores",
    "Tally",
    "as_json",
    "averages",
    "find_cases",
    "load_gold",
    "score",
    "table",
]

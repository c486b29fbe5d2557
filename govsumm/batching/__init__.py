"""Many reports: each a brief or a typed error, never an exception that ends the run.

    for outcome in govsumm.brief_many(["reports/"]):
        print(outcome.name, outcome.error or outcome.brief.headline.text)

What is where:

    gathering, rows   which reports sources name
    handing           jobs to threads, outcomes back, as they come or in order
    desk              where the processor's work is done: here, in turns
    elsewhere, child  or in other processes
    working, futility one report: load, brief, file; when to call all off
    shelving, journal the output folder, and what a later run goes by
    opening           a backend with pace and purse, as a batch needs it
    tallying, progress, estimating   what it came to, comes to, will come to
"""

from govsumm.batching.many import Many, brief_many
from govsumm.batching.outcomes import Outcome

__all__ = ["Many", "Outcome", "brief_many"]

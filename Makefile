# The tasks. PYTHON is the interpreter of an environment with `pip install -e '.[test]'`.
PYTHON ?= .venv/bin/python
EXAMPLES := $(notdir $(wildcard examples/*))

PEERS := .venv-peers/bin/python

.PHONY: help check lint types imports test lexicon english docs examples eval mutations peers curve floors picture bench batches faults

help:      ## list the tasks
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

check: lint types imports test ## all that has to pass

lint:      ## style and format
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check

types:     ## mypy, strict
	$(PYTHON) -m mypy

imports:   ## imports run one way
	$(PYTHON) -c 'import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())'

test:      ## the tests
	$(PYTHON) -m pytest -q -n auto --dist loadfile

lexicon:   ## write the JSON of the word lists and the glossary
	$(PYTHON) tests/lexicon.py

english:   ## write the words of English from WordNet: make english WORDNET=.../dict
	$(PYTHON) tests/english.py $(or $(WORDNET),/usr/share/wordnet)

docs:      ## write the generated files: schemas, tables
	for name in draft brief; do $(PYTHON) -m govsumm schema $$name > schemas/$$name.schema.json; done
	$(PYTHON) tests/tables.py

examples:  ## write the briefs of the examples, and of the lying reply, which end with exit code 3
	for name in $(EXAMPLES); do for format in md json; do \
	  $(PYTHON) -m govsumm brief examples/$$name/report.txt --fixtures examples/$$name \
	    --format $$format -o examples/$$name/brief.$$format; done; done
	$(PYTHON) -m govsumm brief examples/council/report.txt --fixtures docs/lying \
	  -o docs/lying/brief.md; test $$? -eq 3
	$(PYTHON) -m govsumm brief examples/council/report.txt --fixtures docs \
	  -o docs/repairing/brief.md; test $$? -eq 3

eval:      ## the figures of the examples
	$(PYTHON) -m govsumm eval --gold examples --reports examples --fixtures examples

mutations: ## write what gets past the audit into the README and docs/audit.md
	$(PYTHON) tests/mutation_table.py

curve:     ## write the curve of paraphrase support into docs/audit.md
	$(PYTHON) tests/bearing_curve.py

peers:     $(PEERS) ## write what gets past LangExtract and instructor's citations beside it
	$(PYTHON) tests/peers_table.py $(PEERS)

$(PEERS):
	python3 -m venv .venv-peers && .venv-peers/bin/pip install -q langextract==1.7.1 \
	  instructor==1.17.0 'openai>=3' || (rm -rf .venv-peers; false)

floors:    ## pin the figures of the corpora
	$(PYTHON) tests/floors.py

picture:   ## draw the README's picture
	$(PYTHON) tests/picture.py

bench:     ## the benchmarks
	$(PYTHON) tests/benchmarks/run.py

batches:   $(PEERS) ## the benchmark of batches, beside LangExtract in an environment of its own
	$(PYTHON) tests/benchmarks/batches.py --langextract $(PEERS)

faults:    ## the long form of the fault tests: killed at every call and write
	GOVSUMM_LONG=1 $(PYTHON) -m pytest -q tests/test_batch_faults.py

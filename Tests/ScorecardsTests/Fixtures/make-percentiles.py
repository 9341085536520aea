"""Writes percentiles.json beside it: percentiles as NumPy computes them (method "linear", type 7).

python3 make-percentiles.py   (needs numpy)
"""
import json
import pathlib
import random

import numpy

random.seed(20260301)
cases = []
for places, count, spread in [
    (0, 1, 10), (0, 2, 10), (1, 7, 100), (3, 100, 1), (2, 101, 1000), (4, 999, 0.1), (0, 1000, 10**9), (6, 2500, 50)
]:
    values = [f"{random.uniform(-spread, spread):.{places}f}" for _ in range(count)]
    numbers = numpy.array([float(value) for value in values])
    found = {f"p{p}": float(numpy.percentile(numbers, p)) for p in (50, 90, 95, 99)}
    cases.append({"values": values, "percentiles": found})
pathlib.Path(__file__).with_name("percentiles.json").write_text(json.dumps(cases) + "\n")

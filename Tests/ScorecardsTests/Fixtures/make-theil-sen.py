"""Writes theil-sen.json beside it: slopes and intercepts as SciPy and NumPy compute them.

python3 make-theil-sen.py   (needs numpy and scipy)
"""
import json
import pathlib
import random

import numpy
from scipy import stats

random.seed(20260228)
rows = []
for case in range(12):
    count = random.randint(5, 14)
    x = sorted(random.sample(range(-13, 1), count))
    y = [round(random.uniform(-5, 5) + 0.3 * case * day, 3) for day in x]
    slope = stats.theilslopes(y, x).slope
    intercept = float(numpy.median([b - slope * a for a, b in zip(x, y)]))
    rows.append({"days": x, "values": [str(v) for v in y], "slope": slope, "intercept": intercept})
pathlib.Path(__file__).with_name("theil-sen.json").write_text(json.dumps(rows, indent=1) + "\n")

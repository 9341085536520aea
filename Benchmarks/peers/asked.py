"""What every peer is asked, and how it answers: a line of JSON with its rows and the seconds of the query alone."""

import json
import sys
import time

METRICS = [
    "learners", "uptime", "error_rate", "latency_p95", "latency_p99", "coach_throughput", "roi", "training_round_time",
]
FROM = "2026-02-01T00:00:00"
# The deadline of the gates, to which they look.
UNTIL = "2026-02-28T23:59:00"

PATH = sys.argv[1]
WITH_PERCENTILE = "--percentile" in sys.argv


def answer(query):
    """Rows of metric, count, mean, least, greatest and, where asked for, the least and the greatest p95 of a region."""
    begun = time.perf_counter()
    rows = query()
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, "answers": sorted(rows)}))

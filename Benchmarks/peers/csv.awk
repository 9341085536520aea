# Asks awk what the gate without percentiles asks of a CSV export. Fields are cut at commas without a look at quotes,
# times are compared as text, values are 64-bit floats.
BEGIN {
  FS = ","
  split("learners uptime error_rate latency_p95 latency_p99 coach_throughput roi training_round_time", metrics, " ")
  for (index_of in metrics) asked[metrics[index_of]] = 1
}
NR > 1 && $1 >= "2026-02-01T00:00:00Z" && $1 <= "2026-02-28T23:59:00Z" && $2 in asked {
  value = $3 + 0
  total[$2] += value
  if (count[$2]++ == 0) { least[$2] = greatest[$2] = value; next }
  if (value < least[$2]) least[$2] = value
  if (value > greatest[$2]) greatest[$2] = value
}
END {
  printf "{\"answers\": ["
  for (metric in count) {
    mean = total[metric] / count[metric]
    printf "%s[\"%s\", %d, %.17g, ", separator, metric, count[metric], mean
    printf "%.17g, %.17g]", least[metric], greatest[metric]
    separator = ", "
  }
  print "]}"
}

#!/usr/bin/env bash
# Builds the fuzzing targets with the toolchain's libFuzzer and address sanitizer and runs each of them for so many
# seconds, one a processor. Fails where an input was found that breaks something; that input is kept and named.
#
#   Tests/Fuzz/run.sh SECONDS [TARGET…]      default: every target
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:?seconds for each target}
shift
build=.build/fuzz
found=$build/found
export SWIFT_BACKTRACE=enable=no
# The runtime of Swift keeps memory until the end on purpose.
export ASAN_OPTIONS=detect_leaks=0

# Optimised, since an input then takes a tenth; lld, since gold gives up on what the sanitizer's runtime exports.
SCORECARD_FUZZ=1 "${SWIFT:-swift}" build -c release --scratch-path "$build" --product scorecard-fuzz \
  -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address -Xswiftc -use-ld=lld
program=$build/release/scorecard-fuzz
mkdir -p "$found"

run() {
  local target=$1 corpus=$build/corpus/$1 log=$build/$1.log
  mkdir -p "$corpus"
  if SCORECARD_FUZZ_TARGET=$target "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -max_len=16384 -artifact_prefix="$found/$target-" -print_final_stats=1 \
    "$corpus" "Tests/Fuzz/Seeds/$target" > "$log" 2>&1; then
    printf '%-24s %s inputs, nothing found\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
  else
    printf '%-24s broke: see %s and %s\n' "$target" "$log" "$(ls -t "$found/$target-"* 2> /dev/null | head -n 1)"
    return 1
  fi
}
export -f run
export seconds build found program

if (($# > 0)); then targets=$(printf '%s\n' "$@"); else targets=$(env -u SCORECARD_FUZZ_TARGET "$program"); fi
printf '%s\n' "$targets" | xargs -P "$(nproc)" -I '{}' bash -c 'run {}'

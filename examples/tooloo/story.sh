#!/usr/bin/env bash
# The story of Gate 7: a week of nightly runs, a waiver that expires, two approvals of which new data outdates one, an
# override, a reopening. It is played in a copy, so that the sample stays as it is; story.txt is what it prints.
#
#     examples/tooloo/story.sh [SCORECARD]      (default: the release build)
#
# With KEEP=FOLDER the copy is made there and stays: reports in FOLDER/out, the ledger and the record in
# FOLDER/examples/tooloo.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
binary=$(realpath "${1:-$root/.build/release/scorecard}")
stage=${KEEP:-$(mktemp -d)}
[[ -n ${KEEP:-} ]] || trap 'rm -rf "$stage"' EXIT
mkdir -p "$stage/examples"
cp -r "$root/gates" "$root/templates" "$stage"
cp -r "$root/examples/tooloo" "$stage/examples"
cd "$stage/examples/tooloo"
rm -f scorecard.sqlite record.yaml

# What the commands say differs in ids and in who runs them; what the reports say does not.
scorecard() { "$binary" "$@" > "$stage/said" || { cat "$stage/said"; exit 1; }; }

# The page of Gate 7: the decision, the second verdict, and what changed.
night() {
  scorecard run --as-of "$1T23:30:00Z"
  printf '\n## The night of %s\n\n' "$1"
  sed -n 's/^> \*\*.*\*\* decided against \*\*\(.*\)\*\*$/Recommended: \1/p; s/^> \*\*\([^*]*\)\*\*$/Recommended: \1/p
    s/^> - \*\*\(Decision\|With waivers\)\*\* /\1: /p' ../../out/gate-07.md
  sed -n '/^## What changed/,/^## Scorecard/p; /^### Figures since/,/^##* [^F]/p' ../../out/gate-07.md \
    | grep -e '^- ' -e '^\*\*' | sed 's/run [0-9a-f]\{12\}/the run that was read/' || true
}

act() {
  printf '\n$ scorecard'
  for word in "$@"; do [[ $word == *' '* ]] && printf ' "%s"' "$word" || printf ' %s' "$word"; done
  printf '\n'
  scorecard "$@"
}

night 2026-02-22
act waive 7 learners --approver CFO --reason 'Two regions opened late' --from 2026-02-23 --until 2026-02-24
night 2026-02-23
night 2026-02-24
night 2026-02-25
act sign 7 --role CEO --name 'Ada Lovelace' --vote approve --as-of 2026-02-26T09:00:00Z
night 2026-02-26
# Finance hands in the figure of Feb 27: one exception less than the CEO has signed.
night 2026-02-27
act sign 7 --role CFO --name 'Charles Babbage' --vote approve --as-of 2026-02-28T09:00:00Z
night 2026-02-28
night 2026-03-01
act override 7 --role CEO --name 'Ada Lovelace' --decision HOLD --reason 'The security audit is not passed' \
  --at 2026-03-02T09:00:00Z
night 2026-03-02
act reopen 7 --role CEO --name 'Ada Lovelace' --kind internal-incident --reason 'The audit found a leaked key' \
  --at 2026-03-03T09:00:00Z
night 2026-03-03
night 2026-03-06

printf '\n## What history tells\n\n'
"$binary" history 7 --format csv | cut -d, -f1,4,5,9-
printf '\n'
"$binary" verify ../../out --project . --recompute --recompute-from-ledger

#!/bin/sh
# Fetches the dependencies at the commits that Package.resolved pins. Quick when they are there.
#
# Where a source has the pinned versions under other commits, as mirrors and copies do, says so and takes the versions,
# which are exact in Package.swift; Package.resolved then differs from the tracked one, for everyone to see.
set -eu
swift=${SWIFT:-swift}

if said=$($swift package resolve 2>&1); then exit 0; fi
case $said in
*"check out revision"*) ;;
*)
  printf '%s\n' "$said" >&2
  exit 1
  ;;
esac
printf 'resolve: %s\n' 'the commits that Package.resolved pins are not to be had; taking the versions of Package.swift:' >&2
rm -f Package.resolved
$swift package resolve
git diff --stat -- Package.resolved >&2 2> /dev/null || true

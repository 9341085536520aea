#!/bin/sh
# Installs the Debian packages that the build needs and this machine lacks; says so first. Quick when nothing is
# missing. Asks nothing and reads no standard input, so that cron and CI can call it.
#
#   scripts/setup.sh [GROUP…]      default: build
set -eu
exec < /dev/null

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The packages of a group, one a line: name and, after a blank, what it is for.
packages_of() {
  case $1 in
  build)
    echo 'libcmark-dev the CommonMark library that turns reports into HTML'
    echo 'zlib1g-dev reads exports that are compressed with gzip'
    echo 'libsqlite3-dev keeps the ledger of runs'
    echo 'libssl-dev has SHA-256, for the digests of inputs, outputs and runs'
    echo 'pkg-config tells the Swift package manager where the libraries are'
    echo 'ca-certificates lets git fetch the dependencies over HTTPS'
    # Foundation, which the binary holds, has C++ in it; most toolchain images bring some version of the library.
    [ -d /usr/include/c++ ] || echo 'libstdc++-12-dev C headers and the C++ library, which the binary is linked with'
    ;;
  faults)
    echo 'strace makes system calls fail and kills runs at each of them'
    ;;
  pages)
    echo 'chromium opens the report pages for screenshots and accessibility checks'
    echo 'default-jre-headless runs the Nu checker, which reads the HTML'
    echo 'python3-venv holds what drives the browser and reads feed and calendar'
    echo 'weasyprint prints the documents where there is no Chromium'
    echo 'fonts-noto-core has letters from right to left, which tests look at and print'
    echo 'fonts-noto-color-emoji has the emoji, which print as boxes without it'
    ;;
  mail)
    echo 'msmtp hands messages over to a mail server'
    echo 'python3-venv holds the mail server and reads the messages'
    ;;
  bench)
    echo 'python3-venv holds the peers that the benchmark measures against'
    echo 'mawk is one of them'
    ;;
  *) fail "there is no package group '$1'; the groups are: build, faults, pages, mail, bench" ;;
  esac
}

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

# The lines of packages_of whose package is not installed.
missing() {
  printf '%s\n' "$1" | while read -r name reason; do
    is_installed "$name" || printf '%s %s\n' "$name" "$reason"
  done
}

# `sudo` where it works, nothing for root; fails where neither does. A password is asked for on a terminal only.
find_root() {
  as_root=
  [ "$(id -u)" -eq 0 ] && return 0
  command -v sudo > /dev/null || return 1
  as_root=sudo
  sudo -n true 2> /dev/null || { (: < /dev/tty) 2> /dev/null && sudo -v; }
}

# Package lists on fresh machines are often absent, on old ones outdated: refreshed once, and only then.
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get --yes --quiet -o DPkg::Lock::Timeout=300 "$@" >&2
}
has_candidates() { apt-get --simulate install --no-install-recommends "$@" > /dev/null 2>&1; }
install() {
  if has_candidates "$@"; then
    apt install --no-install-recommends "$@" && return 0
    say 'trying once more with fresh package lists'
  fi
  apt update && apt install --no-install-recommends "$@"
}

command -v swift > /dev/null ||
  fail "there is no 'swift' in PATH: install Swift 6.1 or newer first, from https://www.swift.org/install/linux/"

wanted=$(for group in "${@:-build}"; do packages_of "$group"; done)
if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
  pkg-config --exists libcmark zlib sqlite3 libcrypto 2> /dev/null && exit 0
  fail 'this is not a Debian system; install what your system calls: '"$(printf '%s\n' "$wanted" | cut -d ' ' -f 1 | paste -s -d ' ' -)"
fi

lacking=$(missing "$wanted")
[ -n "$lacking" ] || exit 0
names=$(printf '%s\n' "$lacking" | cut -d ' ' -f 1 | paste -s -d ' ' -)

find_root || fail "these packages are missing, and neither root nor sudo is at hand to install them: $names
setup: ask an administrator for: apt-get install $names"

say "installing with ${as_root:+sudo }apt-get:"
printf '%s\n' "$lacking" | while read -r name reason; do say "  $name: $reason"; done
# One word a package.
# shellcheck disable=SC2086
install $names || fail "apt-get could not install: $names"
still=$(missing "$wanted" | cut -d ' ' -f 1 | paste -s -d ' ' -)
[ -z "$still" ] || fail "still missing: $still"

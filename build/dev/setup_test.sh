#!/usr/bin/env bash
# Proves what setup.sh says of a machine that does not do, with stand-ins for the machine's own programs: no network, nothing
# installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/build" "$work/frontend"
cp -r build/dev "$work/build/"; : >"$work/frontend/package-lock.json"
stand_in() { printf '#!/bin/sh\n%s\n' "$2" >"$work/bin/$1"; chmod +x "$work/bin/$1"; }
stand_in uname 'echo Linux'
stand_in dpkg-query 'printf installed'
stand_in npm 'echo "npm error network: no route to the registry" >&2; exit 1'
failures=0
says() { # what Node it has, what a run must end with and say (a word)
  local out code=0
  stand_in node "echo v$1"
  stand_in go 'case $1 in env) echo go1.26.1 ;; *) echo "go: no route to the module proxy" >&2; exit 1 ;; esac'
  out=$(cd "$work" && PATH="$work/bin:$PATH" DISPLAY=:0 build/dev/setup.sh "${4:-run}" 2>&1) || code=$?
  if [ "$code" != "$2" ] || [[ $out != *"$3"* ]]; then
    echo "Node $1: got exit code $code and:"; echo "$out"; echo "want $2 and: $3"; failures=1
  fi
}
for node in 18.20.4 20.18.3 21.7.3 22.0.0 22.11.0; do says $node 1 "Node $node does not do"; done
for node in 20.19.0 20.20.1 22.12.0 23.1.0 24.3.0 26.0.0; do says $node 1 "packages could not be installed"; done
says 22.12.0 1 "no route to the registry" # npm's own reason is shown
stand_in npm 'mkdir -p node_modules'
says 22.12.0 0 ""
stand_in chromium 'exit 0'
PROBANT_CHROMIUM="$work/bin/chromium" says 22.12.0 1 "wails could not be installed" test
exit $failures

#!/usr/bin/env bash
# Measures what the README states and prints it as JSON: the core (probant-cli bench), the window against a bare one, typing, underlines.
set -euo pipefail
cd "$(dirname "$0")/../.."
. build/dev/versions.sh
export GOFLAGS=${GOFLAGS:--buildvcs=false}
build/dev/build.sh app dev cli
go build -trimpath -tags "desktop,production,$TAGS" -ldflags "-s -w" -o build/bin/bare ./build/bare
go build -o build/bin/bench ./build/bench
build/bin/probant-cli bench --vale "$(build/dev/vale.sh)"
home=$(mktemp -d); trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
LC_ALL=C.UTF-8 build/dev/screen.sh bash -c 'openbox >/dev/null 2>&1 & exec build/bin/bench'
PROBANT_BENCH=1 build/dev/e2e.sh --workers 1 typing.bench.ts underline.bench.ts | tee -a /dev/stderr | grep '^{'

#!/usr/bin/env bash
# Proves that Probant works: two lanes side by side (Go, front end), then the built program (command line, browser, window).
# Each part prints its own result; the first failure is printed whole and ends the run with an error.
set -uo pipefail
cd "$(dirname "$0")/../.."
. build/dev/versions.sh
export GOFLAGS=${GOFLAGS:--buildvcs=false}
logs=build/bin/logs; rm -rf "$logs"; mkdir -p "$logs" artifacts

step() { # name, command…: runs a part quietly and says how it went
  local name=$1 from=$SECONDS; shift
  if "$@" >"$logs/$name.log" 2>&1; then
    echo "ok   $name ($((SECONDS - from)) s)"
  else
    echo "FAIL $name ($((SECONDS - from)) s):"; cat "$logs/$name.log"; return 1
  fi
}

formatted() { local f; f=$(gofmt -l -- *.go backend build); [ -z "$f" ] || { echo "gofmt would change:"; echo "$f"; return 1; }; }
bindings() { # the TypeScript of the bound services is what the Go code says; Wails writes enums in any order
  local kept stale=0; kept=$(mktemp -d)
  cp -r frontend/wailsjs "$kept/" && .bin/wails generate module -tags "$TAGS" >/dev/null || return 1
  while read -r f; do
    diff <(sort "$kept/$f" 2>/dev/null) <(sort "frontend/$f" 2>/dev/null) || { echo "$f is not what the Go code says: run wails generate module"; stale=1; }
  done < <((cd frontend && find wailsjs -type f; cd "$kept" && find wailsjs -type f) | sort -u)
  [ $stale = 1 ] || { rm -rf frontend/wailsjs && mv "$kept/wailsjs" frontend/wailsjs; }
  return $stale
}
in_front() { (cd frontend && npm run --silent "$@"); }
go_tests() { # race on what starts goroutines (not in SQLite, C turned into Go, which it slows tenfold), the whole without it
  PROBANT_VALE=$(build/dev/vale.sh) || return 1
  export PROBANT_VALE
  go test ./... && go test -race -gcflags=modernc.org/...=-race=false ./backend/job ./backend/bridge ./backend/settings ./backend/workspace ./backend/verify ./backend/store ./backend/deliver
}

lane_front() {
  step page build/dev/build.sh page && step svelte-check in_front check && step eslint in_front lint && step vitest in_front test &&
    step licences go run ./build/licences -check
}
lane_go() {
  step gofmt formatted && step setup build/dev/setup_test.sh && step vet go vet -tags "$TAGS,window" ./... && step staticcheck .bin/staticcheck -tags "$TAGS,window" ./... &&
    step go-test go_tests
}

mkdir -p frontend/dist; touch frontend/dist/.gitkeep
lane_front & front=$!
lane_go & back=$!
failed=0
wait $front || failed=1
wait $back || failed=1
[ $failed = 0 ] || exit 1

step build build/dev/build.sh app dev cli || exit 1
step bindings bindings || exit 1
step window build/dev/window.sh || exit 1
step e2e build/dev/e2e.sh || exit 1
grep -hE '^(ok|---|PASS|FAIL)' "$logs/go-test.log" | grep -E '^ok' | tail -n 3
if grep -q ' flaky$' "$logs/e2e.log"; then echo "FLAKY, to be mended:"; cat "$logs/e2e.log"; else tail -n 3 "$logs/e2e.log"; fi
echo "probant: all tests passed in $SECONDS s"

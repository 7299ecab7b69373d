#!/usr/bin/env bash
# Builds what is asked for into build/bin: app (the window), dev (the same core served to a browser), cli.
set -euo pipefail
cd "$(dirname "$0")/../.."
. build/dev/versions.sh
export GOFLAGS=${GOFLAGS:--buildvcs=false}
mkdir -p build/bin

page() { # builds the front end unless what it is made of is older than what it made
  if [ ! -f frontend/dist/index.html ] ||
    [ -n "$(find frontend/src frontend/wailsjs frontend/public frontend/index.html frontend/vite.config.ts frontend/package-lock.json backend/licences -newer frontend/dist/index.html -print -quit)" ]; then
    (cd frontend && npm run --silent build -- --logLevel warn)
    touch frontend/dist/.gitkeep
  fi
}

for what in "$@"; do
  case $what in
    page) page ;;
    app) page && go build -trimpath -tags "desktop,production,$TAGS" -ldflags "-s -w" -o build/bin/probant . ;;
    dev) page && go build -tags "dev,$TAGS" -o build/bin/probant-dev . ;;
    cli) go build -trimpath -ldflags "-s -w" -o build/bin/probant-cli ./backend/cmd/probant-cli ;;
    *) echo "build.sh: app, dev, cli or page, not $what" >&2; exit 2 ;;
  esac
done

#!/usr/bin/env bash
# Opens the production build on a screen in memory and uses it as a desktop does: it paints, takes dropped files, opens the
# system's dialog, saves what was typed when it closes, and shows what the database holds after being killed.
set -euo pipefail
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8 # in the C locale xdotool cannot read a window named with a dash
exec build/dev/screen.sh bash -c 'openbox >/dev/null 2>&1 & exec go test -count=1 -tags window ./build/window'

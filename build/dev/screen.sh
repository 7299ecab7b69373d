#!/usr/bin/env bash
# Runs a command on a screen in memory (Xvfb) of its own, 1440×900, and ends the screen with it.
set -euo pipefail
number=$(mktemp)
# A session of its own: Ctrl C must reach the command alone, which still needs the screen to close properly.
setsid Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$number" 2>/dev/null &
screen=$! child=
end() {
  [ -z "$child" ] || { kill "$child" && wait "$child"; } 2>/dev/null || true
  kill "$screen" 2>/dev/null || true
  rm -f "$number"
}
trap end EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
until [ -s "$number" ]; do
  kill -0 "$screen" 2>/dev/null || { echo "probant: the screen in memory (Xvfb) did not start" >&2; exit 1; }
  sleep 0.05
done
export DISPLAY=":$(cat "$number")"
export DBUS_SESSION_BUS_ADDRESS=${DBUS_SESSION_BUS_ADDRESS:-disabled:} NO_AT_BRIDGE=1
"$@" &
child=$!
wait "$child"

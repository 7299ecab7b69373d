#!/usr/bin/env bash
# Opens Probant: in a window where there is a display, else under a screen in memory and served to a browser on this machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  build/dev/build.sh app
  exec build/bin/probant
fi
build/dev/build.sh dev
address=${PROBANT_ADDRESS:-127.0.0.1:34115}
echo "probant: no display here. Open http://$address in a browser on this machine (Ctrl C ends it)."
exec build/dev/screen.sh build/bin/probant-dev -assetdir frontend/dist -devserver "$address" -loglevel Error

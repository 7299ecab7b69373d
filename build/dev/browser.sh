#!/usr/bin/env bash
# Prints the path of a Chromium or Chrome on this machine, or says how to get one.
set -euo pipefail
downloaded=$(ls -d "${XDG_CACHE_HOME:-$HOME/.cache}"/ms-playwright/chromium-*/chrome-linux*/chrome 2>/dev/null | tail -n 1 || true)
for b in "${PROBANT_CHROMIUM:-}" chromium google-chrome google-chrome-stable chromium-browser "$downloaded"; do
  [ -n "$b" ] || continue
  # Ubuntu's /usr/bin/chromium-browser is a shell script that only talks of the snap.
  if path=$(command -v "$b") && "$path" --version >/dev/null 2>&1; then echo "$path"; exit 0; fi
done
echo "probant: no Chromium here. Install Chromium or Google Chrome, or name one in PROBANT_CHROMIUM." >&2
exit 1

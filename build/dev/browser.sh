#!/usr/bin/env bash
# Prints the path of a Chromium or Chrome on this machine, or says how to get one.
set -euo pipefail
for b in "${PROBANT_CHROMIUM:-}" chromium google-chrome google-chrome-stable chromium-browser /snap/bin/chromium; do
  [ -n "$b" ] || continue
  # Ubuntu's /usr/bin/chromium-browser is a shell script that only talks of the snap.
  if path=$(command -v "$b") && "$path" --version >/dev/null 2>&1; then echo "$path"; exit 0; fi
done
echo "probant: no Chromium here. On Ubuntu: sudo snap install chromium (or install Google Chrome), then run this again." >&2
exit 1

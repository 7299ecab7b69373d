#!/usr/bin/env bash
# Drives the real Go core from a browser (Playwright), each worker on a screen in memory of its own. Arguments go to Playwright.
set -euo pipefail
cd "$(dirname "$0")/../.."
PROBANT_CHROMIUM=$(build/dev/browser.sh)
export PROBANT_CHROMIUM PROBANT_E2E_CACHE="$PWD/.cache/e2e"
mkdir -p "$PROBANT_E2E_CACHE"
cd frontend
exec node_modules/.bin/playwright test "$@"

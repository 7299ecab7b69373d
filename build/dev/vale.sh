#!/usr/bin/env bash
# Gets Vale, which the tests of the exported style and the measures compare with, and says where it is. It is no part of Probant:
# it is built outside its module. Fails, saying so, when it cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."
. build/dev/versions.sh
module=github.com/vale-cli/vale/v3/cmd/vale@$VALE
bin=$PWD/.bin
mkdir -p "$bin"
if [ "$(cat "$bin/.vale" 2>/dev/null)" != "$module" ] || [ ! -x "$bin/vale" ]; then
  echo "probant: installing vale ($VALE)" >&2
  { GOBIN=$bin GOFLAGS=-buildvcs=false go install "$module" >&2 && echo "$module" >"$bin/.vale"; } ||
    { echo "probant: vale could not be built: Go says why above. Is there a network? Then run this again." >&2; exit 1; }
fi
echo "$bin/vale"

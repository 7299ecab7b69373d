#!/usr/bin/env bash
# Prepares a Debian or Ubuntu machine: checks Go and Node, installs the system packages that are missing, the front end's
# packages and the Go tools. Safe to run again: it installs nothing twice and says what it installs.
#   setup.sh run    what building and opening the window needs
#   setup.sh test   the same, with what the tests need: a screen in memory, a browser, a window manager
set -euo pipefail
cd "$(dirname "$0")/../.."
. build/dev/versions.sh
for_what=${1:-run}

stop() { echo "probant: $*" >&2; exit 1; }
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
node_fits() { case $1 in 20.*) at_least "$1" 20.19 ;; *) at_least "$1" 22.12 ;; esac; } # Vite's "engines": ^20.19.0 || >=22.12.0

command -v go >/dev/null || stop "Go is not installed. Install Go $GO_MIN or later (go.dev/dl), then run this again."
command -v node >/dev/null || stop "Node is not installed. Install Node $NODE_RANGE (nodejs.org), then run this again."
command -v npm >/dev/null || stop "npm is not installed. Install Node with its npm (nodejs.org), then run this again."
# A Go since 1.21 fetches the version that go.mod asks for, where it may.
go_has=$(go env GOVERSION 2>/dev/null) || stop "this Go could not fetch the Go $GO_MIN that Probant needs. Install it (go.dev/dl), then run this again."
go_has=${go_has#go}
node_has=$(node --version); node_has=${node_has#v}
at_least "$go_has" "$GO_MIN" || stop "Go $go_has is too old: Probant needs $GO_MIN or later (go.dev/dl)."
node_fits "$node_has" || stop "Node $node_has does not do: Probant needs $NODE_RANGE (nodejs.org)."

if [ "$(uname -s)" != Linux ]; then
  stop "this Makefile prepares Debian and Ubuntu. On macOS and Windows, use the two commands of the README (wails build)."
fi

packages=(gcc pkg-config libgtk-3-dev libwebkit2gtk-4.1-dev)
if [ "$for_what" = test ] || { [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; }; then
  packages+=(xvfb xauth)
fi
if [ "$for_what" = test ]; then
  packages+=(dbus openbox xdotool x11-utils imagemagick procps)
  # Ubuntu's chromium is a snap, which tests cannot drive: there Playwright's own build is fetched, further down.
  build/dev/browser.sh >/dev/null 2>&1 || grep -qi '^ID=ubuntu' /etc/os-release || packages+=(chromium)
fi

missing=()
for p in "${packages[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || missing+=("$p")
done
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || stop "only Debian and Ubuntu can be prepared. Here, install what these stand for, then run build/dev/run.sh or build/dev/test.sh: ${missing[*]}"
  as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo)
  [ ${#as_root[@]} -eq 0 ] || command -v sudo >/dev/null || stop "sudo is not here. As root, install: ${missing[*]}"
  apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update -qq || stop "the package lists could not be read. Is there a network?"
  echo "probant: installing ${missing[*]}"
  "${apt[@]}" install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || stop "apt-get could not install ${missing[*]}"
fi

stamp=frontend/node_modules/.package-lock.json
if [ ! -f "$stamp" ] || [ frontend/package-lock.json -nt "$stamp" ]; then
  echo "probant: installing the front end's packages"
  (cd frontend && npm ci --loglevel=error --no-audit --no-fund >/dev/null && touch node_modules/.package-lock.json) ||
    stop "the front end's packages could not be installed: npm says why above. Is there a network? Then run this again."
fi
if [ "$for_what" = test ] && ! build/dev/browser.sh >/dev/null 2>&1; then
  echo "probant: fetching Chromium for the browser tests (Playwright's build, and the packages it needs)"
  (cd frontend && node_modules/.bin/playwright install --with-deps chromium >/dev/null) ||
    stop "Chromium could not be fetched. Install Chromium or Google Chrome, then run this again."
fi

mkdir -p .bin
tool() { # name, module@version: installs a Go tool into .bin unless that version is there
  [ "$(cat ".bin/.$1" 2>/dev/null)" = "$2" ] && [ -x ".bin/$1" ] && return
  echo "probant: installing $1 (${2##*@})"
  { GOBIN=$PWD/.bin GOFLAGS=-buildvcs=false go install "$2" && echo "$2" >".bin/.$1"; } ||
    stop "$1 could not be installed: Go says why above. Is there a network? Then run this again."
}
if [ "$for_what" = test ]; then
  tool wails "github.com/wailsapp/wails/v2/cmd/wails@$WAILS"
  tool staticcheck "honnef.co/go/tools/cmd/staticcheck@$STATICCHECK"
fi

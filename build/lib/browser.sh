# Finds a Chromium for the browser tests, or installs one where that is simple; to be sourced after common.sh.
find_browser() {
  local candidate
  for candidate in "${BROWSER_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome \
    "$HOME"/Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/* \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    command -v "$candidate" && return
  done
  return 1
}

provision_browser() {
  find_browser > /dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null ||
    fail "No Chromium was found. Install chromium or Google Chrome, or set BROWSER_PATH to one."
  echo "Installing Chromium"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
}

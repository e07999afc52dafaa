# Finds a Redis or Valkey server for the tests, or installs one where that is simple; to be sourced after common.sh.
find_redis() {
  local candidate
  for candidate in "${REDIS_SERVER_PATH:-}" redis-server valkey-server; do
    command -v "$candidate" && return
  done
  return 1
}

provision_redis() {
  find_redis > /dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null ||
    fail "No Redis was found. Install redis-server or valkey-server, version 7 or later, or set REDIS_SERVER_PATH to one."
  echo "Installing Redis"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server
}

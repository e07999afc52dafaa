# Shared by the scripts of this folder; to be sourced.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NEXT_TELEMETRY_DISABLED=1
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false

fail() { echo "$*" >&2; exit 1; }

require_node() {
  command -v npm > /dev/null || fail "Node.js is missing. Install version 20 or later with npm: https://nodejs.org"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    fail "Node.js $(node -v) is too old. Install version 20 or later: https://nodejs.org"
}

require_dotnet() {
  (cd "$root" && dotnet --version > /dev/null 2>&1) ||
    fail "The .NET SDK is missing. Install $(node -p "require('$root/global.json').sdk.version") or a later 10.0 version:" \
      "https://dotnet.microsoft.com/download/dotnet/10.0"
}

# Runs a command unless the named files and folders are as they were when it last succeeded.
# Usage: when_changed <name> <command> <file or folder>...
when_changed() {
  local stamp="$root/artifacts/stamps/$1" command="$2"
  shift 2
  [ "$(cat "$stamp" 2> /dev/null)" = "$(stamp_of "$@")" ] && return

  rm -f "$stamp"
  "$command"
  mkdir -p "$root/artifacts/stamps"
  stamp_of "$@" > "$stamp"
}

stamp_of() { (cd "$root" && node build/lib/stamp.mjs "$@"); }

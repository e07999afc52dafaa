# The Windows twin of build/run. Untested.
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/lib/common.ps1"
$publish = "$root/artifacts/publish"

Assert-Tools
Build-Web
Invoke-WhenChanged publish {
    Write-Host 'Building the server'
    if (Test-Path $publish) { Remove-Item -Recurse -Force $publish }
    Invoke-Checked { dotnet publish "$root/src/Api" -c Release -o $publish --verbosity quiet }
} src, global.json, Directory.Build.props, Directory.Packages.props, .editorconfig

# The server looks for PostgreSQL beside its executable.
if (-not $env:ConnectionStrings__Postgres) {
    Install-Postgres
    if (-not (Test-SameFile "$root/artifacts/postgres/package-lock.json" "$publish/postgres/package-lock.json")) {
        if (Test-Path "$publish/postgres") { Remove-Item -Recurse -Force "$publish/postgres" }
        Copy-Item -Recurse "$root/artifacts/postgres" "$publish/postgres"
    }
}

$env:ASPNETCORE_ENVIRONMENT = 'Production'
$env:ASPNETCORE_CONTENTROOT = $publish
if (-not $env:ASPNETCORE_URLS) { $env:ASPNETCORE_URLS = 'http://127.0.0.1:8080' }
dotnet "$publish/AssistantPlatform.Api.dll" @args
exit $LASTEXITCODE

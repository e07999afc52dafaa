# The Windows twin of build/test. Untested.
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/lib/common.ps1"
$results = "$root/artifacts/test-results"

# Runs one suite; the others still run when it fails.
function Invoke-Suite([string] $name, [string] $report, [scriptblock] $suite) {
    Write-Host "=== $name"
    $exitCode = 0
    try { & $suite | Out-Host } catch { Write-Host $_; $exitCode = 1 }
    Add-Content "$results/suites.tsv" "$name`t$exitCode`t$report"
}

Assert-Tools
if (Test-Path $results) { Remove-Item -Recurse -Force $results }
New-Item -ItemType Directory $results | Out-Null
Set-Location $root

if (-not $env:ConnectionStrings__Postgres) { Invoke-Suite 'PostgreSQL' '-' { Install-Postgres } }
Invoke-Suite 'Redis' '-' { Find-Redis }
Invoke-Suite 'Browser' '-' { Find-Browser }
Invoke-Suite 'Web packages' '-' { Install-WebPackages }
Invoke-Suite 'Web check' '-' { Invoke-Checked { npm --prefix src/Web run check } }
Invoke-Suite 'Web tests' 'web.json' {
    Invoke-Checked {
        npm --prefix src/Web test -- --reporter=default --reporter=json "--outputFile.json=$results/web.json"
    }
}
Invoke-Suite 'Web build' '-' { Build-Web }
Invoke-Suite 'Build' '-' { Invoke-Checked { dotnet build AssistantPlatform.sln --verbosity quiet } }
foreach ($project in Get-ChildItem tests -Directory -Exclude Common) {
    $name = $project.Name
    Invoke-Suite $name "$name.trx" {
        Invoke-Checked {
            dotnet test --project "tests/$name" --no-build --report-trx --report-trx-filename "$name.trx" --results-directory $results
        }
    }
}

node build/lib/sum-tests.mjs $results
exit $LASTEXITCODE

# Installs the package silently for this person, lets the program walk through the demo, and removes it again.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Set-Location (Join-Path $PSScriptRoot '..\..')
$installer = Get-Item 'target\packages\Taskdesk-*.msi'
$scratch = New-Item -ItemType Directory -Force 'target\smoke'

function Invoke-Waiting {
    param([string] $File, [string[]] $Arguments)
    $process = Start-Process -FilePath $File -ArgumentList $Arguments -Wait -PassThru
    if ($process.ExitCode -ne 0) { throw "$File ended with $($process.ExitCode)" }
}

Invoke-Waiting 'msiexec' @('/i', "`"$($installer.FullName)`"", '/qn', '/l*v', "`"$scratch\install.log`"")
$program = Join-Path $env:LOCALAPPDATA 'Taskdesk\Taskdesk.exe'
if (-not (Test-Path $program)) { throw "$program was not installed" }
Invoke-Waiting $program @('--headless-tour', "`"$scratch\tour`"", '--profile', "`"$scratch\profile`"")
if (-not (Get-ChildItem "$scratch\tour\*.png")) { throw 'the tour left no pictures' }
if (-not (Test-Path "$scratch\profile\taskdesk.db")) { throw 'the demo left no data' }
$size = (Get-ChildItem -Recurse (Split-Path $program) | Measure-Object Length -Sum).Sum / 1MB
Invoke-Waiting 'msiexec' @('/x', "`"$($installer.FullName)`"", '/qn', '/l*v', "`"$scratch\remove.log`"")
if (Test-Path $program) { throw 'the program is still there' }
if (-not (Test-Path "$scratch\profile\taskdesk.db")) { throw 'removal deleted what a person made' }
'figures: installer {0:n0} MiB, installed {1:n0} MiB' -f ($installer.Length / 1MB), $size
'passed'

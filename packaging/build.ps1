# Makes Taskdesk's installer for Windows; it lies in target\packages with its checksum.
#
#   powershell -File packaging\build.ps1
#
# Needs a JDK 25 (JAVA_HOME), Maven and the WiX Toolset, which jpackage calls. Signs the program and the installer when
# WINDOWS_SIGNING_THUMBPRINT names a certificate in the person's store; WINDOWS_TIMESTAMP_URL is the time stamp server.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Set-Location (Join-Path $PSScriptRoot '..')
$out = Join-Path $PWD 'target\packages'
$work = Join-Path $out 'work'
$java = Join-Path $env:JAVA_HOME 'bin'

function Invoke-Tool {
    param([string] $Tool, [string[]] $Arguments)
    & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Tool ended with $LASTEXITCODE" }
}

function Add-Signature {
    param([string] $File)
    if (-not $env:WINDOWS_SIGNING_THUMBPRINT) {
        Write-Warning "WINDOWS_SIGNING_THUMBPRINT is not set: $(Split-Path $File -Leaf) is not signed."
        return
    }
    Invoke-Tool 'signtool' @('sign', '/sha1', $env:WINDOWS_SIGNING_THUMBPRINT, '/fd', 'SHA256', '/td', 'SHA256',
        '/tr', $env:WINDOWS_TIMESTAMP_URL, $File)
}

# The jar, its modules and the list of what is inside (SBOM).
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue 'target\modules', 'target\taskdesk-*.jar', $work
Invoke-Tool 'mvn' @('--batch-mode', '--quiet', '-Ppackaging', '-DskipTests', 'package')
$jar = Get-Item 'target\taskdesk-*.jar'
$version = $jar.BaseName -replace '^taskdesk-', '' -replace '-SNAPSHOT$', ''
Copy-Item $jar 'target\modules'
# JavaFX publishes an empty jar beside each real one; the annotations of JSpecify are not needed to run.
Get-ChildItem 'target\modules\javafx-*.jar' | Where-Object Length -LT 2kb | Remove-Item
Remove-Item 'target\modules\jspecify-*.jar'

# The runtime, with the native libraries as files.
$inputFolder = New-Item -ItemType Directory -Force (Join-Path $work 'input')
$scratch = New-Item -ItemType Directory -Force (Join-Path $work 'scratch')
$runtime = Join-Path $work 'runtime'
Invoke-Tool "$java\jlink" @('@packaging\jpackage\runtime.args', '--module-path', 'target\modules',
    '--add-modules', 'app.taskdesk,jdk.crypto.mscapi', '--output', $runtime)
Add-Type -AssemblyName System.IO.Compression.FileSystem
function Expand-Libraries {
    param([string] $Jar, [string] $Pattern, [string] $Folder)
    $archive = [IO.Compression.ZipFile]::OpenRead((Resolve-Path $Jar))
    try {
        foreach ($entry in $archive.Entries | Where-Object FullName -Match $Pattern) {
            [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, (Join-Path $Folder $entry.Name), $true)
        }
    } finally {
        $archive.Dispose()
    }
}
foreach ($module in Get-ChildItem 'target\modules\javafx-*.jar') {
    Expand-Libraries $module '^[^/]+\.dll$' (Join-Path $runtime 'bin')
}
Expand-Libraries (Get-Item 'target\modules\sqlite-jdbc-*.jar') '^org/sqlite/native/Windows/x86_64/' $inputFolder

# The training: one start as people start it, then the cache of what that start loaded.
$shared = 'packaging\jpackage\java.args', 'packaging\jpackage\taskdesk.args'
$options = @(Get-Content $shared | Where-Object { $_ -match '^--java-options ' } |
    ForEach-Object { ($_ -replace '^--java-options ', '').Replace('$APPDIR', $inputFolder.FullName) })
$configuration = Join-Path $scratch 'start.aotconf'
$main = 'app.taskdesk/app.taskdesk.launch.Main'
Invoke-Tool "$runtime\bin\java" ($options + @('-XX:AOTMode=record', "-XX:AOTConfiguration=$configuration",
    '--module', $main, '--headless-tour', (Join-Path $scratch 'tour'), '--profile', (Join-Path $scratch 'profile')))
Invoke-Tool "$runtime\bin\java" ($options + @('-XX:AOTMode=create', "-XX:AOTConfiguration=$configuration",
    "-XX:AOTCache=$inputFolder\start.aot", '--module', $main))
Get-ChildItem "$runtime\bin\*.exe" | Remove-Item

# The program, signed before the installer is made around it.
Invoke-Tool 'bash' @('packaging/licences/collect.sh', 'target/modules', 'target/packages/work/licences')
Copy-Item 'target\taskdesk-sbom.json' (Join-Path $work 'licences')
Copy-Item -Recurse (Join-Path $work 'licences') (Join-Path $inputFolder 'doc')
Invoke-Tool "$java\jpackage" @('@packaging\jpackage\java.args', '@packaging\jpackage\taskdesk.args',
    '--type', 'app-image', '--name', 'Taskdesk', '--icon', 'packaging\windows\taskdesk.ico', '--app-version', $version,
    '--runtime-image', $runtime, '--input', $inputFolder, '--java-options', '-XX:AOTCache=$APPDIR\start.aot',
    '--dest', (Join-Path $work 'image'))
$program = Join-Path $work 'image\Taskdesk'
Add-Signature (Join-Path $program 'Taskdesk.exe')
Invoke-Tool "$java\jpackage" @('@packaging\jpackage\windows.args', '--app-version', $version,
    '--app-image', $program, '--dest', $out)
$installer = Get-Item (Join-Path $out "Taskdesk-$version.msi")
Add-Signature $installer.FullName

$sum = (Get-FileHash -Algorithm SHA256 $installer).Hash.ToLowerInvariant()
"$sum  $($installer.Name)" | Tee-Object (Join-Path $out 'SHA256SUMS')

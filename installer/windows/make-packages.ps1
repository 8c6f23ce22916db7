# Packs the portable folder that make-portable.ps1 left: a .zip to unpack anywhere, and, where the WiX Toolset is installed
# (jpackage needs it), an .msi that puts the program into the user's own folder, so that no administrator is asked.
#
#   powershell -ExecutionPolicy Bypass -File installer\windows\make-packages.ps1 [-Out FOLDER] [-Jdk FOLDER]
#
# FOLDER is where the folder "gangmu" is (default target\portable), Jdk a JDK 25 or newer (default JAVA_HOME).
param([string] $Out = '', [string] $Jdk = $env:JAVA_HOME)
$ErrorActionPreference = 'Stop'

$top = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
if (-not $Out) { $Out = Join-Path $top 'target\portable' }
$made = Join-Path $Out 'gangmu'
$cli = Join-Path $made 'gangmu-cli.exe'
if (-not (Test-Path $cli)) { throw "Nothing in $made yet: run installer\windows\make-portable.ps1 first." }

$version = [regex]::Match((& $cli '--version' | Select-Object -First 1), '^gangmu ([0-9.]+)').Groups[1].Value
if (-not $version) { throw "$cli does not say its version." }

$packages = @()
$zip = Join-Path $Out "gangmu-$version-windows-x64.zip"
if (Test-Path $zip) { Remove-Item $zip }
Compress-Archive -Path $made -DestinationPath $zip
$packages += $zip

# Version 3 of WiX calls itself candle, later ones wix.
$wix = @('candle.exe', 'wix.exe') | Where-Object { Get-Command $_ -ErrorAction SilentlyContinue }
if ($wix) {
    $jpackage = Join-Path $Jdk 'bin\jpackage.exe'
    if (-not (Test-Path $jpackage)) { throw "$jpackage is missing: name a full JDK 25 or newer with -Jdk." }
    # The same for every version, so that a newer one takes the place of an older one. A workspace cannot be clicked on
    # here: Windows goes by the end of a name, and .db is not ours to take.
    & $jpackage '--type' 'msi' '--app-image' $made '--name' 'gangmu' '--app-version' $version '--dest' $Out `
        '--vendor' 'Gangmu' '--win-per-user-install' '--win-menu' '--win-shortcut-prompt' '--win-dir-chooser' `
        '--win-upgrade-uuid' '6d3c1b5e-0a52-4c6e-9f0d-2f7c1a5b8e44'
    if ($LASTEXITCODE -ne 0) { throw "jpackage ended with $LASTEXITCODE." }
    $packages += Join-Path $Out "gangmu-$version.msi"
} else {
    Write-Host 'No WiX Toolset is installed: the .zip is made, the .msi is not.'
}

$sums = foreach ($file in $packages) {
    '{0}  {1}' -f (Get-FileHash -Algorithm SHA256 $file).Hash.ToLower(), (Split-Path -Leaf $file)
}
Set-Content -Path (Join-Path $Out 'SHA256SUMS') -Encoding ASCII -Value $sums
$packages | Write-Host

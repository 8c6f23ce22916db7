# Makes the portable folder for Windows from what "mvn package" left in target\gangmu: the program with a runtime of its
# own, so that the machine needs no Java and nobody to install it. Runs with the PowerShell that Windows 10 and 11 have:
#
#   powershell -ExecutionPolicy Bypass -File installer\windows\make-portable.ps1 [-Out FOLDER] [-Unattended]
#
# FOLDER is where the folder "gangmu" goes (default target\portable). In it, gangmu.exe opens the window and gangmu-cli.exe
# takes commands: Windows gives a program either a window or a console. Plays the job once: all of it by commands, then
# the window, to be looked at and closed; what the virtual machine learns there makes it start in half the time. With
# -Unattended no window is opened, and it learns from the commands alone.
param([string] $Out = '', [switch] $Unattended)
$ErrorActionPreference = 'Stop'

$top = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$built = Join-Path $top 'target\gangmu'
if (-not $Out) { $Out = Join-Path $top 'target\portable' }
$made = Join-Path $Out 'gangmu'

# What a program says on both streams; stops where it fails. PowerShell 5 takes each line on stderr for a fault of its own.
function Invoke-Program([string] $File, [string[]] $Arguments) {
    $ErrorActionPreference = 'Continue'
    $said = & $File @Arguments 2>&1 | ForEach-Object { "$_" }
    if ($LASTEXITCODE -ne 0) {
        $said | Write-Host
        throw "$File $Arguments ended with $LASTEXITCODE."
    }
    return $said
}

$launcher = Join-Path $built 'bin\gangmu.bat'
if (-not (Test-Path $launcher)) { throw "Nothing in $built yet: run 'mvn -B -ntp -q -DskipTests package' first." }
if (Test-Path $made) { throw "$made is there already: remove it, or name another folder." }

# The launcher knows how to find a JDK: the one it takes is asked for its home.
$env:GANGMU_JAVA_OPTIONS = '-XshowSettings:properties'
$settings = Invoke-Program $launcher @('--version')
$env:GANGMU_JAVA_OPTIONS = $null
$jdk = ($settings | Select-String -Pattern '^\s*java\.home = (.+)$' | Select-Object -First 1).Matches[0].Groups[1].Value.Trim()
$jpackage = Join-Path $jdk 'bin\jpackage.exe'
if (-not (Test-Path $jpackage)) { throw "$jpackage is missing: point JAVA_HOME to a full JDK 25 or newer, not to a runtime." }

$work = Join-Path ([IO.Path]::GetTempPath()) ('gangmu-' + [Guid]::NewGuid())
$toolOptions = $env:JAVA_TOOL_OPTIONS
try {
    # JavaFX goes into the runtime, so its jars are not among the program's.
    $lib = Join-Path $work 'lib'
    New-Item -ItemType Directory -Force -Path $lib, $Out | Out-Null
    Copy-Item (Join-Path $built 'lib\*.jar') $lib
    $main = (Get-ChildItem $lib -Filter 'gangmu-*.jar' | Select-Object -First 1).Name
    $version = [regex]::Match($main, '^gangmu-([0-9.]+[0-9])').Groups[1].Value

    $console = Join-Path $work 'console.properties'
    # A command ends before a second compiler would pay; the window stays for hours.
    Set-Content -Path $console -Encoding ASCII -Value @(
        'win-console=true',
        'java-options=-XX:-OmitStackTraceInFastThrow --enable-native-access=javafx.graphics,ALL-UNNAMED -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -XX:TieredStopAtLevel=1 -XX:+UseSerialGC')

    Write-Host "Making $made (version $version) ..."
    Invoke-Program $jpackage @(
        '--type', 'app-image', '--name', 'gangmu', '--app-version', $version, '--dest', $Out,
        '--input', $lib, '--main-jar', $main, '--main-class', 'gangmu.launch.Main',
        '--icon', (Join-Path $top 'installer\icons\gangmu.ico'), '--add-launcher', "gangmu-cli=$console",
        '--module-path', (Join-Path $built 'lib\javafx'),
        '--add-modules', 'java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing',
        '--jlink-options', '--strip-debug --no-header-files --no-man-pages --include-locales=en,zh-CN --compress=zip-6',
        '--java-options', '-XX:-OmitStackTraceInFastThrow',
        '--java-options', '--enable-native-access=javafx.graphics,ALL-UNNAMED',
        '--java-options', '-Dorg.jooq.no-logo=true', '--java-options', '-Dorg.jooq.no-tips=true') | Write-Host

    Copy-Item -Recurse (Join-Path $built 'licences') (Join-Path $made 'licences')

    $cli = Join-Path $made 'gangmu-cli.exe'
    $plan = Join-Path $work 'demo\workspace'
    $status = Join-Path $work 'status.xlsx'
    $report = Join-Path $work 'report.docx'
    $cache = Join-Path $made 'app\gangmu.aot'
    # Linked classes would hold for the folder they were learned in alone, and a virtual machine started elsewhere would give up.
    $learn = "-XX:AOTCacheOutput=`"$cache`" -XX:-AOTClassLinking"
    # Not the home of whoever builds it.
    $quiet = "-Duser.home=`"$work`""

    Write-Host 'Playing the job with it ...'
    $env:JAVA_TOOL_OPTIONS = if ($Unattended) { "$quiet $learn" } else { $quiet }
    Invoke-Program $cli @('sample', $plan) | Write-Host
    $env:JAVA_TOOL_OPTIONS = $quiet
    Invoke-Program $cli @('assess', $plan) | Write-Host
    Invoke-Program $cli @('status', $plan, '--out', $status) | Write-Host
    Invoke-Program $cli @('report', $plan, '--out', $report) | Write-Host
    Invoke-Program $cli @('verify', $plan) | Write-Host
    foreach ($file in (Join-Path $plan 'plan.mv.db'), $status, $report) {
        if (-not (Test-Path $file) -or (Get-Item $file).Length -eq 0) { throw "The job left no $file." }
    }
    if (-not $Unattended) {
        Write-Host 'Opening the window: look at each screen, then close it.'
        $env:JAVA_TOOL_OPTIONS = "$quiet $learn"
        $window = Start-Process -FilePath (Join-Path $made 'gangmu.exe') -ArgumentList 'demo', "`"$(Join-Path $work 'demo')`"" -Wait -PassThru
        if ($window.ExitCode -ne 0) { throw "The window ended with $($window.ExitCode)." }
    }

    # A cache that does not fit is no more than a slower start, and nothing to tell a user.
    if (-not (Test-Path $cache)) { throw "Nothing was learned: $cache is missing." }
    foreach ($name in 'gangmu.cfg', 'gangmu-cli.cfg') {
        $config = Join-Path $made "app\$name"
        $lines = Get-Content $config | ForEach-Object {
            $_
            if ($_ -eq '[JavaOptions]') { 'java-options=-XX:AOTCache=$APPDIR\gangmu.aot'; 'java-options=-Xlog:disable' }
        }
        Set-Content -Path $config -Encoding ASCII -Value $lines
    }
    $env:JAVA_TOOL_OPTIONS = $quiet
    Invoke-Program $cli @('verify', $plan) | Write-Host

    $size = [Math]::Round((Get-ChildItem $made -Recurse -File | Measure-Object -Property Length -Sum).Sum / 1MB)
    Write-Host "$size MB in ${made}: copy the folder as it is, start gangmu.exe in it."
} finally {
    $env:JAVA_TOOL_OPTIONS = $toolOptions
    Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
}

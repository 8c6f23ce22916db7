@echo off
rem Starts Gangmu on a JDK 25 or newer, wherever one is found.
setlocal enableextensions
set "home=%~dp0.."
set "found="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined found for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
if not defined found for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined found call :try "%%~D"
)
if not defined found goto none

rem Commands end before a second compiler or a second collector thread would pay; a window stays for hours.
set "brief=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="" set "brief="
if /i "%~1"=="open" set "brief="
if /i "%~1"=="demo" set "brief="

rem What the classes look like once loaded: made by the build, and anew at the end of a run where it does not fit any
rem more. Where it cannot be written the program starts all the same, only slower.
"%found%\bin\java.exe" --module-path "%home%\lib\javafx" --add-modules javafx.controls,javafx.swing -XX:-OmitStackTraceInFastThrow --enable-native-access=javafx.graphics,ALL-UNNAMED -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%home%\lib\gangmu.jsa" -Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:-PrintWarnings %brief% %GANGMU_JAVA_OPTIONS% -cp "%home%\lib\*" gangmu.launch.Main %*
exit /b %ERRORLEVEL%

rem Takes the JDK in folder %1 when its release file names version 25 or newer.
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b JAVA_VERSION^= "%~1\release"`) do (
    for /f "tokens=1 delims=.-+" %%M in ("%%~V") do if %%M GEQ 25 set "found=%~1"
)
exit /b

:none
chcp 65001 >nul
echo 没有找到 JDK 25 或更新版本。请安装一个（例如 https://adoptium.net 的 Eclipse Temurin 25），或将 JAVA_HOME 指向它。 1>&2
echo No JDK 25 or newer was found. Install one (for example Eclipse Temurin 25 from https://adoptium.net), or point JAVA_HOME to one. 1>&2
exit /b 1

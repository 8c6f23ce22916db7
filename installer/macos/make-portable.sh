#!/bin/sh
# Makes Gangmu.app for macOS, and a disk image of it, from what "mvn package" left in target/gangmu. Plays the whole job
# with it once, without a window: that is its test, and what the virtual machine learns there halves the work of starting.
#
#   installer/macos/make-portable.sh [FOLDER]        FOLDER is where they go (default target/portable)
#
# Nothing is signed: whoever hands it out signs it (codesign, notarytool); unsigned, it is opened the first time by
# "Open" in its context menu.
set -eu

. "$(dirname "$0")/../portable.sh"
out=${1:-$top/target/portable}
app=$out/Gangmu.app
[ ! -e "$app" ] || fail "$app is there already: remove it, or name another folder."
mkdir -p "$out"
# macOS takes no version that begins with 0.
case $version in
    0.*) bundle=1.${version#0.} ;;
    *) bundle=$version ;;
esac

say "Making $app (version $version) ..."
image --name Gangmu --app-version "$bundle" --dest "$out" \
    --mac-package-identifier cn.gangmu --icon "$top/installer/icons/gangmu.icns"
cp -R "$built/licences" "$app/Contents/licences"

# macOS always has a screen, so "demo" would open the window: the commands are played, and "train" goes through the screens.
play() { HOME=$work LC_ALL=C.UTF-8 "$app/Contents/MacOS/Gangmu" "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; fail "$1 fails: see above."; }; }
say "Playing the job with it ..."
plan=$work/workspace
play sample "$plan"
play assess "$plan"
play status "$plan" --out "$work/status.xlsx"
play report "$plan" --out "$work/report.docx"
play verify "$plan"
# Linked classes would hold for the folder they were learned in alone, and a virtual machine started elsewhere would give up.
JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$app/Contents/app/gangmu.aot -XX:-AOTClassLinking"
export JAVA_TOOL_OPTIONS
play train
unset JAVA_TOOL_OPTIONS
# A cache that does not fit is no more than a slower start, and nothing to tell a user.
awk '{ print } /^\[JavaOptions\]/ { print "java-options=-XX:AOTCache=$APPDIR/gangmu.aot"; print "java-options=-Xlog:disable" }' \
    "$app/Contents/app/Gangmu.cfg" >"$work/cfg"
cp "$work/cfg" "$app/Contents/app/Gangmu.cfg"
play verify "$plan"

"$jpackage" --type dmg --app-image "$app" --name Gangmu --app-version "$bundle" --dest "$out"
(cd "$out" && shasum -a 256 ./*.dmg >SHA256SUMS)
say "$(du -sh "$app" | cut -f1) in $app; the disk image lies beside it."

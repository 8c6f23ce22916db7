#!/bin/sh
# Makes the portable folder for Linux from what "mvn package" left in target/gangmu: the program with a runtime of its
# own, so that the machine needs no Java. Plays the whole job with it once, without a display: that is its test, and
# what the virtual machine learns there makes it start in half the time.
#
#   installer/linux/make-portable.sh [FOLDER]        FOLDER is where the folder "gangmu" goes (default target/portable)
set -eu

. "$(dirname "$0")/../portable.sh"
out=${1:-$top/target/portable}
[ ! -e "$out/gangmu" ] || fail "$out/gangmu is there already: remove it, or name another folder."
mkdir -p "$out"
# Made in one place and tried in another, as users will have it: what the machine learned must not need the first.
making=$out/making
rm -rf "$making"
made=$making/gangmu

# One program, two starts: a window stays for hours, a command ends before a second compiler would pay.
cat >"$work/command.properties" <<'END'
java-options=-XX:-OmitStackTraceInFastThrow --enable-native-access=javafx.graphics,ALL-UNNAMED -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
END

say "Making $out/gangmu (version $version) ..."
image --name gangmu --app-version "$version" --dest "$making" \
    --icon "$top/installer/icons/gangmu-512.png" --add-launcher "gangmu-command=$work/command.properties"

# Java reads arguments and file names by the locale, and a packaged launcher cannot change it: hence a script before it.
cp "$top/installer/linux/gangmu" "$made/gangmu"
chmod 755 "$made/gangmu"
cp -R "$built/licences" "$made/licences"

# The whole job, without a display, in an empty home; what the machine learns of it is kept beside the program.
play() {
    env -u DISPLAY -u WAYLAND_DISPLAY HOME="$work" "$@" "$made/gangmu" demo "$work/demo" >"$work/said" 2>&1 \
        || { cat "$work/said" >&2; fail "The portable folder does not play the job: see above."; }
}
say "Playing the job with it ..."
"$made/gangmu" --version >/dev/null
# Linked classes would hold for the folder they were learned in alone, and a virtual machine started elsewhere would give up.
play JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$made/lib/app/gangmu.aot -XX:-AOTClassLinking"
rm -rf "$work/demo"
# A cache that does not fit is no more than a slower start, and nothing to tell a user.
cat >"$work/options" <<'END'
java-options=-XX:AOTCache=$APPDIR/gangmu.aot
java-options=-Xlog:disable
END
for start in gangmu gangmu-command; do
    sed -i "/^\[JavaOptions\]/r $work/options" "$made/lib/app/$start.cfg"
done
mv "$made" "$out/gangmu"
made=$out/gangmu
rm -rf "$making"
play
cat "$work/said"
[ -s "$work/demo/workspace/plan.mv.db" ] || fail "The job left no workspace."
say "$(du -sh "$made" | cut -f1) in $out/gangmu: copy the folder as it is, start the file 'gangmu' in it."

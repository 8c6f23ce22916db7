# What make-portable.sh of Linux and of macOS share; each reads it in at its beginning and says where things go in $out.
# Leaves: $top, $built, $jpackage, $work (a temporary folder that goes at the end), $main, $version, and image().

top=$(cd "$(dirname "$0")/../.." && pwd -P)
built=$top/target/gangmu

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

[ -x "$built/bin/gangmu" ] || fail "Nothing in $built yet: run 'mvn -B -ntp -q -DskipTests package' first."

# The launcher knows how to find a JDK: the one it takes is asked for its home.
jdk=$(GANGMU_JAVA_OPTIONS=-XshowSettings:properties "$built/bin/gangmu" --version 2>&1 | sed -n 's/^ *java\.home = //p')
jpackage=$jdk/bin/jpackage
[ -x "$jpackage" ] || fail "$jpackage is missing: point JAVA_HOME to a full JDK 25 or newer, not to a runtime."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# JavaFX goes into the runtime, so its jars are not among the program's.
mkdir -p "$work/lib"
cp "$built"/lib/*.jar "$work/lib"
main=$(basename "$work"/lib/gangmu-[0-9]*.jar)
version=$(unzip -p "$work/lib/$main" META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Implementation-Version: \([0-9.]*\).*/\1/p')

# The program with a runtime of its own; what differs between the systems is added as options of jpackage.
image() {
    "$jpackage" --type app-image "$@" --input "$work/lib" --main-jar "$main" --main-class gangmu.launch.Main \
        --module-path "$built/lib/javafx" \
        --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing \
        --jlink-options "--strip-debug --no-header-files --no-man-pages --include-locales=en,zh-CN --compress=zip-6" \
        --java-options -XX:-OmitStackTraceInFastThrow \
        --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
        --java-options "-Dorg.jooq.no-logo=true" --java-options "-Dorg.jooq.no-tips=true"
}

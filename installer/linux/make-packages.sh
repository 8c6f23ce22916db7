#!/bin/sh
# Packs the portable folder that make-portable.sh left: a .tar.gz to unpack anywhere, and a .deb for Debian, UOS and
# Kylin. Both hold the same files, with the same times whenever they are packed; SHA256SUMS stands beside them.
#
#   installer/linux/make-packages.sh [FOLDER]        FOLDER is where the folder "gangmu" is (default target/portable)
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd -P)
out=${1:-$top/target/portable}
made=$out/gangmu
# The time that the learned cache knows the program's files by; see linux/gangmu.
epoch=1704067200
export SOURCE_DATE_EPOCH=$epoch

fail() { printf '%s\n' "$@" >&2; exit 1; }
[ -x "$made/gangmu" ] || fail "Nothing in $made yet: run installer/linux/make-portable.sh first."
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing: it makes the .deb, and comes with Debian."

version=$("$made/gangmu" --version | sed -n 's/^gangmu \([0-9.]*\).*/\1/p')
[ -n "$version" ] || fail "$made/gangmu does not say its version."
case $(uname -m) in
    x86_64) architecture=amd64 ;;
    aarch64) architecture=arm64 ;;
    *) fail "JavaFX has no Linux build for $(uname -m)." ;;
esac

umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

archive=$out/gangmu-$version-linux-$architecture.tar.gz
tar --create --directory "$out" --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner gangmu \
    | gzip -n -6 >"$archive"

root=$work/root
files=$top/installer/linux/files
mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
    "$root/usr/share/doc/gangmu" "$root/DEBIAN"
cp -a "$made" "$root/usr/lib/gangmu"
ln -s ../lib/gangmu/gangmu "$root/usr/bin/gangmu"
cp "$files/gangmu.desktop" "$root/usr/share/applications/"
cp "$files/gangmu.xml" "$root/usr/share/mime/packages/"
for size in 16 24 32 48 64 128 256 512; do
    folder=$root/usr/share/icons/hicolor/${size}x$size/apps
    mkdir -p "$folder"
    cp "$top/installer/icons/gangmu-$size.png" "$folder/gangmu.png"
done
cp "$files/copyright" "$root/usr/share/doc/gangmu/copyright"
find "$root" -newermt "@$epoch" -exec touch -h -d "@$epoch" {} +

# Conffiles and scripts there are none: nothing is left behind, and the people's workspaces are nobody's but theirs.
cat >"$root/DEBIAN/control" <<END
Package: gangmu
Version: $version
Architecture: $architecture
Maintainer: The developers of Gangmu <gangmu@localhost>
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Depends: libc6, zlib1g, libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1
Recommends: fonts-noto-cjk | fonts-wqy-microhei
Section: misc
Priority: optional
Description: planning workbench for five-year plans 纲目规划实施工作台
 Breaks a five-year plan down into tasks, projects and policies, keeps the evidence, takes in the departments' Excel
 returns, judges every item by rules that explain themselves, and puts out status workbooks and reports. Needs no
 server, no network and no Java: it has its own.
END
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
package=$out/gangmu_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz -z3 --build "$root" "$package" >/dev/null

(cd "$out" && sha256sum "$(basename "$archive")" "$(basename "$package")" >SHA256SUMS)
du -h "$archive" "$package" >&2

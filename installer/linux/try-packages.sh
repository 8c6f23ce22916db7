#!/bin/sh
# Tries the packages that make-packages.sh left as their users would: in a clean Debian of its own (debootstrap, as root,
# with the network for Debian's packages), which is thrown away afterwards.
#
#   installer/linux/try-packages.sh [FOLDER [OLDER.deb]]     FOLDER is where the packages are (default target/portable)
#
# With an older package, the newer is installed over it; without, over itself with a lower number.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd -P)
out=$(cd "${1:-$top/target/portable}" && pwd -P)
older=${2:-}
fail() { printf '%s\n' "$@" >&2; exit 1; }
say() { printf '== %s\n' "$*" >&2; }

[ "$(id -u)" = 0 ] || fail "This needs root: it makes a system in a folder."
command -v debootstrap >/dev/null || fail "debootstrap is missing."
package=$(ls "$out"/gangmu_*.deb)
archive=$(ls "$out"/gangmu-*-linux-*.tar.gz)

root=$(mktemp -d)
mounted=
leave() {
    for each in $mounted; do umount "$each" || true; done
    rm -rf --one-file-system "$root"
}
trap leave EXIT
say "A clean Debian in $root"
debootstrap --variant=minbase bookworm "$root" >"$out/try.log" 2>&1 || fail "debootstrap failed: see $out/try.log."
chmod 755 "$root"
mount --bind /proc "$root/proc" && mounted="$root/proc $mounted"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/clerk LANG=C DEBIAN_FRONTEND=noninteractive "$@"; }
as_clerk() { inside setpriv --reuid=1000 --regid=1000 --clear-groups "$@"; }
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
rm -f "$root/etc/apt/sources.list"
for file in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d; do
    [ ! -e "$file" ] || cp -a "$file" "$root/etc/apt/" 2>/dev/null || true
done
inside useradd --create-home --uid 1000 clerk
inside apt-get update >>"$out/try.log" 2>&1 || fail "apt-get update failed: see $out/try.log."

# The same files under a lower number stand for an older version where none was named.
if [ -z "$older" ]; then
    dpkg-deb -R "$package" "$root/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$root/older/DEBIAN/control"
    older=$root/older.deb
    dpkg-deb --root-owner-group -Znone --build "$root/older" "$older" >/dev/null
    rm -rf "$root/older"
fi
cp "$older" "$root/older.deb" 2>/dev/null || true
cp "$package" "$root/newer.deb"
cp "$archive" "$root/gangmu.tar.gz"

say "Installing, then a newer version over it"
inside apt-get install -y --no-install-recommends /older.deb >>"$out/try.log" 2>&1 || fail "The package cannot be installed: see $out/try.log."
as_clerk gangmu new /home/clerk/规划 --name 某区规划 --start 2021-01-01 --end 2025-12-31
inside apt-get install -y --no-install-recommends /newer.deb xvfb xauth desktop-file-utils shared-mime-info >>"$out/try.log" 2>&1 || fail "Upgrading failed."
as_clerk gangmu show /home/clerk/规划 --json >/dev/null

say "The main job, without a display"
as_clerk gangmu demo /home/clerk/demo
say "The window, on a display"
as_clerk timeout 120 xvfb-run -a sh -c 'gangmu open /home/clerk/demo/workspace/plan.mv.db & program=$!
    for second in $(seq 100); do
        [ -e /home/clerk/.gangmu/settings.properties ] && grep -q workspace /home/clerk/.gangmu/settings.properties && break
        sleep 1
    done
    kill $program; wait $program; [ "$second" -lt 100 ]' || fail "The window did not open the workspace."
inside desktop-file-validate /usr/share/applications/gangmu.desktop
[ "$(inside xdg-mime query filetype /home/clerk/demo/workspace/plan.mv.db 2>/dev/null || echo application/x-gangmu-workspace)" = application/x-gangmu-workspace ] \
    || fail "A workspace is not known by its database."

say "Removing"
inside apt-get purge -y gangmu >>"$out/try.log" 2>&1
left=$(find "$root/usr" "$root/etc" "$root/var/lib" -iname '*gangmu*' ! -path '*/apt/*' || true)
[ -z "$left" ] || fail "Left behind: $left"
[ -s "$root/home/clerk/demo/workspace/plan.mv.db" ] || fail "The user's workspace is gone."

say "The archive: a path in Chinese with spaces, a folder that may only be read, a home that cannot be written, a FAT stick"
place="$root/home/clerk/我的 工具"
mkdir "$place" && tar -xzf "$root/gangmu.tar.gz" -C "$place" && chown -R 1000:1000 "$place"
as_clerk "/home/clerk/我的 工具/gangmu/gangmu" show /home/clerk/规划 >/dev/null
chown -R 0:0 "$place" && chmod -R a-w "$place"
as_clerk "/home/clerk/我的 工具/gangmu/gangmu" show /home/clerk/规划 >/dev/null
inside setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/nowhere \
    "/home/clerk/我的 工具/gangmu/gangmu" show /home/clerk/规划 >/dev/null
if command -v mkfs.vfat >/dev/null && truncate -s 700M "$root/stick.img" && mkfs.vfat "$root/stick.img" >/dev/null \
        && mkdir "$root/stick" && mount -o loop,uid=1000,gid=1000 "$root/stick.img" "$root/stick" 2>/dev/null; then
    mounted="$root/stick $mounted"
    tar -xzf "$root/gangmu.tar.gz" -C "$root/stick" --no-same-owner --no-same-permissions
    as_clerk /stick/gangmu/gangmu new /stick/规划 --name 某区规划 --start 2021-01-01 --end 2025-12-31
    as_clerk /stick/gangmu/gangmu add /stick/规划 task 治理河道
    as_clerk /stick/gangmu/gangmu verify /stick/规划
else
    say "No FAT disk can be made here: left out."
fi
say "All of it holds."

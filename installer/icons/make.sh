#!/bin/sh
# Makes the icons of all sizes and systems out of gangmu.svg (needs rsvg-convert, icotool and png2icns: Debian's
# librsvg2-bin, icoutils, icnsutils). What it makes is kept beside it, so that a package needs none of the three.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert -w "$size" -h "$size" gangmu.svg -o "gangmu-$size.png"
done
icotool -c -o gangmu.ico gangmu-16.png gangmu-24.png gangmu-32.png gangmu-48.png gangmu-64.png -r gangmu-256.png
png2icns gangmu.icns gangmu-16.png gangmu-32.png gangmu-48.png gangmu-128.png gangmu-256.png gangmu-512.png >/dev/null
# The window's own, in the task bar and the title.
for size in 16 32 64 256; do
    cp "gangmu-$size.png" "../../src/main/resources/gangmu/launch/icon-$size.png"
done

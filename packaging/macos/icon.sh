#!/usr/bin/env bash
# Makes the icon file of macOS from the committed pictures.
#
#   icon.sh OUTPUT.icns
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
set=$(mktemp -d)/Taskdesk.iconset
mkdir -p "$set" "$(dirname "$1")"
for size in 16 32 128 256; do
  cp "$here/../icons/taskdesk-$size.png" "$set/icon_${size}x$size.png"
done
cp "$here/../icons/taskdesk-32.png" "$set/icon_16x16@2x.png"
cp "$here/../icons/taskdesk-64.png" "$set/icon_32x32@2x.png"
cp "$here/../icons/taskdesk-256.png" "$set/icon_128x128@2x.png"
cp "$here/../icons/taskdesk-512.png" "$set/icon_256x256@2x.png"
iconutil --convert icns "$set" --output "$1"
rm -rf "$(dirname "$set")"

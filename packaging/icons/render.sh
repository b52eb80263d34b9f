#!/usr/bin/env bash
# Draws the icons of all sizes from taskdesk.svg; run after changing the drawing, and commit what comes out.
# Needs rsvg-convert (Debian: librsvg2-bin) and ImageMagick's convert.
set -euo pipefail
cd "$(dirname "$0")"
sizes=(16 24 32 48 64 128 256 512)
for size in "${sizes[@]}"; do
  rsvg-convert --width "$size" --height "$size" taskdesk.svg --output "taskdesk-$size.png"
done
convert taskdesk-{16,24,32,48,64,256}.png ../windows/taskdesk.ico

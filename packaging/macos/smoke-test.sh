#!/usr/bin/env bash
# Opens the disk image, copies the program as a person would, and lets it walk through the demo.
set -euo pipefail
cd "$(dirname "$0")/../.."
dmg=$(ls target/packages/Taskdesk-*.dmg)
scratch=$(mktemp -d)
trap 'hdiutil detach "$scratch/disk" > /dev/null 2>&1 || true; rm -rf "$scratch"' EXIT
hdiutil attach "$dmg" -nobrowse -readonly -mountpoint "$scratch/disk" > /dev/null < <(yes)
cp -R "$scratch/disk/Taskdesk.app" "$scratch/"
codesign --verify --deep --strict "$scratch/Taskdesk.app"
program=$scratch/Taskdesk.app/Contents/MacOS/Taskdesk
"$program" --version
"$program" --headless-tour "$scratch/tour" --profile "$scratch/profile"
ls "$scratch"/tour/*.png
[ -e "$scratch/profile/taskdesk.db" ]
printf 'figures: disk image %s MiB, installed %s MiB\npassed\n' "$(($(stat -f %z "$dmg") >> 20))" \
  "$(du -sm "$scratch/Taskdesk.app" | cut -f1)"

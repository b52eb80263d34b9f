#!/usr/bin/env bash
# Makes the disk image of macOS from the app image.
#
#   dmg.sh VERSION WORK_FOLDER OUTPUT_FOLDER
#
# Signs when MAC_SIGNING_IDENTITY names a "Developer ID Application" identity in the keychain, and notarises when
# MAC_NOTARY_PROFILE names credentials stored by "xcrun notarytool store-credentials".
set -euo pipefail
version=$1 work=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
jdk=$(packaging/jdk.sh)
app=$work/image/Taskdesk.app
mkdir -p "$app/Contents/Resources/doc"
cp "$work"/licences/* "$app/Contents/Resources/doc/"
if [ -n "${MAC_SIGNING_IDENTITY:-}" ]; then
  codesign --force --deep --timestamp --options runtime --entitlements "$here/entitlements.plist" \
    --sign "$MAC_SIGNING_IDENTITY" "$app"
else
  echo "MAC_SIGNING_IDENTITY is not set: the program is signed for this machine only." >&2
  codesign --force --deep --entitlements "$here/entitlements.plist" --sign - "$app"
fi
codesign --verify --deep --strict "$app"
"$jdk/bin/jpackage" @packaging/jpackage/macos.args --type dmg --license-file LICENSE --app-version "$version" \
  --app-image "$app" --dest "$out"
dmg=$out/Taskdesk-$version.dmg
if [ -n "${MAC_SIGNING_IDENTITY:-}" ]; then
  codesign --force --timestamp --sign "$MAC_SIGNING_IDENTITY" "$dmg"
fi
if [ -n "${MAC_NOTARY_PROFILE:-}" ]; then
  xcrun notarytool submit "$dmg" --keychain-profile "$MAC_NOTARY_PROFILE" --wait
  xcrun stapler staple "$dmg"
else
  echo "MAC_NOTARY_PROFILE is not set: the disk image is not notarised." >&2
fi

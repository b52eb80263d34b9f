#!/usr/bin/env bash
# Lays the files of the Linux packages out as they are installed, so that deb, rpm and tar.gz hold the same.
#
#   tree.sh VERSION APP_IMAGE LICENCES_FOLDER TREE
set -euo pipefail
version=$1 image=$2 licences=$3 tree=$4
here=$(cd "$(dirname "$0")" && pwd)
id=app.taskdesk.Taskdesk
home=$tree/opt/taskdesk
share=$tree/usr/share
rm -rf "$tree"
mkdir -p "$home" "$tree/usr/bin" "$share/applications" "$share/metainfo" "$share/doc/taskdesk"
cp -a "$image/." "$home"

# jpackage's launcher asks rpm and dpkg whose it is at each start, which costs 0.1 to 0.3 s and leaves an rpm database
# in the home folder. A script with the same options starts the same program at once.
config=$home/lib/app/taskdesk.cfg
mv "$home/lib/runtime/bin/java" "$home/lib/runtime/bin/taskdesk"
{
  printf '%s\n' '#!/bin/sh' \
    'root=$(dirname "$(dirname "$(readlink -f "$0")")")' 'APPDIR=$root/lib/app' \
    'exec "$root/lib/runtime/bin/taskdesk" \'
  sed -n 's/^java-options=\(.*\)$/  "\1" \\/p' "$config"
  printf '  --module %s "$@"\n' "$(sed -n 's/^app.mainmodule=//p' "$config")"
} > "$home/bin/taskdesk"
rm -f "$config" "$home/lib/libapplauncher.so" "$home/lib/taskdesk.png" "$home/lib/app/.jpackage.xml"

ln -s /opt/taskdesk/bin/taskdesk "$tree/usr/bin/taskdesk"
cp "$here/$id.desktop" "$share/applications/"
sed "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%F)/" \
  "$here/$id.metainfo.xml" > "$share/metainfo/$id.metainfo.xml"
for png in "$here"/../icons/taskdesk-*.png; do
  size=$(basename "$png" .png)
  size=${size#taskdesk-}
  install -D -m 644 "$png" "$share/icons/hicolor/${size}x$size/apps/$id.png"
done
install -D -m 644 "$here/../icons/taskdesk.svg" "$share/icons/hicolor/scalable/apps/$id.svg"
cp "$licences"/* "$share/doc/taskdesk/"
mkdir -p "$home/share"
cp -r "$share/doc/taskdesk" "$home/share/doc"
chmod -R u=rwX,go=rX "$tree"
chmod 755 "$home/bin/taskdesk" "$home/lib/runtime/bin/taskdesk"

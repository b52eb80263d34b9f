#!/usr/bin/env bash
# Makes the portable archive: unpacked anywhere, it runs from there.
#
#   tar.sh VERSION TREE OUTPUT_FOLDER
set -euo pipefail
version=$1 tree=$2 out=$3
name=taskdesk-$version-linux-$(uname -m)
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-$(date +%s)}" \
  --transform "s,^\./opt/taskdesk,$name," --directory "$tree" ./opt/taskdesk | gzip -9n > "$out/$name.tar.gz"

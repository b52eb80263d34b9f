#!/usr/bin/env bash
# Makes the Debian package from the tree of installed files.
#
#   deb.sh VERSION TREE OUTPUT_FOLDER
set -euo pipefail
version=$1 tree=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
machine=$(dpkg --print-architecture)
root=$out/work/deb
rm -rf "$root"
cp -a "$tree" "$root"
doc=$root/usr/share/doc/taskdesk
cp "$here/copyright" "$doc/copyright"
mkdir "$root/DEBIAN"
(cd "$root" && find opt usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums)
sed "s/@VERSION@/$version/; s/@MACHINE@/$machine/; s/@SIZE@/$(du -sk --exclude=DEBIAN "$root" | cut -f1)/" \
  "$here/deb/control" > "$root/DEBIAN/control"
install -m 755 "$here/deb/postrm" "$root/DEBIAN/postrm"
dpkg-deb --root-owner-group -Zxz -z4 --build "$root" "$out/taskdesk_${version}_$machine.deb" > /dev/null
rm -rf "$root"

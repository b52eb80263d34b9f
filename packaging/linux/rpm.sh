#!/usr/bin/env bash
# Makes the rpm package from the tree of installed files.
#
#   rpm.sh VERSION TREE OUTPUT_FOLDER
set -euo pipefail
version=$1 tree=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v rpmbuild > /dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get install --yes --quiet rpm > /dev/null
  else
    echo "No rpm was made: rpmbuild is missing. Install it (Debian: rpm, Fedora: rpm-build) and build again." >&2
    exit 1
  fi
fi
rm -rf "$out/work/rpm"
rpmbuild -bb --quiet --define "_topdir $out/work/rpm" --define "_rpmdir $out" --define "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
  --define "taskdesk_version $version" --define "taskdesk_tree $tree" --define "_binary_payload w15.zstdio" \
  --define "use_source_date_epoch_as_buildtime 1" --define "_buildhost localhost" "$here/rpm/taskdesk.spec"
rm -rf "$out/work/rpm"

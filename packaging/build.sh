#!/usr/bin/env bash
# Makes Taskdesk's packages from a clean compile; what comes out lies in target/packages, with its checksums.
#
#   packaging/build.sh [image|deb|rpm|tar|dmg]...
#
# Without arguments: on Linux deb, rpm and tar, on macOS dmg. For rpm the program rpmbuild is needed; run as root on a
# Debian system the script installs it, otherwise it says so. Signing of the dmg: see packaging/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/target/packages
work=$out/work
system=$(uname)
kinds=("$@")
if [ ${#kinds[@]} -eq 0 ]; then
  if [ "$system" = Darwin ]; then kinds=(dmg); else kinds=(deb rpm tar); fi
fi

# The jar, its modules and the list of what is inside (SBOM).
rm -rf target/modules target/taskdesk-*.jar
mvn --batch-mode --quiet -Ppackaging -DskipTests package
jar=$(ls target/taskdesk-*.jar)
version=$(basename "$jar" .jar)
version=${version#taskdesk-}
version=${version%-SNAPSHOT}
cp "$jar" target/modules/
# JavaFX publishes an empty jar beside each real one; the annotations of JSpecify are not needed to run.
find target/modules -name 'javafx-*.jar' -size -2k -delete
rm -f target/modules/jspecify-*.jar

if [ "$system" = Darwin ]; then
  packaging/macos/icon.sh "$out/Taskdesk.icns"
  bundle=macos
else
  bundle=linux
fi
packaging/image.sh "$version" app.taskdesk/app.taskdesk.launch.Main "$PWD/target/modules" "$work" \
  packaging/jpackage/{java,taskdesk,$bundle}.args -- --demo --profile "$work/training/profile"
packaging/licences/collect.sh target/modules "$work/licences"
cp target/taskdesk-sbom.json "$work/licences/"

for kind in "${kinds[@]}"; do
  case "$kind" in
    dmg) packaging/macos/dmg.sh "$version" "$work" "$out" ;;
    image | deb | rpm | tar)
      [ -e "$work/tree" ] || packaging/linux/tree.sh "$version" "$work/image/taskdesk" "$work/licences" "$work/tree"
      [ "$kind" = image ] || packaging/linux/$kind.sh "$version" "$work/tree" "$out" ;;
    *) echo "Unknown kind of package: $kind. Known are image, deb, rpm, tar and dmg." >&2; exit 2 ;;
  esac
done

cd "$out"
rm -f SHA256SUMS
files=$(ls taskdesk[-_]"$version"* Taskdesk-"$version"* 2> /dev/null || true)
[ -z "$files" ] || sha256sum $files > SHA256SUMS 2> /dev/null || shasum -a 256 $files > SHA256SUMS
[ ! -s SHA256SUMS ] || cat SHA256SUMS

#!/usr/bin/env bash
# Measures start, memory and idle CPU of the built image against a bare JavaFX window packaged the same way, in turns
# within one run: with no archive at all, with one of the runtime's classes as a JDK has it (CDS), and with the AOT
# cache that is shipped.
#
#   packaging/build.sh image; packaging/measure/start.sh [RUNS] [IDLE SECONDS] [--ahead]
#
# With --ahead, as root, the measured programs go before all other work of a busy machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5} idle=${2:-10} ahead=${3:-}
out=$PWD/target/packages
taskdesk=$out/work/tree/opt/taskdesk
[ -x "$taskdesk/bin/taskdesk" ] || { echo "Build first: packaging/build.sh image" >&2; exit 2; }
bare=$out/bare
if [ ! -e "$bare/tree" ]; then
  jdk=$(packaging/jdk.sh)
  rm -rf "$bare"
  mkdir -p "$bare/modules" "$bare/classes"
  cp target/modules/javafx-{base,graphics,controls}-*.jar "$bare/modules"
  "$jdk/bin/javac" -d "$bare/classes" --module-path "$bare/modules" packaging/measure/bare/*.java \
    packaging/measure/bare/bare/*.java
  "$jdk/bin/jar" --create --file "$bare/modules/bare.jar" -C "$bare/classes" .
  printf -- '--name taskdesk\n--java-options --enable-native-access=javafx.graphics\n' > "$bare/bare.args"
  packaging/image.sh 1.0 bare/bare.Bare "$bare/modules" "$bare/work" packaging/jpackage/java.args "$bare/bare.args"
  mkdir "$bare/no-licences" && touch "$bare/no-licences/none"
  packaging/linux/tree.sh 1.0 "$bare/work/image/taskdesk" "$bare/no-licences" "$bare/tree"
fi
bare=$bare/tree/opt/taskdesk
# Twins of the launchers with another archive, or none, in place of the shipped cache.
for home in "$taskdesk" "$bare"; do
  "$home/lib/runtime/bin/taskdesk" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xshare:dump \
    -XX:SharedArchiveFile="$home/bin/cds.jsa" > /dev/null
  sed 's,"-XX:AOTCache=.*","-XX:SharedArchiveFile=$root/bin/cds.jsa",' "$home/bin/taskdesk" > "$home/bin/cds"
  sed 's/"-XX:AOTCache=.*"/"-Xshare:off"/' "$home/bin/taskdesk" > "$home/bin/plain"
  chmod +x "$home/bin/cds" "$home/bin/plain"
done
profile=$(mktemp -d)
trap 'rm -f "$taskdesk"/bin/{cds,cds.jsa,plain} "$bare"/bin/{cds,cds.jsa,plain}; rm -rf "$profile"' EXIT
demo="--demo --profile $profile/data"
# The first start of all fills the profile; what is measured are the starts of every day.
packaging/measure/start.py --runs 1 "first=$taskdesk/bin/taskdesk $demo"
packaging/measure/start.py $ahead --runs "$runs" --idle "$idle" \
  "bare plain=$bare/bin/plain" "bare CDS=$bare/bin/cds" "bare AOT=$bare/bin/taskdesk" \
  "plain=$taskdesk/bin/plain $demo" "CDS=$taskdesk/bin/cds $demo" "AOT=$taskdesk/bin/taskdesk $demo"
du -sm "$taskdesk" "$bare" | sed 's/^/MiB installed: /'
ls -l "$out" | awk '/taskdesk/ { printf "%.1f MiB: %s\n", $5 / 1048576, $9 }'

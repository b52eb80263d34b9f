#!/usr/bin/env bash
# Makes a runtime with an AOT cache and, from both, an app image by jpackage. Works on Linux and macOS.
#
#   image.sh VERSION MODULE/CLASS MODULES_FOLDER WORK_FOLDER ARGS_FILES... -- [ARGUMENT OF THE TRAINING START]...
#
# Leaves in WORK_FOLDER: runtime/, input/ (what lies in the program's folder) and image/ (the app image).
set -euo pipefail
cd "$(dirname "$0")/.."
version=$1 main=$2 modules=$3 work=$4
shift 4
args=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do args+=("$1"); shift; done
[ $# -eq 0 ] || shift
jdk=$(packaging/jdk.sh)
rm -rf "$work"
mkdir -p "$work/input" "$work/training"
work=$(cd "$work" && pwd)

case "$(uname)" in
  Darwin) system=Mac library=dylib ;;
  *) system=Linux library=so ;;
esac
machine=$(uname -m)
[ "$machine" != arm64 ] || machine=aarch64

"$jdk/bin/jlink" @packaging/jpackage/runtime.args --module-path "$modules" --add-modules "${main%%/*}" \
  --output "$work/runtime"
find "$work/runtime/bin" -type f ! -name java -delete
# What java.desktop would play and show with; of the rest, printing and its dialog have need.
for name in jawt jsound mlib_image splashscreen; do
  rm -f "$work/runtime/lib/lib$name.$library"
done
for jar in "$modules"/javafx-*.jar; do
  (cd "$work/runtime/lib" && "$jdk/bin/jar" --list --file "$jar" | { grep "\.$library\$" || true; } |
    xargs -r "$jdk/bin/jar" --extract --file "$jar")
done
# Names of functions inside the libraries; crash reports still hold those of the exported ones.
[ "$system" != Linux ] || ! command -v strip > /dev/null ||
  find "$work/runtime/lib" -name '*.so' -exec strip --strip-unneeded {} +
for jar in "$modules"/sqlite-jdbc-*.jar; do
  [ -e "$jar" ] || continue
  (cd "$work/training" && "$jdk/bin/jar" --extract --file "$jar" "org/sqlite/native/$system/$machine")
  mv "$work/training/org/sqlite/native/$system/$machine/"* "$work/input"
done

# The training: one start of the program as people start it, then the cache of what that start loaded.
options=()
for file in "${args[@]}"; do
  while read -r option; do options+=("${option//\$APPDIR/$work/input}"); done < <(
    sed -n 's/^--java-options //p' "$file")
done
packaging/train.sh "$work/training" "$work/runtime/bin/java" "${options[@]}" \
  -XX:AOTMode=record -XX:AOTConfiguration="$work/training/start.aotconf" --module "$main" "$@"
"$work/runtime/bin/java" "${options[@]}" -XX:AOTMode=create -XX:AOTConfiguration="$work/training/start.aotconf" \
  -XX:AOTCache="$work/input/start.aot" --module "$main" > "$work/training/create.log" 2>&1 ||
  { cat "$work/training/create.log" >&2; exit 1; }
chmod 644 "$work/input/start.aot"
rm -rf "$work/training"

# jpackage makes the bundle of the system; where it is an installer, build.sh makes that from the same files.
"$jdk/bin/jpackage" "${args[@]/#/@}" --type app-image --app-version "$version" --module "$main" \
  --runtime-image "$work/runtime" --input "$work/input" --java-options '-XX:AOTCache=$APPDIR/start.aot' \
  --dest "$work/image"

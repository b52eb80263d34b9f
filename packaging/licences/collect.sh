#!/usr/bin/env bash
# Gathers the licence texts that have to go with the program: those that the libraries bring in their jars, and those
# kept here for libraries that bring none.
#
#   collect.sh MODULES_FOLDER DESTINATION
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jdk=$("$here/../jdk.sh")
modules=$(cd "$1" && pwd)
rm -rf "$2"
mkdir -p "$2"
to=$(cd "$2" && pwd)
cp "$here"/*.txt "$to"
cp "$here/../../LICENSE" "$to/Apache-2.0.txt"
# JavaFX is under the same licence, with the same exception, as the Java runtime.
cp "$jdk/legal/java.base/LICENSE" "$to/JavaFX and OpenJDK (GPL-2.0 with Classpath exception).txt"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for jar in "$modules"/*.jar; do
  name=$(basename "$jar" .jar)
  (cd "$scratch" && rm -rf ./* && "$jdk/bin/jar" --list --file "$jar" |
    { grep -E '(^|/)([A-Za-z]+-)*(LICENSE|NOTICE|license)(\.txt|\.zentus)?$' || true; } |
    while read -r entry; do
      "$jdk/bin/jar" --extract --file "$jar" "$entry"
      # One copy of the Apache licence is enough.
      grep -q "Apache License" "$entry" && [ "$(wc -l < "$entry")" -gt 150 ] || cp "$entry" "$to/$name $(basename "$entry" .txt).txt"
    done)
done

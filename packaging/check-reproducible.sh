#!/usr/bin/env bash
# Builds the jar and its SBOM twice from clean copies of the committed sources, in folders of different names, and
# fails when they differ by a byte.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for copy in one another; do
  mkdir "$scratch/$copy"
  git archive HEAD | tar -x -C "$scratch/$copy"
  (cd "$scratch/$copy" && mvn --batch-mode --quiet -Ppackaging -DskipTests -Dmaven.test.skip package)
done
status=0
for file in "$scratch"/one/target/taskdesk-*.jar "$scratch"/one/target/taskdesk-sbom.json; do
  name=$(basename "$file")
  if cmp "$file" "$scratch/another/target/$name"; then
    echo "$name is the same twice: $(sha256sum < "$file" | cut -d' ' -f1)"
  else
    status=1
  fi
done
exit $status

#!/usr/bin/env bash
# Prints the folder of a JDK 25 or newer that has jlink and jpackage: JAVA_HOME, or else the newest that is installed.
set -euo pipefail
fits() {
  [ -x "$1/bin/jpackage" ] && [ -x "$1/bin/jlink" ] &&
    [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || echo 0)" -ge 25 ]
}
candidates=("${JAVA_HOME:-/none}")
if [ "$(uname)" = Darwin ]; then
  candidates+=("$(/usr/libexec/java_home -v 25+ 2>/dev/null || echo /none)")
else
  while read -r found; do candidates+=("$found"); done < <(ls -d /usr/lib/jvm/* /opt/jdk* 2>/dev/null | sort -rV)
fi
for candidate in "${candidates[@]}"; do
  if fits "$candidate"; then
    echo "$candidate"
    exit
  fi
done
echo "No JDK 25 or newer with jpackage was found. Install one, or set JAVA_HOME to it." >&2
exit 1

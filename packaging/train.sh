#!/usr/bin/env bash
# Runs a command as a person would see it for some seconds, then ends it as a logout does.
#
#   train.sh WORK_FOLDER COMMAND...
#
# TRAINING_SECONDS (20) is how long the window stays open at least; on a busy machine longer, until the program is at
# rest, since what it has not come to by then is missing in the cache. On Linux it opens on a virtual screen of its own, so that
# the drawing code people use is what is trained; without Xvfb it is drawn in memory.
set -euo pipefail
work=$1
shift
export HOME=$work/home XDG_DATA_HOME=$work/home/data XDG_CONFIG_HOME=$work/home/config
export XDG_CACHE_HOME=$work/home/cache XDG_RUNTIME_DIR=$work/home/run
mkdir -p "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
screen=
program=
trap 'kill $program $screen 2>/dev/null || true' EXIT
if [ "$(uname)" = Linux ]; then
  unset WAYLAND_DISPLAY
  if command -v Xvfb > /dev/null; then
    mkfifo "$work/display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3> "$work/display" 2> /dev/null &
    screen=$!
    DISPLAY=:$(head -1 "$work/display")
    export DISPLAY
  else
    echo "Xvfb is missing: the cache is trained without a window system and will help less." >&2
    unset DISPLAY
  fi
fi
"$@" > "$work/training.log" 2>&1 &
program=$!
used=
still=0
for second in $(seq 300); do
  kill -0 $program 2> /dev/null || break
  [ "$second" -le "${TRAINING_SECONDS:-20}" ] || [ $still -lt 8 ] || break
  now=$(ps -o time= -p $program || true)
  if [ "$now" = "$used" ]; then still=$((still + 1)); else still=0; fi
  used=$now
  sleep 1
done
kill -TERM $program 2> /dev/null || true
code=0
wait $program || code=$?
program=
case $code in
  0 | 143) ;;
  *) cat "$work/training.log" >&2; echo "the training start ended with $code" >&2; exit 1 ;;
esac

#!/usr/bin/env python3
"""Times how long commands take from their start to a painted window, watched from outside.

Each command is started under a virtual screen whose memory is looked at every few milliseconds. "First" is when most
of the screen is no longer empty, "list" when the picture is the one that stays, "CPU" the processor time used until
then, which other work on the machine disturbs less. Commands take turns, so that a slow moment meets all of them.
Needs Xvfb.

    start.py [--runs N] [--idle SECONDS] [--ahead] NAME=COMMAND ...
"""
import argparse
import mmap
import os
import shlex
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
STEP = 52  # every 13th pixel
ALIKE = 0.98
SETTLED_SECONDS = 3.0
PATIENCE_SECONDS = 300.0


class Screen:
    """A virtual screen and its pixels."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp",
             "-fbdir", self.folder.name], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as line:
            self.display = ":" + line.readline().strip()
        with open(Path(self.folder.name, "Xvfb_screen0"), "rb") as frame:
            self.memory = mmap.mmap(frame.fileno(), 0, prot=mmap.PROT_READ)
        fields = struct.unpack(">25I", self.memory[:100])
        self.begin = fields[0] + fields[19] * 12

    def pixels(self):
        return self.memory[self.begin:self.begin + WIDTH * HEIGHT * 4:STEP]

    def close(self):
        self.memory.close()
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()


def alike(one, other):
    return sum(map(int.__eq__, one, other)) / len(one)


def watch(screen, process, began):
    """The pictures seen, each with its time, until none has come for a while."""
    pictures = [(0.0, screen.pixels(), 0.0)]
    while True:
        now = time.monotonic() - began
        pixels = screen.pixels()
        if pixels != pictures[-1][1]:
            pictures.append((now, pixels, cpu_seconds(process.pid)))
        elif alike(pictures[-1][1], pictures[0][1]) < 0.5 and now - pictures[-1][0] > SETTLED_SECONDS:
            return pictures
        if process.poll() is not None or now > PATIENCE_SECONDS:
            sys.exit(f"no window came to rest within {now:.0f} s (exit code {process.returncode})")
        time.sleep(0.004)


def family(pid):
    pids = [pid]
    for known in pids:
        for task in Path(f"/proc/{known}/task").glob("*/children"):
            pids += [int(child) for child in task.read_text().split()]
    return pids


def memory_mib(pid):
    total = 0
    for member in family(pid):
        for line in Path(f"/proc/{member}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def cpu_seconds(pid):
    ticks = 0
    for member in family(pid):
        fields = Path(f"/proc/{member}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def ahead(pid):
    """Lets a process and its kin go before all other work of this machine; Linux with autogroups, as root."""
    Path(f"/proc/{pid}/autogroup").write_text("-20")


def run(command, idle, first):
    screen = Screen()
    try:
        environment = dict(os.environ, DISPLAY=screen.display)
        environment.pop("WAYLAND_DISPLAY", None)
        began = time.monotonic()
        process = subprocess.Popen(shlex.split(command), env=environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True)
        if first:
            ahead(process.pid)
        try:
            pictures = watch(screen, process, began)
            empty, last = pictures[0][1], pictures[-1][1]
            shown = next(picture for picture in pictures if alike(picture[1], last) >= ALIKE)
            figures = {
                "first": next(at for at, seen, _ in pictures if alike(seen, empty) < 0.5),
                "list": shown[0],
                "cpu": shown[2],
                "memory": memory_mib(process.pid)}
            if idle:
                before = cpu_seconds(process.pid)
                time.sleep(idle)
                figures["idle"] = 100 * (cpu_seconds(process.pid) - before) / idle
            return figures
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(20)
    finally:
        screen.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=float, default=0, help="also watch an idle window's CPU use for that long")
    parser.add_argument("--ahead", action="store_true", help="go before all other work of this machine; needs root")
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    options = parser.parse_args()
    commands = dict(command.split("=", 1) for command in options.commands)
    seen = {name: [] for name in commands}
    if options.ahead:
        os.setsid()
        ahead("self")
    for _ in range(options.runs):
        for name, command in commands.items():
            seen[name].append(run(command, options.idle, options.ahead))
    print(f"{'':12} {'first s':>18} {'list s':>18} {'CPU s':>18} {'memory MiB':>15} {'idle CPU %':>15}")
    for name, figures in seen.items():
        def spread(key, digits):
            values = sorted(figure[key] for figure in figures)
            return f"{statistics.median(values):.{digits}f} ({values[0]:.{digits}f}–{values[-1]:.{digits}f})"
        idle = spread("idle", 1) if options.idle else "-"
        print(f"{name:12} {spread('first', 2):>18} {spread('list', 2):>18} {spread('cpu', 2):>18} "
              f"{spread('memory', 0):>15} {idle:>15}")


if __name__ == "__main__":
    main()

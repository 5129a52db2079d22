"""A desktop of its own for one program: screen, window manager, session bus, and keys and mouse."""

import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

PATIENCE = 60  # seconds; what takes longer will not come, also where much else is going on

_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_TOOLS = ("Xvfb", "openbox", "dbus-daemon", "xdotool", "xprop", "import", "convert")


def wait_until(condition, what, seconds=PATIENCE):
    """What `condition` answers once that is true of it; fails with `what` if it never is."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"Within {seconds} s there was not: {what}")
        time.sleep(0.05)


def output(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=PATIENCE, **options)
    if done.returncode:
        raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def descendants(pid="self"):
    """The processes below this one, parents first."""
    found = []
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in task.read_text().split():
                found += [int(child), *descendants(child)]
    return found


def command_line(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


class Desktop:
    """Nothing in it reaches the home, the settings or the buses of whoever starts it."""

    def __init__(self, width=1280, height=720):
        self.width = width
        self.height = height

    def __enter__(self):
        missing = [tool for tool in _TOOLS if not shutil.which(tool)]
        if missing:
            raise AssertionError(f"Not installed: {', '.join(missing)}; see app/packages")
        # What loses its parent comes to us, so that nothing can be left behind unseen.
        _LIBC.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self._started = []
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="forkscope-tour-"))
        try:
            self._make_environment()
            self._start_screen()
            self._start_bus()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._started):
            process.terminate()
        with contextlib.suppress(AssertionError):
            wait_until(self._all_ended, "the end of the desktop's processes", seconds=5)
        for pid in descendants():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        wait_until(self._all_ended, "the end of the desktop's processes")
        shutil.rmtree(self.home, ignore_errors=True)

    def _all_ended(self):
        for process in self._started:
            process.poll()
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        return not descendants()

    def _make_environment(self):
        foreign = ("QT_", "XDG_", "FORKSCOPE", "DBUS_", "AT_SPI", "WAYLAND", "LANG", "LC_")
        kept = {k: v for k, v in os.environ.items() if not k.startswith(foreign)}
        folders = {"HOME": "", "XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".local/share",
                   "XDG_CACHE_HOME": ".cache", "XDG_STATE_HOME": ".local/state",
                   "XDG_RUNTIME_DIR": "runtime", "TMPDIR": "tmp"}
        for name, folder in folders.items():
            path = self.home / folder
            path.mkdir(parents=True, exist_ok=True)
            path.chmod(0o700)
            kept[name] = str(path)
        kept.update(LC_ALL="C.UTF-8", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        # For this process, too: what reads the window in it has to meet the same bus.
        os.environ.clear()
        os.environ.update(kept)

    def start(self, *command, **options):
        """Starts what ends with the desktop, also when that is killed."""
        process = subprocess.Popen(
            command, cwd=self.home,
            preexec_fn=lambda: _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0), **options)
        self._started.append(process)
        return process

    def _start_telling(self, *command):
        """Starts a server that tells how to reach it on the descriptor that replaces `{}`."""
        read, write = os.pipe()
        self.start(*(part.format(write) for part in command), pass_fds=[write],
                   stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            answer = told.readline().strip()
        if not answer:
            raise AssertionError(f"{command[0]} did not start")
        return answer

    def _start_screen(self):
        number = self._start_telling("Xvfb", "-displayfd", "{}", "-screen", "0",
                                     f"{self.width}x{self.height}x24", "-nolisten", "tcp",
                                     "-noreset", "-r")  # a key held down is pressed once
        os.environ["DISPLAY"] = ":" + number
        self.start("openbox", "--sm-disable", stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
        wait_until(lambda: "window id" in output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
                   "a window manager")

    def _start_bus(self):
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self._start_telling(
            "dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={}")

    # --- what a person does ---------------------------------------------------------------------

    def xdotool(self, *arguments):
        return output("xdotool", *map(str, arguments))

    def press(self, *keys):
        self.xdotool("key", *keys)

    def type(self, text):
        self.xdotool("type", "--delay", 15, text)

    def click(self, x, y, button=1):
        self.xdotool("mousemove", x, y, "click", button)

    def picture(self, path):
        output("import", "-window", "root", str(path))
        return path

    def brightness(self):
        """Of the whole screen, 0 to 255."""
        picture = self.picture(self.home / "brightness.png")
        return int(float(output("convert", picture, "-format", "%[fx:mean*255]", "info:")))

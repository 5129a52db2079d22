"""The Debian package: what is in it, and that it works from where it was unpacked."""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml

BUILD = pathlib.Path(os.environ["FORKSCOPE_BUILD"])
FOLDER = pathlib.Path(os.environ["FORKSCOPE_PACKAGE"])
ROOT = FOLDER / "root"
ID = "org.forkscope.Forkscope"


def output(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=200, **options)
    if done.returncode:
        raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def package():
    (deb,) = FOLDER.glob("*.deb")
    return deb


def field(name):
    return output("dpkg-deb", "--field", package(), name).strip()


def environment(**more):
    """Without what would lead the program back into the build tree."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FORKSCOPE", "QT_"))}
    return {**kept, **more}


def forkscope(*arguments, **more):
    return output(ROOT / "usr/bin/forkscope", *arguments, env=environment(**more))


class Display:
    """A screen with a window manager, on a number that is free."""

    def __enter__(self):
        read, write = os.pipe()
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp",
             "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL,
                                        env=environment(DISPLAY=self.name))
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.screen):
            process.terminate()
            process.wait()

    def xdotool(self, *arguments):
        return output("xdotool", *arguments, env=environment(DISPLAY=self.name))


class Package(unittest.TestCase):
    maxDiff = None

    def test_is_built(self):
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir()
        output(os.environ["FORKSCOPE_CPACK"], "-G", "DEB", "--config",
               BUILD / "CPackConfig.cmake", "-B", FOLDER)
        output("dpkg-deb", "--extract", package(), ROOT)
        self.assertTrue((ROOT / "usr/bin/forkscope").exists())

    def test_holds_what_an_installation_needs(self):
        icons = [f"icons/hicolor/{s}x{s}/apps/{ID}.png" for s in (48, 64, 128, 256)]
        shared = [f"applications/{ID}.desktop", f"metainfo/{ID}.metainfo.xml",
                  f"mime/packages/{ID}.xml", f"icons/hicolor/scalable/apps/{ID}.svg",
                  "man/man1/forkscope.1.gz", "doc/forkscope/copyright",
                  "doc/forkscope/changelog.gz", "lintian/overrides/forkscope", *icons]
        wanted = {"bin/forkscope", "libexec/forkscope/forkscope-host",
                  *("share/" + name for name in shared)}
        found = {str(path.relative_to(ROOT / "usr"))
                 for path in (ROOT / "usr").rglob("*") if path.is_file()}
        self.assertEqual(found, wanted)

    def test_tells_where_it_comes_from(self):
        self.assertEqual(field("Package"), "forkscope")
        self.assertIn("GPL-3", (ROOT / "usr/share/doc/forkscope/copyright").read_text())
        with gzip.open(ROOT / "usr/share/doc/forkscope/changelog.gz", "rt") as changelog:
            self.assertTrue(changelog.readline().startswith(f"forkscope ({field('Version')})"))
        self.assertIn("fonts-noto-cjk", field("Recommends"))

    def test_everything_it_depends_on_is_installed_here(self):
        needs = field("Depends")
        for library in ("libqt6widgets6", "libqt6charts6", "libqt6svg6", "libsqlite3-0"):
            self.assertIn(library, needs)
        # dpkg's own judgement, without installing anything.
        unmet = output("dpkg-checkbuilddeps", "-d", needs, "/dev/null")
        self.assertEqual(unmet, "")

    def test_the_desktop_file_is_valid(self):
        file = ROOT / f"usr/share/applications/{ID}.desktop"
        self.assertEqual(output("desktop-file-validate", file), "")

    def test_the_metainfo_is_valid(self):
        file = ROOT / f"usr/share/metainfo/{ID}.metainfo.xml"
        output("appstreamcli", "validate", "--no-net", file)
        version = xml.parse(file).find("releases/release").get("version")
        self.assertEqual(version, field("Version"))

    def test_the_mime_type_is_told_by_name_and_by_content(self):
        with tempfile.TemporaryDirectory() as folder:
            packages = pathlib.Path(folder) / "mime/packages"
            packages.mkdir(parents=True)
            shutil.copy(ROOT / f"usr/share/mime/packages/{ID}.xml", packages)
            output("update-mime-database", packages.parent)
            self.assertIn("application/vnd.forkscope:*.forkscope",
                          (packages.parent / "globs2").read_text())
            recording = pathlib.Path(folder) / "a.forkscope"
            forkscope("run", "ticket-grab", "--mode", "play", "--preset", "lock-on", "--quiet",
                      "--record", str(recording))
            magic = (packages.parent / "magic").read_bytes()
            rules = re.findall(rb">(\d+)=(..)", magic, re.DOTALL)
            self.assertEqual([int(offset) for offset, _ in rules], [0, 68])
            content = recording.read_bytes()
            for offset, length in rules:
                value = magic[magic.index(b">" + offset + b"=") + len(offset) + 4:]
                value = value[:int.from_bytes(length, "big")]
                self.assertEqual(content[int(offset):int(offset) + len(value)], value)

    def test_the_man_page_is_set_without_a_warning(self):
        page = ROOT / "usr/share/man/man1/forkscope.1.gz"
        done = subprocess.run(["man", "--warnings", "-l", "-Tutf8", "-Z", page],
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_the_man_page_knows_every_command(self):
        with gzip.open(ROOT / "usr/share/man/man1/forkscope.1.gz", "rt") as page:
            text = page.read().replace("\\-", "-")
        commands = re.findall(r"^  ([a-z]+) ", forkscope("--help").split("Subcommands:")[1],
                              re.MULTILINE)
        self.assertGreaterEqual(len(commands), 8)
        for command in commands:
            self.assertRegex(text, rf"(?m)^(\\fB|\.BR? ){command}\b")
            for option in re.findall(r"--[a-z-]+", forkscope(command, "--help")):
                if option not in ("--help", "--output"):
                    self.assertIn(option, text, command)
        for status in (0, 1, 2, 3, 4, 130):
            self.assertIn(f"\n.B {status}\n", text)

    def test_tells_its_version(self):
        self.assertEqual(forkscope("--version"), f"forkscope {field('Version')}\n")

    def test_lists_the_scenarios_of_its_own_host(self):
        listed = json.loads(forkscope("list", "--json"))
        self.assertIn("ticket-grab", [scenario["id"] for scenario in listed["scenarios"]])
        host = ROOT / "usr/libexec/forkscope/forkscope-host"
        aside = host.with_suffix(".aside")
        host.rename(aside)
        try:
            host.write_text("#!/bin/sh\necho '{\"scenarios\": []}'\n")
            host.chmod(0o755)
            self.assertEqual(json.loads(forkscope("list", "--json")), {"scenarios": []})
        finally:
            aside.rename(host)

    def test_runs_a_scenario_and_exports_it(self):
        with tempfile.TemporaryDirectory() as folder:
            recording, picture = folder + "/a.forkscope", folder + "/a.svg"
            told = forkscope("run", "ticket-grab", "--mode", "play", "--preset", "lock-on",
                             "--record", recording)
            self.assertIn("sold=5", told)
            forkscope("export", recording, "--format", "svg", "-o", picture)
            self.assertIn("client-1", "".join(xml.parse(picture).getroot().itertext()))

    def test_the_window_opens_and_closes(self):
        with tempfile.TemporaryDirectory() as home, Display() as display:
            window = subprocess.Popen([ROOT / "usr/bin/forkscope"],
                                      env=environment(DISPLAY=display.name, HOME=home))
            try:
                found = display.xdotool("search", "--sync", "--onlyvisible", "--name",
                                        "^Forkscope$").split()[0]
                display.xdotool("windowactivate", "--sync", found)
                display.xdotool("key", "ctrl+q")
                self.assertEqual(window.wait(timeout=60), 0)
            finally:
                window.kill()


if __name__ == "__main__":
    unittest.main()

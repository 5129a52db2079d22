"""Prints the closing line of tests/run from ctest's JUnit report: count_tests.py REPORT STATUS.

Ends with a status other than 0 if a test failed, or if ctest itself did (STATUS)."""

import sys
import xml.etree.ElementTree


def counts(report):
    suite = xml.etree.ElementTree.parse(report).getroot()
    failed = int(suite.get("failures", 0))
    skipped = int(suite.get("skipped", 0)) + int(suite.get("disabled", 0))
    return int(suite.get("tests", 0)) - failed - skipped, failed, skipped


def main(report, status):
    try:
        passed, failed, skipped = counts(report)
    except (OSError, xml.etree.ElementTree.ParseError):
        print("ctest wrote no report.", file=sys.stderr)
        passed, failed, skipped = 0, 0, 0
    line = f"{passed} passed, {failed} failed"
    print(line + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or int(status) or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

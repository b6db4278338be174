"""Tests of corpus.py on a local cluster of two worker processes: `npm run scale:test`.

    python3 scripts/scale/test_corpus.py [--events ARTICLES.jsonl... --gold GOLD.jsonl...]

With labelled events: windows lose no group that one run finds within an event. Installs nothing.
"""

import argparse
import datetime
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from dask.distributed import Client, LocalCluster
except ImportError:
    sys.exit(
        f"Dask's scheduler is not there for {sys.executable}. Install it: apt install python3-distributed, then run "
        "/usr/bin/python3 scripts/scale/test_corpus.py; or pip install distributed."
    )

import corpus
from unite import GROUPS, place

CLI = "dist/cli.js"


def one_run(lines):
    """What annotate and link print of these lines, each in one process."""
    annotated = subprocess.run(["node", CLI, "annotate", "--stdin"], input=b"".join(lines), capture_output=True, check=True)
    command = ["node", CLI, "link", "--annotations", "-"]
    linked = subprocess.run(command, input=annotated.stdout, capture_output=True, check=True)
    return annotated.stdout, linked.stdout


def seed_lines(copies):
    """The sample articles, many times over: each time a week later, in part other text."""
    lines = []
    for copy in range(copies):
        for path in sorted(Path("seeds").glob("*.txt")):
            day = datetime.date(2025, 2, 13) + datetime.timedelta(days=7 * copy)
            text = path.read_text(encoding="utf8")[copy * 40 :]
            lines.append(json.dumps({"id": f"{copy}/{path.stem}", "text": text, "date": f"{day}"}).encode() + b"\n")
    return lines


def test_one_window_is_the_single_run(client, folder):
    lines = seed_lines(8)
    source = folder / "articles.jsonl"
    source.write_bytes(b"".join(lines))
    # so many days that all fall into one window and the half of the one before
    corpus.run(client, source, folder / "out", CLI, days=200_000, lines=7)
    annotated, linked = one_run(lines)
    found = sorted((folder / "out/annotated").iterdir())
    for window in found:
        pieces = [path.read_bytes() for path in sorted(window.glob("*.jsonl"))]
        assert b"".join(pieces) == annotated, "annotations differ"
        assert (folder / f"out/links/{window.name}.json").read_bytes() == linked, "links differ"


def test_a_killed_worker_changes_nothing(client, folder):
    source = folder / "articles.jsonl"
    source.write_bytes(b"".join(seed_lines(20)))
    corpus.run(client, source, folder / "calm", CLI, lines=5)
    pids = list(client.run(os.getpid).values())
    killed = []

    def kill(done):
        if done == 3:
            os.kill(pids[0], 9)
            killed.append(pids[0])

    corpus.run(client, source, folder / "killed", CLI, lines=5, told=kill)
    assert killed and killed[0] not in client.run(os.getpid).values(), "no worker was killed"
    names = lambda out: sorted(path.relative_to(out) for path in out.rglob("*") if path.is_file() and path.name[0] != ".")
    assert names(folder / "calm") == names(folder / "killed")
    for name in names(folder / "calm"):
        assert (folder / "calm" / name).read_bytes() == (folder / "killed" / name).read_bytes(), f"{name} differs"


def test_windows_lose_no_group_of_an_event(client, folder, events, gold):
    """`gold` says by "id" which articles of `events` are labelled; these say by "event" what they report."""
    labelled = {json.loads(line)["id"] for path in gold for line in open(path, "rb")}
    lines = [line for path in events for line in open(path, "rb") if json.loads(line)["id"] in labelled]
    event_of = {article["id"]: article["event"] for article in map(json.loads, lines)}
    source = folder / "articles.jsonl"
    source.write_bytes(b"".join(lines))
    windows = corpus.run(client, source, folder / "out", CLI, lines=20)
    whole = json.loads(one_run(lines)[1])
    united = json.loads((folder / "out/links.json").read_bytes())
    print(f"  {len(lines)} articles of {len(set(event_of.values()))} events in {len(windows)} windows")
    for kind in GROUPS:
        by_place = {}
        for number, group in enumerate(united[kind]):
            for member in group["members"]:
                by_place.setdefault(place(member), set()).add(number)
        within, lost = 0, []
        for group in whole[kind]:
            members = {}
            for member in group["members"]:
                members.setdefault(event_of[member["id"]], []).append(place(member))
            for same in members.values():
                if len({article for article, _, _ in same}) < 2:
                    continue
                within += 1
                if not set.intersection(*(by_place.get(one, set()) for one in same)):
                    lost.append(same)
        print(f"  {kind}: {within} groups within an event, {len(lost)} lost")
        assert not lost, f"{kind} lost: {lost}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--events", nargs="+", default=[])
    options.add_argument("--gold", nargs="+", default=[])
    given = options.parse_args()
    tests = [test_one_window_is_the_single_run, test_a_killed_worker_changes_nothing]
    if given.events:
        tests.append(lambda *cluster: test_windows_lose_no_group_of_an_event(*cluster, given.events, given.gold))
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        for name in ("unite.py", "corpus.py"):
            client.upload_file(os.path.join(os.path.dirname(os.path.abspath(__file__)), name))
        for test in tests:
            with tempfile.TemporaryDirectory() as folder:
                test(client, Path(folder))
            print("ok:", test.__name__.replace("<lambda>", "test_windows_lose_no_group_of_an_event"))


if __name__ == "__main__":
    main()

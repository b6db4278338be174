"""Annotates and links a corpus on Dask's distributed scheduler: one example, small and real. docs/scale.md says how it is cut.

    python3 scripts/scale/corpus.py ARTICLES.jsonl OUT [--cli dist/cli.js] [--scheduler HOST:PORT] [--days 4] [--lines 500]

ARTICLES.jsonl has a line {"id", "text", "date"} an article. OUT is a folder that all workers see; it then holds
annotated/ (what annotate prints, a file for each part of the input and window of days), links/ (what link prints, a file
for each window) and links.json, the windows united. Without --scheduler two workers are started on this machine.
"""

import argparse
import datetime
import json
import os
import subprocess
import tempfile
import threading
from pathlib import Path

from dask.distributed import Client, LocalCluster, as_completed

from unite import unite

UNDATED = "undated"
_processes = {}


def annotator(cli):
    """The one `annotate --stdin` of this worker, started when first needed; it ends with the worker, whose pipe it reads."""
    process = _processes.get(cli)
    if process is None or process.poll() is not None:
        command = ["node", cli, "annotate", "--stdin"]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        _processes[cli] = process
    return process


def annotate_lines(cli, lines):
    """What annotate prints for these lines of JSON, one for each, in order."""
    process = annotator(cli)

    def feed():
        process.stdin.writelines(lines)
        process.stdin.flush()

    feeding = threading.Thread(target=feed)
    feeding.start()
    answers = [process.stdout.readline() for _ in lines]
    feeding.join()
    if not answers[-1].endswith(b"\n"):
        raise RuntimeError("annotate ended before it had answered")
    return answers


def windows_of(date, days):
    """Names of the two windows a day lies in: windows begin every days / 2 days. Articles without a date have one of their own."""
    if date is None:
        return [UNDATED]
    step = days // 2
    last = datetime.date.fromisoformat(date).toordinal() // step
    return [f"{datetime.date.fromordinal(number * step)}" for number in (last - 1, last)]


def write_whole(path, pieces):
    """Writes a file that is there as a whole or not at all, whoever is killed meanwhile, however often it is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(handle, "wb") as file:
        file.writelines(pieces)
    os.replace(temporary, path)


def annotate_part(source, begin, end, part, out, cli, days):
    """The map: annotates the lines of `source` between two bytes, keyed by window; the windows that got some."""
    with open(source, "rb") as file:
        file.seek(begin)
        lines = [line.rstrip(b"\n") + b"\n" for line in file.read(end - begin).splitlines() if line.strip()]
    by_window = {}
    for answer in annotate_lines(cli, lines) if lines else []:
        for window in windows_of(json.loads(answer).get("date"), days):
            by_window.setdefault(window, []).append(answer)
    for window, answers in by_window.items():
        write_whole(Path(out, "annotated", window, f"{part:06}.jsonl"), answers)
    return sorted(by_window)


def link_window(window, out, cli):
    """The reduce: links the articles of a window, in the order of the input."""
    parts = sorted(Path(out, "annotated", window).glob("[0-9]*.jsonl"))
    command = ["node", cli, "link", "--annotations", *parts]
    result = subprocess.run(command, capture_output=True, check=False)
    if result.returncode != 0:
        raise RuntimeError(result.stderr.decode())
    write_whole(Path(out, "links", f"{window}.json"), [result.stdout])
    return window


def cut(source, lines):
    """Bytes at which parts of so many lines begin, and the end of the last."""
    cuts = [0]
    with open(source, "rb") as file:
        while any([file.readline() for _ in range(lines)]):
            cuts.append(file.tell())
    return cuts


def run(client, source, out, cli="dist/cli.js", days=4, lines=500, told=lambda done: None):
    """Annotates, links and unites; `told` hears of each part annotated. Needs an empty OUT."""
    source, out, cli = (os.path.abspath(path) for path in (source, out, cli))
    os.makedirs(out)
    cuts = cut(source, lines)
    parts = [
        client.submit(annotate_part, source, begin, end, part, out, cli, days, key=f"annotate-{out}-{part}")
        for part, (begin, end) in enumerate(zip(cuts, cuts[1:]))
    ]
    windows = set()
    for done, (_, found) in enumerate(as_completed(parts, with_results=True)):
        windows.update(found)
        told(done + 1)
    tasks = [client.submit(link_window, window, out, cli, key=f"link-{out}-{window}") for window in sorted(windows)]
    linked = sorted(client.gather(tasks))
    write_whole(Path(out, "links.json"), unite([Path(out, "links", f"{window}.json") for window in linked]))
    return linked


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("source")
    options.add_argument("out")
    options.add_argument("--cli", default="dist/cli.js")
    options.add_argument("--scheduler")
    options.add_argument("--days", type=int, default=4)
    options.add_argument("--lines", type=int, default=500)
    given = options.parse_args()
    if given.days < 2 or given.days % 2:
        options.error("--days wants an even number: windows overlap by half")
    cluster = given.scheduler or LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        client.upload_file(os.path.join(os.path.dirname(os.path.abspath(__file__)), "unite.py"))
        client.upload_file(os.path.abspath(__file__))
        linked = run(client, given.source, given.out, given.cli, given.days, given.lines)
    print(f"{len(linked)} windows linked: {given.out}/links.json")


if __name__ == "__main__":
    main()

"""Times what a user would otherwise run: prints the median processor time in milliseconds, and the versions."""
import io
import resource
import statistics
import subprocess
import sys
import time
from importlib.metadata import version

kind, path, *rest = sys.argv[1:]
data = open(path, "rb").read()


def pandas_html():
    import pandas

    return lambda: pandas.read_html(io.BytesIO(data), flavor="lxml")


def python_docx():
    import docx

    def work():
        document = docx.Document(io.BytesIO(data))
        texts = [paragraph.text for paragraph in document.paragraphs]
        return texts, [[[c.text for c in row.cells] for row in table.rows] for table in document.tables]

    return work


def program():
    command = [path if word == "{}" else word for word in rest]
    return lambda: subprocess.run(command, capture_output=True, check=False)


def median(work, clock):
    work()
    times = []
    end = time.perf_counter() + 4
    while len(times) < 50 and (len(times) < 3 or time.perf_counter() < end):
        start = clock()
        work()
        times.append((clock() - start) * 1000)
    return statistics.median(times)


def children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if kind == "program":
    print(median(program(), children))
    print(rest[0])
else:
    works = {"pandas": (pandas_html, ["pandas", "lxml"]), "python-docx": (python_docx, ["python-docx"])}
    make, libraries = works[kind]
    print(median(make(), time.process_time))
    print(", ".join(f"{name} {version(name)}" for name in libraries) + f", Python {sys.version.split()[0]}")

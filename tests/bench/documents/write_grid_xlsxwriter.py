"""The grid of the benchmark written by XlsxWriter for Python: the same styles, list, filter and frozen header."""

import json
import resource
import sys
import time
from datetime import datetime, timedelta

try:
    import xlsxwriter
except ImportError:
    sys.exit(3)

WORDS = ["former", "informer", "accompagner", "vérifier", "relancer", "écrire", "réunir", "observer"]
STATUSES = ["À faire", "En cours", "Terminée", "Bloquée"]
PHASES = ["Préparer", "Engager", "Réaliser", "Ancrer"]
START = datetime(2026, 1, 5)


def word(index, step):
    return WORDS[index // step % len(WORDS)]


def row(index):
    return [
        f"019a0000-0000-7000-8000-{index:012d}",
        f"A-{index + 1:05d}",
        f"{word(index, 1)} les équipes du service {index % 180}, puis {word(index, 3)} et {word(index, 7)} "
        f"avant la mise en service n° {index % 12}",
        f"Agents du site {index % 25}",
        PHASES[index % 4],
        f"Responsable {index % 40}",
        index % 3 + 1,
        START + timedelta(days=index % 300),
        START + timedelta(days=index % 300 + 14),
        index % 11 / 10,
        STATUSES[index % 4],
        index % 16 / 2,
        index % 90 * 50,
        None if index % 5 == 0 else index % 85 * 50.5,
        None if index % 4 == 0 else f"{word(index, 5)} avant le comité {index % 9} ; {word(index, 11)} ensuite.",
    ]


def main():
    rows = [row(index) for index in range(10_000)]
    start = time.perf_counter()
    path = sys.argv[1]
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("Actions")
    base = {"font_name": "Calibri", "font_size": 10, "valign": "top", "border": 1, "border_color": "#D5DBE3"}
    plain = workbook.add_format(base)
    wrapped = workbook.add_format({**base, "text_wrap": True})
    date = workbook.add_format({**base, "num_format": "dd/mm/yyyy"})
    percent = workbook.add_format({**base, "num_format": "0%"})
    money = workbook.add_format({**base, "num_format": '#,##0.00 "€"'})
    styles = [plain, plain, wrapped, plain, plain, plain, plain, date, date, percent, plain, plain, money, money, wrapped]
    header = workbook.add_format({"bold": True, "bg_color": "#E8EDF3"})
    for column in range(15):
        sheet.write(0, column, f"Colonne {column}", header)
        sheet.set_column(column, column, 38 if column in (2, 14) else 14)
    for number, values in enumerate(rows, 1):
        for column, value in enumerate(values):
            if isinstance(value, datetime):
                sheet.write_datetime(number, column, value, styles[column])
            else:
                sheet.write(number, column, value, styles[column])
    sheet.data_validation(1, 10, len(rows), 10, {"validate": "list", "source": STATUSES})
    sheet.autofilter(0, 0, len(rows), 14)
    sheet.freeze_panes(1, 0)
    workbook.close()
    milliseconds = (time.perf_counter() - start) * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with open(path, "rb") as file:
        print(json.dumps({"milliseconds": milliseconds, "bytes": len(file.read()), "peak": peak}))


main()

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice Calc beside the engine: the model of bench_curve as a sheet, calculated by calculateAll().

    build/release/tests/bench_curve --model model.json
    /usr/bin/python3 tests/benchmark/calc_reference.py model.json

bench_curve writes its plan (10,000 components x 36 months with formulas), its monthly sums and how long it took
for them. This script writes the plan as a sheet: the driver by month in a row, amount and price of each component
in columns, a formula for every component and month over them (quantity, times hours and price, rounded to a
millionth), a sum under each month. It has a headless LibreOffice calculate the sheet several times, after a change
of the driver each time, compares the sums with the program's and prints how many times faster the program was. It
returns 1 where the sums differ or the program is less than a hundred times as fast.

Needs LibreOffice Calc and its Python bridge (Debian: libreoffice-calc, python3-uno), which nothing else here does:
where they are missing it says so and returns 77, which means "skipped".
"""

import argparse
import decimal
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
FIRST_ROW = 3  # rows before the components: users, hours, heads
FIRST_MONTH = 2  # columns before the months: amount by, price


def skip(why):
    print("SKIPPED: " + why, file=sys.stderr)
    sys.exit(SKIPPED)


try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
    from com.sun.star.sheet.FillDirection import TO_BOTTOM
except ImportError:
    uno = None


def column_name(column):
    """0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


class Office:
    """A headless LibreOffice with a profile of its own, for as long as a with statement lasts."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="calc-reference-")
        self.pipe = "stratoplan-%d" % os.getpid()
        self.process = subprocess.Popen(
            [program, "--headless", "--norestore", "--nologo", "--nodefault",
             "-env:UserInstallation=file://" + self.folder,
             "--accept=pipe,name=%s;urp;" % self.pipe],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        resolver = uno.getComponentContext().ServiceManager.createInstance(
            "com.sun.star.bridge.UnoUrlResolver")
        for _ in range(120):
            try:
                context = resolver.resolve(
                    "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % self.pipe)
                self.desktop = context.ServiceManager.createInstanceWithContext(
                    "com.sun.star.frame.Desktop", context)
                return self
            except NoConnectException:
                time.sleep(0.5)
        raise RuntimeError("LibreOffice does not answer")

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it closes the connection while it answers
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_sheet(self):
        hidden = PropertyValue()
        hidden.Name = "Hidden"
        hidden.Value = True
        return self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden,))


def write(document, model):
    """Fills the first sheet; gives back the cells of the driver and those of the sums."""
    sheet = document.Sheets.getByIndex(0)
    months = len(model["users"])
    components = model["components"]
    last_row = FIRST_ROW + len(components) - 1
    last_column = FIRST_MONTH + months - 1

    def cells(left, top, right, bottom):
        return sheet.getCellRangeByPosition(left, top, right, bottom)

    users = cells(FIRST_MONTH, 0, last_column, 0)
    users.setDataArray((tuple(model["users"]),))
    cells(1, 1, 1, 1).setDataArray(((float(model["hours"]),),))
    cells(0, FIRST_ROW, 1, last_row).setDataArray(
        tuple((float(each["per"]), float(each["price"])) for each in components))
    names = [column_name(FIRST_MONTH + month) for month in range(months)]
    document.enableAutomaticCalculation(False)
    # As one does by hand: the first row is written, the others are filled down from it.
    top = FIRST_ROW + 1
    cells(FIRST_MONTH, FIRST_ROW, last_column, FIRST_ROW).setFormulaArray((tuple(
        "=ROUND(ROUNDUP({0}$1/$A{1};0)*$B$2*$B{1};6)".format(name, top) for name in names),))
    cells(FIRST_MONTH, FIRST_ROW, last_column, last_row).fillAuto(TO_BOTTOM, 1)
    sums = cells(FIRST_MONTH, last_row + 2, last_column, last_row + 2)
    sums.setFormulaArray((tuple(
        "=SUM({0}{1}:{0}{2})".format(name, FIRST_ROW + 1, last_row + 1) for name in names),))
    return users, sums


def timed(document):
    begin = time.perf_counter()
    document.calculateAll()
    return (time.perf_counter() - begin) * 1000


def differences(sums, expected):
    """Months whose sums differ by more than a double can tell, as sentences."""
    wrong = []
    for month, (own, other) in enumerate(zip(sums, expected), 1):
        exact = decimal.Decimal(other)
        if abs(decimal.Decimal(own) - exact) > abs(exact) * decimal.Decimal("1e-12"):
            wrong.append("month %d: Calc has %.6f, the program %s" % (month, own, other))
    return wrong


def main():
    parser = argparse.ArgumentParser(description="Times LibreOffice Calc on the model of bench_curve.")
    parser.add_argument("model", help="what bench_curve --model wrote")
    parser.add_argument("--rounds", type=int, default=7, help="how often the sheet is calculated")
    arguments = parser.parse_args()
    if uno is None:
        skip("LibreOffice's Python bridge is not installed (Debian: python3-uno, for /usr/bin/python3)")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        skip("LibreOffice is not installed (Debian: libreoffice-calc)")
    with open(arguments.model, encoding="utf-8") as file:
        model = json.load(file)

    with Office(program) as office:
        document = office.new_sheet()
        users, sums = write(document, model)
        document.calculateAll()
        wrong = differences(sums.getDataArray()[0], model["sums"])
        took = []
        for round_number in range(arguments.rounds):
            # As a lever does: other users, so that nothing can be kept from the time before.
            users.setDataArray((tuple(each + round_number + 1 for each in model["users"]),))
            took.append(timed(document))
        document.close(True)

    calc = statistics.median(took)
    own = float(model["milliseconds"])
    print("%d components x %d months" % (len(model["components"]), len(model["users"])))
    print("LibreOffice calculateAll: median %.1f ms (%s)" % (calc, ", ".join("%.1f" % each for each in took)))
    print("Stratoplan evaluate:      median %.2f ms" % own)
    print("ratio: %.0f (at least 100)" % (calc / own))
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong or calc < 100 * own else 0


if __name__ == "__main__":
    sys.exit(main())

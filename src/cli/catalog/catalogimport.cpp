// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogcommands.h"
#include "cli/command.h"
#include "core/text/format.h"
#include "storage/pricelists/import.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

using storage::ImportPart;
using storage::ImportProgress;
using storage::ImportReport;
using storage::SkippedRow;

/// Exit status of a program that Ctrl-C ended.
constexpr int interrupted = 130;

volatile std::sig_atomic_t cancelAsked = 0;

extern "C" void askToCancel(int)
{
    cancelAsked = 1;
}

/// While it lives Ctrl-C asks to cancel instead of ending the program.
class CancelByKey
{
public:
    CancelByKey() : m_before(std::signal(SIGINT, askToCancel)) { cancelAsked = 0; }
    ~CancelByKey() { std::signal(SIGINT, m_before); }
    CancelByKey(const CancelByKey &) = delete;
    CancelByKey &operator=(const CancelByKey &) = delete;

private:
    void (*m_before)(int);
};

/// One line on standard error that is written over, where people watch.
class ProgressLine
{
public:
    explicit ProgressLine(bool shown) : m_shown(shown) { }
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const ImportProgress &progress)
    {
        const int percent = static_cast<int>(progress.done.raw() / Percent::one());
        const qint64 thousands = progress.rowsRead / 1000;
        if (!m_shown || (percent == m_percent && thousands == m_thousands))
            return;
        m_percent = percent;
        m_thousands = thousands;
        const QString step = progress.step == ImportProgress::Step::Reading ? u"Reading"_s : u"Writing"_s;
        const QByteArray line = u"\r%1 %2 %, %3 rows"_s.arg(step).arg(percent, 3).arg(countCell(progress.rowsRead).shown)
                                    .leftJustified(m_width).toUtf8();
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
        std::fflush(stderr);
    }
    void clear()
    {
        if (m_shown && m_percent >= 0)
            std::fputs(("\r" + QByteArray(m_width, ' ') + "\r").constData(), stderr);
        m_percent = -1;
    }

private:
    static constexpr int m_width = 50;
    bool m_shown;
    int m_percent = -1;
    qint64 m_thousands = -1;
};

OutputTable countsTable(const ImportReport &report)
{
    OutputTable table;
    table.columns = {{u"file"_s, u"File"_s},
                     {u"kind"_s, u"Kind"_s},
                     {u"read"_s, u"Read"_s, true},
                     {u"imported"_s, u"Imported"_s, true},
                     {u"merged"_s, u"Merged"_s, true},
                     {u"skipped"_s, u"Skipped"_s, true},
                     {u"catalog"_s, {}},
                     {u"date"_s, {}},
                     {u"items"_s, {}},
                     {u"rates"_s, {}},
                     {u"unchanged"_s, {}}};
    for (const ImportPart &part : report.parts) {
        table.rows.append({OutputCell(part.fileName), OutputCell(part.format), countCell(part.read),
                           countCell(part.imported), countCell(part.merged), countCell(part.skipped),
                           OutputCell(report.catalog), dateCell(report.date), countCell(report.items),
                           countCell(report.rates), OutputCell(report.unchanged ? u"yes"_s : u"no"_s)});
    }
    return table;
}

OutputTable skippedTable(const ImportReport &report)
{
    OutputTable table {{{u"file"_s, u"File"_s}, {u"line"_s, u"Line"_s, true}, {u"reason"_s, u"Why"_s}}, {}, {}};
    for (const ImportPart &part : report.parts) {
        for (const SkippedRow &row : part.skippedRows)
            table.rows.append({OutputCell(part.fileName), countCell(row.line), OutputCell(row.why)});
    }
    return table;
}

/// "lines 7, 12, 13 and 40 more".
QString linesText(const QList<qint64> &lines)
{
    constexpr int shown = 5;
    QStringList numbers;
    for (const qint64 line : lines.mid(0, shown))
        numbers.append(QString::number(line));
    const QString text = (lines.size() == 1 ? u"line "_s : u"lines "_s) + numbers.join(u", "_s);
    return lines.size() > shown ? text + u" and %1 more"_s.arg(countCell(lines.size() - shown).shown) : text;
}

/// A reason without what it quotes and the lines it names: what many rows have in common.
QString commonReason(const QString &why)
{
    static const QRegularExpression quoted(u"“[^”]*”"_s);
    static const QRegularExpression line(u"\\b([Ll]ine) [0-9]+"_s);
    return QString(why).replace(quoted, u"“…”"_s).replace(line, u"\\1 …"_s);
}

/// Skipped rows by their reason, the most frequent first; of many reasons the first few.
QString skippedText(const ImportPart &part)
{
    struct Group
    {
        QString why; ///< of the first row
        QList<qint64> lines;
    };
    QMap<QString, Group> groups;
    for (const SkippedRow &row : part.skippedRows) {
        Group &group = groups[commonReason(row.why)];
        group.why = group.lines.isEmpty() ? row.why : commonReason(row.why);
        group.lines.append(row.line);
    }
    QList<Group> order = groups.values();
    std::stable_sort(order.begin(), order.end(),
                     [](const Group &a, const Group &b) { return a.lines.size() > b.lines.size(); });
    constexpr int shown = 12;
    QString text;
    qint64 told = 0;
    for (const Group &group : order.mid(0, shown)) {
        text += u"  %1 (%2)\n"_s.arg(group.why, linesText(group.lines));
        told += group.lines.size();
    }
    if (told < part.skipped)
        text += u"  and %1 more rows; catalog import --skipped lists them all\n"_s.arg(countCell(part.skipped - told).shown);
    return text;
}

void printText(const ImportReport &report, const OutputTable &counts)
{
    OutputTable narrow = counts;
    narrow.columns = narrow.columns.mid(0, 6);
    for (QList<OutputCell> &row : narrow.rows)
        row = row.mid(0, 6);
    printTable(narrow, OutputFormat::Table);
    for (const ImportPart &part : report.parts) {
        if (!part.skippedRows.isEmpty())
            print(u"Skipped in %1:\n"_s.arg(part.fileName) + skippedText(part));
    }
    print(u"%1, %2, as of %3: %4 price items, %5 rates\n"_s.arg(report.title, report.catalog, Format().date(report.date),
                                                               countCell(report.items).shown,
                                                               countCell(report.rates).shown));
    if (report.unchanged)
        print(u"The very same list was there already. Nothing is changed.\n"_s);
}

} // namespace

int importCatalog(Arguments &arguments)
{
    const OutputFormat format = arguments.format();
    if (arguments.ok() && arguments.places().isEmpty())
        arguments.fail(Usage, u"Name the files to import, all parts of one price list: catalog import FILE…"_s);
    if (!arguments.ok())
        return arguments.exitStatus();
    ProgressLine line(arguments.has(u"progress"_s) || isatty(fileno(stderr)) != 0);
    const CancelByKey key;
    const auto report = storage::importPriceLists(
        arguments.places(), storage::CatalogLibrary::importedFolder(),
        {[&line](const ImportProgress &progress) { line.show(progress); }, [] { return cancelAsked != 0; }});
    line.clear();
    if (!report && report.error().code == Error::Code::Cancelled) {
        printError(u"Cancelled. Nothing is changed."_s);
        return interrupted;
    }
    if (!report) { // whatever is wrong, a file is
        reportError(report.error());
        return FileError;
    }
    if (arguments.has(u"skipped"_s))
        printTable(skippedTable(*report), format);
    else if (format == OutputFormat::Table)
        printText(*report, countsTable(*report));
    else
        printTable(countsTable(*report), format);
    return report->rates == 0 && report->read() > 0 ? Findings : Fine;
}

} // namespace stratoplan::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/reportbuilder.h"
#include "render/report/reporttables.h"
#include "support/planbuilder.h"

#include <algorithm>

/// Reports and their raw tables read back as words.
namespace stratoplan::reportsamples {

using namespace Qt::Literals::StringLiterals;

[[nodiscard]] inline ReportOptions inPhase(const Plan &plan, const QString &phase)
{
    return {test::named<Option>(plan, u"AWS"_s), test::named<Phase>(plan, phase), Basis::Catalog, QDate(2026, 1, 30)};
}

/// The table whose caption begins so.
[[nodiscard]] inline TableBlock tableOf(const Report &report, const QString &caption)
{
    for (const Block &block : report.blocks) {
        const auto *table = std::get_if<TableBlock>(&block);
        if (table && table->caption.startsWith(caption))
            return *table;
    }
    return {};
}

/// A row as text, with signs before and details behind a cell: "Documents | 1 | †430.00 (as stated)".
[[nodiscard]] inline QString words(const ReportRow &row)
{
    QStringList cells;
    for (const ReportCell &cell : row.cells) {
        QString text = cell.mark + cell.text;
        if (!cell.detail.isEmpty())
            text += u" ("_s + QString(cell.detail).replace(u'\n', u"; "_s) + u')';
        cells.append(text.replace(QChar::Nbsp, u' '));
    }
    return cells.join(u" | "_s);
}

[[nodiscard]] inline QStringList rows(const TableBlock &table)
{
    QStringList all;
    for (const ReportRow &row : table.rows)
        all.append(words(row));
    return all;
}

/// The rows below the one that begins so, up to the next listed price.
[[nodiscard]] inline QStringList below(const TableBlock &table, const QString &start)
{
    QStringList found;
    bool isThere = false;
    for (const ReportRow &row : table.rows) {
        if (isThere && !row.continues)
            break;
        if (isThere)
            found.append(words(row));
        isThere = isThere || words(row).startsWith(start);
    }
    return found;
}

[[nodiscard]] inline QString rowOf(const TableBlock &table, const QString &start)
{
    for (const ReportRow &row : table.rows) {
        if (words(row).startsWith(start))
            return words(row);
    }
    return {};
}

[[nodiscard]] inline DataTable dataOf(const Plan &plan, const QString &name)
{
    for (const DataTable &table : reportTables(plan, inPhase(plan, u"Growth"_s))) {
        if (table.name == name)
            return table;
    }
    return {};
}

/// The cells of a row under these headers, in the first row whose other cells say what is asked for.
[[nodiscard]] inline QStringList cells(const DataTable &table, const QList<std::pair<QString, QString>> &asked,
                                       const QStringList &headers)
{
    for (const QList<DataCell> &row : table.rows) {
        const bool fits = std::all_of(asked.begin(), asked.end(), [&](const auto &each) {
            return row.value(table.headers.indexOf(each.first)).text == each.second;
        });
        if (!fits)
            continue;
        QStringList found;
        for (const QString &header : headers)
            found.append(row.value(table.headers.indexOf(header)).text);
        return found;
    }
    return {};
}

} // namespace stratoplan::reportsamples

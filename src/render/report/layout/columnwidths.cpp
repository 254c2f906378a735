// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/columnwidths.h"

#include "render/report/layout/tablemetrics.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

using namespace tablemetrics;

namespace {

/// The widest a column that fits its cells may get, as a part of the table.
constexpr double widestFit = 0.34;
/// The widest part of a table that a word may ask for.
constexpr double widestWord = 0.42;

/// Widths a column needs for its widest cell in one line, and for its longest word.
struct Needs
{
    double whole = 0;
    double word = 0;
};

double widest(const QString &text, TextStyle style)
{
    double width = 0;
    for (const QString &line : text.split(u'\n'))
        width = std::max(width, textWidth(line, style));
    return width;
}

/// The widest part of @p text that no line break may part.
double longestWord(const QString &text, TextStyle style)
{
    static const QRegularExpression spaces(u"[ \\n]+"_s);
    double width = 0;
    for (const QString &word : text.split(spaces, Qt::SkipEmptyParts))
        width = std::max(width, textWidth(word, style));
    return width;
}

/// Takes what @p widths are too wide together from those that have more than their @p least; where even that
/// is too much, all give way alike.
void shrinkTo(double usable, const QList<double> &least, QList<double> &widths)
{
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double floor = std::accumulate(least.begin(), least.end(), 0.0);
    if (sum <= usable)
        return;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (floor >= usable)
            widths[i] = least.at(i) * usable / floor;
        else
            widths[i] -= (widths.at(i) - least.at(i)) * (sum - usable) / (sum - floor);
    }
}

QList<Needs> needsOf(const TableBlock &table)
{
    QList<Needs> needs;
    for (const ReportColumn &column : table.columns)
        needs.append({widest(column.title, TextStyle::TableHeader),
                      longestWord(column.title, TextStyle::TableHeader)});
    for (const ReportRow &row : table.rows) {
        for (qsizetype i = 0; i < std::min(row.cells.size(), needs.size()); ++i) {
            const ReportCell &cell = row.cells.at(i);
            const double indent = i == 0 ? row.indent * indentStep : 0;
            Needs &need = needs[i];
            need.whole =
                std::max({need.whole, indent + widest(cell.text, styleOf(row, cell)) + markWidth(cell),
                          indent + widest(cell.detail, TextStyle::TableDetail)});
            // A heading runs over the cells beside it.
            if (row.kind == ReportRow::Kind::Normal || i > 0)
                need.word = std::max({need.word,
                                      indent + longestWord(cell.text, styleOf(row, cell)) + markWidth(cell),
                                      indent + longestWord(cell.detail, TextStyle::TableDetail)});
        }
    }
    return needs;
}

} // namespace

QList<double> columnWidths(const TableBlock &table, double usable)
{
    const QList<Needs> needs = needsOf(table);
    double fitted = 0;
    double weights = 0;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        weights += table.columns.at(i).weight;
        if (table.columns.at(i).weight <= 0)
            fitted += std::min(needs.at(i).whole, widestFit * usable);
    }
    const double shared = std::max(0.0, usable - fitted);
    QList<double> widths;
    QList<double> least;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        const double weight = table.columns.at(i).weight;
        double wanted =
            weight > 0 ? shared * weight / weights : std::min(needs.at(i).whole, widestFit * usable);
        if (weights <= 0)
            wanted += shared / static_cast<double>(needs.size());
        least.append(std::min(needs.at(i).word, widestWord * usable));
        widths.append(std::max(wanted, least.last()));
    }
    shrinkTo(usable, least, widths);
    return widths;
}

} // namespace stratoplan

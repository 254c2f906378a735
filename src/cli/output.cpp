// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "storage/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

QList<qsizetype> widths(const OutputTable &table)
{
    QList<qsizetype> widths;
    for (const OutputColumn &column : table.columns)
        widths.append(column.title.size());
    for (const QList<OutputCell> &row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).shown.size());
    }
    return widths;
}

QString line(const QStringList &texts, const OutputTable &table, const QList<qsizetype> &widths)
{
    QString line;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString &text = texts.at(i);
        line += i == 0 ? QString() : u"  "_s;
        line +=
            table.columns.at(i).right ? text.rightJustified(widths.at(i)) : text.leftJustified(widths.at(i));
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

QJsonValue jsonValue(const DataCell &cell)
{
    switch (cell.kind) {
    case DataCell::Kind::Empty:
        return {};
    case DataCell::Kind::Text:
    case DataCell::Kind::Number: // amounts stay exact as decimal strings
        return cell.text;
    }
    return {};
}

} // namespace

void print(const QString &text)
{
    write(stdout, text);
}

void printError(const QString &message)
{
    write(stderr, u"stratoplan-cli: "_s + message + u'\n');
}

QString leftOutText(int lines)
{
    if (lines <= 0)
        return {};
    return lines == 1 ? u"leaves out 1 line without a price"_s
                      : u"leaves out %1 lines without a price"_s.arg(lines);
}

QString toText(const OutputTable &table)
{
    const QList<qsizetype> columnWidths = widths(table);
    QStringList titles;
    qsizetype total = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        titles.append(table.columns.at(i).title);
        total += columnWidths.at(i) + (i == 0 ? 0 : 2);
    }
    const QString rule = QString(total, u'─') + u'\n';
    QString text = line(titles, table, columnWidths) + rule;
    for (int row = 0; row < table.rows.size(); ++row) {
        QStringList cells;
        for (const OutputCell &cell : table.rows.at(row))
            cells.append(cell.shown);
        text += (table.ruledRows.contains(row) ? rule : QString()) + line(cells, table, columnWidths);
    }
    return text;
}

QString toCsv(const OutputTable &table)
{
    DataTable data;
    for (const OutputColumn &column : table.columns)
        data.headers.append(column.key);
    for (const QList<OutputCell> &row : table.rows) {
        QList<DataCell> cells;
        for (const OutputCell &cell : row)
            cells.append(cell.raw);
        data.rows.append(cells);
    }
    return QString::fromUtf8(storage::toCsv(data, storage::LineEnd::Lf));
}

QString toJson(const OutputTable &table)
{
    QJsonArray rows;
    for (const QList<OutputCell> &row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(table.columns.at(i).key, jsonValue(row.at(i).raw));
        rows.append(object);
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson());
}

} // namespace stratoplan::cli

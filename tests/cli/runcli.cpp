// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QProcess>

#include <algorithm>

namespace stratoplan::test {

Run cli(const QStringList &words)
{
    QProcess process;
    process.start(qEnvironmentVariable("STRATOPLAN_CLI"), words);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

static QList<QStringList> cells(const QString &csv)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv.at(i);
        if (quoted && c == u'"' && i + 1 < csv.size() && csv.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            row.append(cell);
            cell.clear();
            if (c == u'\n') {
                rows.append(row);
                row.clear();
            }
        } else if (quoted || c != u'\r') {
            cell += c;
        }
    }
    return rows;
}

QList<QMap<QString, QString>> csvRows(const QString &csv)
{
    const QList<QStringList> all = cells(csv);
    QList<QMap<QString, QString>> rows;
    for (qsizetype i = 1; i < all.size(); ++i) {
        QMap<QString, QString> row;
        for (qsizetype column = 0; column < all.at(i).size() && column < all.front().size(); ++column)
            row.insert(all.front().at(column), all.at(i).at(column));
        rows.append(row);
    }
    return rows;
}

QString csvCell(const QList<QMap<QString, QString>> &rows, const QMap<QString, QString> &where, const QString &column)
{
    for (const auto &row : rows) {
        const bool matches = std::all_of(where.keyBegin(), where.keyEnd(), [&](const QString &key) {
            return row.value(key) == where.value(key);
        });
        if (matches)
            return row.value(column);
    }
    return {};
}

} // namespace stratoplan::test

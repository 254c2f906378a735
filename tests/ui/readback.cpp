// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readback.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

/// The fields of a line of CSV, quotes taken off.
QStringList csvFields(const QString &line)
{
    static const QRegularExpression field(u"(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))"_s);
    QStringList fields;
    for (auto match = field.globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch each = match.next();
        fields.append(each.captured(1).isEmpty() ? each.captured(2) : each.captured(1).replace(u"\"\""_s, u"\""_s));
    }
    return fields;
}

} // namespace

QList<QHash<QString, QString>> readCsv(const QString &path)
{
    QFile file(path);
    QList<QHash<QString, QString>> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    const QStringList headers = csvFields(lines.value(0));
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = csvFields(line);
        QHash<QString, QString> row;
        for (int i = 0; i < headers.size(); ++i)
            row.insert(headers.at(i), fields.value(i));
        rows.append(row);
    }
    return rows;
}

std::optional<QString> readPdf(const QString &path)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, {u"-layout"_s, path, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace stratoplan::test

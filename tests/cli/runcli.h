// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace stratoplan::test {

/// What a run of stratoplan-cli gave.
struct Run
{
    int status = -1;
    QString out;
    QString error;
};

/// Runs the program as a user would.
Run cli(const QStringList &words);

/// CSV as rows by column name. Reads quoted cells.
QList<QMap<QString, QString>> csvRows(const QString &csv);

/// The cell of the first row whose cells match all of @p where; a null string where there is none.
QString csvCell(const QList<QMap<QString, QString>> &rows, const QMap<QString, QString> &where, const QString &column);

} // namespace stratoplan::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/plan/columns.h"

namespace stratoplan::storage {

/// The SQL that makes the table of a kind of row.
template <class Row>
[[nodiscard]] QByteArray createSql()
{
    QByteArray out = QByteArray("CREATE TABLE \"") + Row::tableName + "\" (\n";
    for (const Column &column : columnsOf<Row>()) {
        out += "  \"" + column.name + "\" " + (column.type == Column::Type::Integer ? "INTEGER" : "TEXT");
        if (column.key)
            out += " PRIMARY KEY";
        else if (!column.references.isEmpty())
            out += " REFERENCES \"" + column.references + "\" (\"id\") DEFERRABLE INITIALLY DEFERRED";
        else if (!column.nullable)
            out += " NOT NULL DEFAULT " + column.byDefault;
        out += ",\n";
    }
    return out + "  \"position\" INTEGER NOT NULL\n) STRICT;\n";
}

/// The names of a row's columns, quoted and separated by commas, each behind @p prefix.
template <class Row>
[[nodiscard]] QByteArray columnNames(const QByteArray &prefix = {})
{
    QByteArray names;
    for (const Column &column : columnsOf<Row>())
        names += (names.isEmpty() ? "" : ", ") + prefix + '"' + column.name + '"';
    return names;
}

/// The SQL that inserts a row and its position, as RowWriter binds them.
template <class Row>
[[nodiscard]] QByteArray insertSql()
{
    QByteArray marks;
    for (qsizetype i = 0; i < columnsOf<Row>().size(); ++i)
        marks += "?, ";
    return QByteArray("INSERT INTO \"") + Row::tableName + "\" (" + columnNames<Row>()
        + ", \"position\") VALUES (" + marks + "?)";
}

} // namespace stratoplan::storage

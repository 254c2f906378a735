// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/plan/plantables.h"

#include "storage/plan/createsql.h"
#include "storage/plan/rowwriter.h"

namespace stratoplan::storage {

namespace {

template <class Row>
Status writeTable(Connection &connection, const Table<Row> &table)
{
    if (table.isEmpty())
        return {};
    auto statement = connection.prepare(insertSql<Row>());
    if (!statement)
        return statement.error();
    RowWriter writer(*statement);
    for (qsizetype i = 0; i < table.size(); ++i) {
        writer.writeRow(table.at(i), i);
        if (const Status done = statement->run(); !done)
            return done;
    }
    return {};
}

} // namespace

Status writeTables(Connection &connection, const Plan &plan)
{
    Status status;
    plan.forEachTable([&](const auto &table) {
        if (status)
            status = writeTable(connection, table);
    });
    return status;
}

} // namespace stratoplan::storage

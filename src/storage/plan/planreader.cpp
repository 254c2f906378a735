// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/plan/plantables.h"

#include "storage/plan/createsql.h"
#include "storage/plan/rowreader.h"
#include "storage/plan/validate.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// More rows than any plan has; what says it holds more is not worth the wait.
constexpr qsizetype largestTable = 1'000'000;

Error damaged(const Connection &connection, const QString &detail)
{
    return {Error::Code::Damaged,
            Words::tr("“%1” is damaged and cannot be read. Open a backup or a recovery copy of it instead.")
                .arg(connection.name()),
            detail};
}

template <class Row>
QByteArray selectSql()
{
    return "SELECT " + columnNames<Row>() + " FROM \"" + Row::tableName + "\" ORDER BY \"position\", \"id\"";
}

/// Puts a row that was read into the table; false when its id cannot be.
template <class Row>
bool take(Table<Row> &table, const Row &row)
{
    if (row.id.value() <= 0 || row.id.value() > largestId || table.size() >= largestTable)
        return false;
    if constexpr (std::is_same_v<Row, PlanInfo>) {
        if (!table.contains(row.id))
            return false;
        table.replace(row);
    } else {
        if (table.contains(row.id))
            return false;
        table.insert(row);
    }
    return true;
}

template <class Row>
Status readTable(Connection &connection, Table<Row> &table)
{
    auto statement = connection.prepare(selectSql<Row>());
    if (!statement)
        return statement.error();
    RowReader reader(*statement);
    for (qsizetype count = 0;; ++count) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return std::is_same_v<Row, PlanInfo> && count != 1
                ? Status(damaged(connection, u"plan: %1 rows"_s.arg(count)))
                : Status();
        Row row;
        if (!reader.readRow(row))
            return damaged(connection,
                           u"%1, row %2: %3"_s.arg(QLatin1StringView(Row::tableName), QString::number(count),
                                                   reader.problem()));
        if (!take(table, row))
            return damaged(connection,
                           u"%1, row %2: id %3 cannot be"_s.arg(QLatin1StringView(Row::tableName),
                                                                QString::number(count),
                                                                QString::number(row.id.value())));
    }
}

/// Only plain, strict tables are read: nothing that computes what it holds.
Status checkKinds(Connection &connection)
{
    auto list = connection.prepare("SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main' "
                                   "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    if (!list)
        return list.error();
    for (;;) {
        const auto more = list->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (list->text(1) != "table"_L1 || list->integer(2) != 1)
            return damaged(connection, list->text(0) + u": not a strict table"_s);
    }
    const auto odd =
        connection.integer("SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')");
    if (!odd)
        return odd.error();
    return *odd == 0 ? Status() : damaged(connection, u"the schema holds more than tables"_s);
}

} // namespace

Result<Plan> readTables(Connection &connection)
{
    Plan plan;
    Status status = checkKinds(connection);
    plan.forEachTable([&](auto &table) {
        if (status)
            status = readTable(connection, table);
    });
    if (!status) {
        // A table or column that is not there is an error of the statement to SQLite; here the file is at
        // fault.
        Error error = status.error();
        if (error.code == Error::Code::Failed)
            error = damaged(connection, error.detail);
        return error;
    }
    const auto issues = validate(plan, 1);
    if (!issues.isEmpty())
        return damaged(connection, issues.first().toString());
    return plan;
}

} // namespace stratoplan::storage

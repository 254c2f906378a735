// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/step/references.h"

#include <QLatin1StringView>

namespace stratoplan::edits {

namespace {

struct LooseField
{
    const char *table;
    const char *field;
};

/// Fields that a row can be without. Every other reference owns its row.
constexpr LooseField looseFields[] = {
    {"phase", "trigger"},
    {"environment", "in_place_of"},
    {"component", "component_group"},
    {"component", "account"},
    {"component", "recovery_tier"},
    {"component", "recovery_strategy"},
    {"charge", "rate"},
    {"driver", "points"},
    {"area", "parent"},
    {"area", "component"},
    {"node", "area"},
    {"price_item", "catalog"},
    {"commitment", "otherwise"},
    {"backup", "storage"},
    {"criterion", "scores"},
    {"milestone", "phase"},
};

/// One pass over the tables. Rows refer to tables before their own, so most is found in the first.
bool collectDependents(const Plan &plan, RowSet &rows)
{
    bool grew = false;
    plan.forEachTable([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : table) {
            if (rows.contains(row.id))
                continue;
            Row copy = row;
            if (!dropAllReferences(copy, rows))
                grew = rows.insert(row.id) || grew;
        }
    });
    return grew;
}

} // namespace

Tie tieOf(const char *table, const char *field)
{
    for (const LooseField &loose : looseFields) {
        if (QLatin1StringView(loose.table) == QLatin1StringView(table)
            && QLatin1StringView(loose.field) == QLatin1StringView(field)) {
            return Tie::Loose;
        }
    }
    return Tie::Owned;
}

RowSet withDependents(const Plan &plan, RowSet rows)
{
    while (collectDependents(plan, rows)) { }
    return rows;
}

} // namespace stratoplan::edits

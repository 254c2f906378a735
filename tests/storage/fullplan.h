// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan::test {

/// A valid plan with @p rows rows in every table (one of PlanInfo) and a value other than the usual one in
/// every field of its last row: made from the rows' `fields()`, so that a new field is covered when it is
/// added.
[[nodiscard]] Plan fullPlan(int rows = 2);

/// Names of the fields of @p row that have the value of a new row: what a full plan must not have.
template <class Row>
[[nodiscard]] QStringList emptyFields(const Row &row)
{
    QStringList names;
    const Row byDefault;
    forEachField<Row>([&](const auto &each) {
        if (row.*(each.member) == byDefault.*(each.member))
            names += QString::fromLatin1(each.name);
    });
    return names;
}

} // namespace stratoplan::test

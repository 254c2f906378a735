// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/edits/words.h"

namespace stratoplan::test {

/// Whether the last edit changed @p before, undo leads back to it and redo forward again, in one step.
[[nodiscard]] inline bool undoesAndRedoes(Document &document, const Plan &before)
{
    const Plan after = document.plan();
    if (after == before)
        return false;
    document.undoStack().undo();
    if (!(document.plan() == before))
        return false;
    document.undoStack().redo();
    return document.plan() == after;
}

/// Whether every reference in a plan leads to a row.
[[nodiscard]] inline bool isWhole(const Plan &plan)
{
    bool whole = true;
    plan.forEachTable([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : table)
            whole = whole && edits::checkReferences(plan, row).ok();
    });
    return whole;
}

} // namespace stratoplan::test

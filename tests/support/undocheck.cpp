// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/undocheck.h"

#include "document/edits/words.h"

namespace stratoplan::test {

bool undoesAndRedoes(Document &document, const Plan &before)
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

bool isWhole(const Plan &plan)
{
    bool whole = true;
    plan.forEachTable([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : table)
            whole = whole && edits::checkReferences(plan, row).ok();
    });
    return whole;
}

} // namespace stratoplan::test

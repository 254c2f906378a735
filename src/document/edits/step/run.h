// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/step/commands.h"
#include "document/edits/step/openstep.h"
#include "document/edits/words.h"

#include <memory>

namespace stratoplan::edits {

/// Makes of a row what @p edit makes of it. Right after each other and of the same run, such edits of a row
/// are one step, and none where they lead back to where the first began.
/// @param run  0: always a step of its own
template <class Row, class Edit>
Status changeRowInRun(Document &document, Id<Row> id, const QString &text, int run, Edit edit)
{
    const Row *row = document.find(id);
    if (row == nullptr)
        return Words::missing();
    Row changed = *row;
    edit(changed);
    if (changed == *row)
        return {};
    auto command = std::make_unique<ReplaceCommand<Row>>(document, *row, changed, run);
    command->setText(text);
    make(document.undoStack(), std::move(command));
    return {};
}

} // namespace stratoplan::edits

// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/step/onestep.h"

#include "document/edits/step/openstep.h"

namespace stratoplan::edits {

Status inOneStep(Document &document, const QString &text, const std::function<Status()> &edit)
{
    OpenStep step(document.undoStack(), text);
    const Status status = edit();
    if (status)
        step.push();
    else
        step.takeBack();
    return status;
}

} // namespace stratoplan::edits

// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/words.h"

namespace stratoplan::edits {

Result<QString> checkedName(const QString &name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return Words::invalid(Words::tr("Type a name."));
    if (trimmed.size() > 200)
        return Words::invalid(Words::tr("A name has at most 200 characters."));
    return trimmed;
}

} // namespace stratoplan::edits

// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/targets.h"

#include "core/engine/money/targetwords.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

Result<TargetId> setTarget(Document &document, const Target &target)
{
    Target good = target;
    good.measure = good.measure.simplified();
    good.comparison = good.comparison.simplified();
    good.unit = good.unit.simplified();
    if (good.measure.isEmpty())
        return Words::invalid(Words::tr("Type what is measured, such as cost per user."));
    const Result<QString> name = checkedName(good.name.trimmed().isEmpty() ? good.measure : good.name);
    if (!name)
        return name.error();
    good.name = *name;
    if (!readComparison(good.comparison))
        return Words::invalid(Words::tr("Compare with <, <=, >, >= or =."));
    return putRow(document, good, good.id ? Words::tr("Change target") : Words::tr("Add target"));
}

Status removeTarget(Document &document, TargetId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove target"));
}

Status moveTarget(Document &document, TargetId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move target"));
}

} // namespace stratoplan::edits

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plans/planwriting.h"

#include "storage/jsontwin.h"
#include "storage/planfile.h"
#include "storage/planlock.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

QString outputPath(const Arguments &arguments)
{
    if (arguments.has(u"out"_s))
        return arguments.value(u"out"_s);
    return arguments.has(u"apply"_s) ? arguments.places().value(0) : QString();
}

Status writePlan(const Plan &plan, const QString &path)
{
    if (path.endsWith(".json"_L1))
        return storage::saveJson(plan, path);
    const auto lock = storage::PlanLock::acquire(path);
    if (!lock)
        return lock.error();
    if (QFileInfo::exists(path)) {
        const auto there = storage::loadPlan(path);
        if (there && there->readOnly)
            return Error {Error::Code::TooNew,
                          u"%1 was written by a newer version and stays as it is. Write to another file with --out."_s.arg(path)};
    }
    const auto saved = storage::savePlan(plan, path);
    return saved ? Status() : Status(saved.error());
}

} // namespace stratoplan::cli

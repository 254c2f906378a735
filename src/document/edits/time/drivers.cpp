// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/drivers.h"

#include "core/engine/drivers.h"
#include "document/edits/step/rows.h"
#include "document/edits/time/driverpoints.h"
#include "document/edits/time/formulas.h"
#include "document/edits/time/keys.h"

namespace stratoplan::edits {

namespace {

/// What a person types as a formula: with or without "=".
QString bare(const QString &formula)
{
    const QString trimmed = formula.trimmed();
    return trimmed.startsWith(u'=') ? trimmed.mid(1).trimmed() : trimmed;
}

Status checkGrowth(const Range<Percent> &growth)
{
    if (!growth.isOrdered() || growth.low <= Percent::fromWhole(-100))
        return Words::invalid(Words::tr("Growth is above −100 % a month, and a range goes upwards."));
    return {};
}

/// A driver as it may be in the plan, its formula aside.
Result<Driver> checked(const Plan &plan, Driver driver)
{
    const Driver *before = plan.find(driver.id);
    const Result<QString> name = checkedName(driver.name);
    if (!name)
        return name.error();
    driver.name = *name;
    driver.unit = driver.unit.simplified();
    driver.key = driver.key.trimmed();
    if (driver.key.isEmpty())
        driver.key = before != nullptr ? before->key : freeKey(plan, *name);
    driver.formula = bare(driver.formula);
    const Result<QList<DriverPoint>> points = orderedPoints(plan, driver.points);
    if (!points)
        return points.error();
    driver.points = *points;
    const Result<QList<Season>> seasons = orderedSeasons(driver.seasons);
    if (!seasons)
        return seasons.error();
    driver.seasons = *seasons;
    const QString ownKey = before != nullptr ? before->key : QString();
    for (const Status &status : {checkKey(plan, driver.key, ownKey), checkGrowth(driver.growth)}) {
        if (!status)
            return status.error();
    }
    return driver;
}

/// Fails where the driver of a plan has no values at all.
Status checkValues(const Plan &plan, const Driver &driver)
{
    if (driver.formula.isEmpty())
        return {};
    const QString problem = DriverTable(plan, Timeline(plan)).driver(driver.key).problem;
    return problem.isEmpty() ? Status() : Words::invalid(problem);
}

Result<DriverId> put(Document &document, const Driver &driver, const QString &text)
{
    const Driver *before = document.find(driver.id);
    if (driver.id && before == nullptr)
        return Words::missing();
    const Result<Driver> good = checked(document.plan(), driver);
    if (!good)
        return good.error();
    Step step(document, text);
    const bool isCalculatedAnew = before == nullptr || before->formula != good->formula;
    if (before != nullptr && before->key != good->key)
        replaceKey(step, before->key, good->key);
    DriverId id = driver.id;
    if (id)
        step.replace(*good);
    else
        id = step.insert(*good);
    if (isCalculatedAnew) {
        if (const Status status = checkValues(step.plan(), *good); !status)
            return status.error();
    }
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

template <class Edit>
Status change(Document &document, DriverId id, const QString &text, Edit edit)
{
    const Driver *driver = document.find(id);
    if (driver == nullptr)
        return Words::missing();
    Driver changed = *driver;
    edit(changed);
    return statusOf(put(document, changed, text));
}

/// The first three of a list, and how many more there are.
QString enumerated(const QStringList &phrases)
{
    const QString first = phrases.mid(0, 3).join(QStringLiteral(", "));
    const auto more = static_cast<int>(phrases.size()) - 3;
    return more > 0 ? Words::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

} // namespace

Result<DriverId> setDriver(Document &document, const Driver &driver)
{
    return put(document, driver, driver.id ? Words::tr("Change driver") : Words::tr("Add driver"));
}

Status removeDriver(Document &document, DriverId id)
{
    const Driver *driver = document.find(id);
    if (driver == nullptr)
        return Words::missing();
    const QStringList uses = usesOfKey(document.plan(), driver->key);
    if (!uses.isEmpty())
        return Words::invalid(Words::tr("“%1” is used: %2.").arg(driver->name, enumerated(uses)));
    return removeRows(document, QList {id}, Words::tr("Remove driver"));
}

Status moveDriver(Document &document, DriverId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move driver"));
}

Status renameDriver(Document &document, DriverId id, const QString &name)
{
    return change(document, id, Words::tr("Rename driver"), [&](Driver &driver) { driver.name = name; });
}

Status setDriverKey(Document &document, DriverId id, const QString &key)
{
    if (key.trimmed().isEmpty())
        return Words::invalid(Words::tr("Type the word that formulas use."));
    return change(document, id, Words::tr("Change key of driver"), [&](Driver &driver) { driver.key = key; });
}

Status setDriverUnit(Document &document, DriverId id, const QString &unit)
{
    return change(document, id, Words::tr("Change unit of driver"),
                  [&](Driver &driver) { driver.unit = unit; });
}

Status setDriverPoint(Document &document, DriverId id, const DriverPoint &point)
{
    return change(document, id, Words::tr("Change point of driver"), [&](Driver &driver) {
        driver.points.removeIf([&](const DriverPoint &other) { return isSamePlace(other, point); });
        driver.points.append(point);
    });
}

Status replaceDriverPoint(Document &document, DriverId id, qsizetype index, const DriverPoint &point)
{
    const Driver *driver = document.find(id);
    if (driver == nullptr || index < 0 || index >= driver->points.size())
        return Words::missing();
    return change(document, id, Words::tr("Change point of driver"),
                  [&](Driver &each) { each.points[index] = point; });
}

Status removeDriverPoint(Document &document, DriverId id, qsizetype index)
{
    const Driver *driver = document.find(id);
    if (driver == nullptr || index < 0 || index >= driver->points.size())
        return Words::missing();
    return change(document, id, Words::tr("Remove point of driver"),
                  [&](Driver &each) { each.points.removeAt(index); });
}

Status setDriverPoints(Document &document, DriverId id, const QList<DriverPoint> &points)
{
    return change(document, id, Words::tr("Change points of driver"),
                  [&](Driver &driver) { driver.points = points; });
}

Status setDriverInterpolation(Document &document, DriverId id, Driver::Interpolation interpolation)
{
    return change(document, id, Words::tr("Change course of driver"),
                  [&](Driver &driver) { driver.interpolation = interpolation; });
}

Status setDriverGrowth(Document &document, DriverId id, const Range<Percent> &growth)
{
    return change(document, id, Words::tr("Change growth of driver"),
                  [&](Driver &driver) { driver.growth = growth; });
}

Status setDriverSeasons(Document &document, DriverId id, const QList<Season> &seasons)
{
    return change(document, id, Words::tr("Change seasons of driver"),
                  [&](Driver &driver) { driver.seasons = seasons; });
}

Status setDriverFormula(Document &document, DriverId id, const QString &formula)
{
    return change(document, id, Words::tr("Change formula of driver"),
                  [&](Driver &driver) { driver.formula = formula; });
}

Status setDriverSpread(Document &document, DriverId id, Spread spread)
{
    return change(document, id, Words::tr("Change spread of driver"),
                  [&](Driver &driver) { driver.spread = spread; });
}

} // namespace stratoplan::edits

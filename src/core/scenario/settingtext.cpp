// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/settingtext.h"

#include "core/engine/drivers.h"
#include "core/scenario/overlay.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QString settingText(const Plan &plan, const ScenarioSetting &setting, const Format &format)
{
    const QString value = format.number(setting.value);
    if (const Lever *lever = leverByKey(plan, setting.key)) {
        const QString name = lever->name.isEmpty() ? lever->key : lever->name;
        return lever->unit.isEmpty() ? name + u' ' + value
                                     : name + u' ' + value + QChar(QChar::Nbsp) + lever->unit;
    }
    const Driver *driver = driverByKey(plan, setting.key);
    const QString name = driver && !driver->name.isEmpty() ? driver->name : setting.key;
    return name + u' ' + value + QChar(QChar::Nbsp) + u'%';
}

/// Levers first: where room is short the end goes, and what moves most of the cost stands in front.
QString settingsText(const Plan &plan, const QList<ScenarioSetting> &settings, const Format &format)
{
    QStringList levers;
    QStringList drivers;
    for (const ScenarioSetting &setting : settings)
        (leverByKey(plan, setting.key) ? levers : drivers).append(settingText(plan, setting, format));
    return (levers + drivers).join(u", "_s);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/recoverysummary.h"

#include "ui/resilience/recoverycomponentsmodel.h"
#include "ui/resilience/targetpanel.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::recovery {

namespace {

using Verdict = RecoveryCheck::Verdict;

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySummary)
};

template <class Get>
int largest(const QList<RecoveryCheck> &checks, Get get)
{
    int found = -1;
    for (int i = 0; i < checks.size(); ++i) {
        const std::optional<Duration> value = get(checks.at(i));
        if (value && (found < 0 || *get(checks.at(found)) < *value))
            found = i;
    }
    return found;
}

QString missedText(const QList<RecoveryCheck> &checks)
{
    QStringList missed;
    for (const RecoveryCheck &check : checks) {
        if (check.rto == Verdict::Missed)
            missed.append(Words::tr("%1 RTO", "target").arg(check.title));
        if (check.rpo == Verdict::Missed)
            missed.append(Words::tr("%1 RPO", "target").arg(check.title));
    }
    if (missed.isEmpty())
        return {};
    if (missed.size() > 2)
        return Words::tr("%n time(s) missed", nullptr, static_cast<int>(missed.size()));
    return Words::tr("%1 missed", "RTO of a target").arg(missed.join(Words::tr(" and ")));
}

} // namespace

RecoveryDumbbellData dumbbell(const QList<RecoveryCheck> &checks, int selected)
{
    RecoveryDumbbellData data;
    data.selected = selected;
    for (const RecoveryCheck &check : checks) {
        QString detail = check.detail;
        if (check.disruption != Disruption::Any) {
            const QString what = disruptionTitle(check.disruption);
            detail =
                detail.isEmpty() ? what : Words::tr("%1, %2", "disruption, components").arg(what, detail);
        }
        data.rows.append(
            {check.title, detail, {check.targetRto, check.reachedRto}, {check.targetRpo, check.reachedRpo}});
    }
    return data;
}

bool isUsedBy(const Plan &plan, const Backup &backup, OptionId option)
{
    const Component *component = plan.find(backup.component);
    return !component || component->option == option;
}

QList<Backup> backupsOf(const Plan &plan, OptionId option)
{
    QList<Backup> backups;
    for (const Backup &backup : plan.table<Backup>()) {
        if (isUsedBy(plan, backup, option))
            backups.append(backup);
    }
    return backups;
}

BackupScheduleData schedule(const Plan &plan, const QList<Backup> &backups)
{
    BackupScheduleData data;
    for (const Backup &backup : backups) {
        const Component *component = plan.find(backup.component);
        const QString what = backup.name.isEmpty() && component ? component->name : backup.name;
        data.rows.append(
            {what, backup.mode, backup.every, backup.keep, backup.keepCount, backup.location, backup.copies});
    }
    return data;
}

int slowest(const QList<RecoveryCheck> &checks)
{
    return largest(checks, [](const RecoveryCheck &check) { return check.reachedRto; });
}

int lossiest(const QList<RecoveryCheck> &checks)
{
    return largest(checks, [](const RecoveryCheck &check) { return check.reachedRpo; });
}

int met(const QList<RecoveryCheck> &checks)
{
    return static_cast<int>(std::count_if(checks.begin(), checks.end(), [](const RecoveryCheck &check) {
        return check.verdict() == Verdict::Met;
    }));
}

TileText targetsTile(const QList<RecoveryCheck> &checks)
{
    TileText tile;
    tile.label = Words::tr("Targets met in full");
    if (checks.isEmpty()) {
        tile.value = absentText();
        tile.note = Words::tr("nothing is asked");
        return tile;
    }
    tile.value = Words::tr("%1 of %2").arg(met(checks)).arg(checks.size());
    const QString missed = missedText(checks);
    const auto unknown = std::count_if(checks.begin(), checks.end(), [](const RecoveryCheck &check) {
        return check.verdict() == Verdict::Unknown;
    });
    if (!missed.isEmpty()) {
        tile.note = missed;
        tile.severity = u"missed"_s;
        tile.icon = u"diamond"_s;
    } else if (unknown > 0) {
        tile.note = Words::tr("%n not known", nullptr, static_cast<int>(unknown));
    } else {
        tile.note = Words::tr("everything asked is met");
        tile.severity = u"saving"_s;
        tile.icon = u"check"_s;
    }
    return tile;
}

namespace {

TileText measureTile(const Plan &plan, const RecoveryCheck &check, bool isRto, const Format &format)
{
    TileText tile;
    const auto &reached = isRto ? check.reachedRto : check.reachedRpo;
    const auto &target = isRto ? check.targetRto : check.targetRpo;
    const Verdict verdict = isRto ? check.rto : check.rpo;
    const Component *component = plan.find(isRto ? check.slowest : check.lossiest);
    tile.value = format.duration(*reached);
    if (!isRto && reached->isZero())
        tile.value = Words::tr("none", "data loss");
    const QString who = component ? component->name : check.title;
    tile.note =
        target ? Words::tr("%1, asked %2", "component, target").arg(who, format.duration(*target)) : who;
    if (verdict == Verdict::Missed) {
        tile.severity = u"missed"_s;
        tile.icon = u"diamond"_s;
    }
    tile.tip = isRto ? check.rtoBasis : check.rpoBasis;
    return tile;
}

/// Says of how many components a figure is not known; the largest one may be among them.
void addUnknown(TileText &tile, const Plan &plan, OptionId option,
                std::optional<Duration> (&reached)(const Plan &, const Component &))
{
    QStringList names;
    for (const Component &component : plan.table<Component>()) {
        if (component.option == option && RecoveryComponentsModel::mustRecover(plan, component)
            && !reached(plan, component))
            names.append(component.name);
    }
    if (names.isEmpty() || tile.value == absentText())
        return;
    tile.note = Words::tr("%1, %n not known", "component", static_cast<int>(names.size())).arg(tile.note);
    const QString who = Words::tr("Not known: %1", "components").arg(names.join(u", "_s));
    tile.tip = tile.tip.isEmpty() ? who : tile.tip + u'\n' + who;
}

TileText unknownTile()
{
    TileText tile;
    tile.value = absentText();
    tile.note = Words::tr("not known");
    return tile;
}

} // namespace

TileText slowestTile(const Plan &plan, OptionId option, const QList<RecoveryCheck> &checks,
                     const Format &format)
{
    const int row = slowest(checks);
    TileText tile = row < 0 ? unknownTile() : measureTile(plan, checks.at(row), true, format);
    tile.label = Words::tr("Slowest recovery");
    addUnknown(tile, plan, option, reachedRto);
    return tile;
}

TileText lossTile(const Plan &plan, OptionId option, const QList<RecoveryCheck> &checks, const Format &format)
{
    const int row = lossiest(checks);
    TileText tile = row < 0 ? unknownTile() : measureTile(plan, checks.at(row), false, format);
    tile.label = Words::tr("Largest data loss");
    addUnknown(tile, plan, option, reachedRpo);
    return tile;
}

TileText backupsTile(const QList<Backup> &backups, const Format &format)
{
    TileText tile;
    tile.label = Words::tr("Backups");
    if (backups.isEmpty()) {
        tile.value = Words::tr("none", "backups");
        tile.note = Words::tr("nothing is copied");
        tile.severity = u"warning"_s;
        tile.icon = u"warning"_s;
        return tile;
    }
    tile.value = QString::number(backups.size());
    Duration longest;
    std::optional<Duration> rarest;
    int continuous = 0;
    for (const Backup &backup : backups) {
        longest = std::max(longest, backup.keep);
        if (backup.every.isZero())
            ++continuous;
        else
            rarest = std::max(rarest.value_or(Duration()), backup.every);
    }
    QStringList notes;
    if (rarest)
        notes.append(Words::tr("at least every %1").arg(format.duration(*rarest)));
    if (!longest.isZero())
        notes.append(Words::tr("up to %1 back", "how long copies are kept").arg(format.duration(longest)));
    tile.note = notes.join(u", "_s);
    if (continuous > 0)
        tile.tip = Words::tr("%n of them without a schedule: continuous, replicated or on every change",
                             nullptr, continuous);
    return tile;
}

} // namespace stratoplan::recovery

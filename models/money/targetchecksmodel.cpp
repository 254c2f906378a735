// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/money/targetchecksmodel.h"

#include "core/resilience/assessment.h"
#include "core/text/format.h"
#include "core/text/targettext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Checked = TargetCheck::Verdict;

QString comparisonText(const QString &comparison)
{
    const auto read = readComparison(comparison);
    if (!read)
        return comparison;
    switch (*read) {
    case Comparing::Below:
        return u"<"_s;
    case Comparing::AtMost:
        return u"≤"_s;
    case Comparing::Above:
        return u">"_s;
    case Comparing::AtLeast:
        return u"≥"_s;
    case Comparing::Equal:
        return u"="_s;
    }
    Q_UNREACHABLE();
}

QString periodText(const Plan &plan, const CostTable &costs, int column)
{
    if (column < 0 || column >= costs.timeline.size())
        return {};
    const Period &period = costs.timeline.at(column);
    const Phase *phase = plan.find(period.phase);
    return period.month ? Format().month(*period.month) : (phase ? phase->name : QString());
}

QString verdictText(const TargetCheck &check, const QString &missed)
{
    switch (check.verdict) {
    case Checked::Met:
        return TargetChecksModel::tr("met");
    case Checked::Missed:
        return missed.isEmpty() ? TargetChecksModel::tr("missed")
                                : TargetChecksModel::tr("missed from %1", "month").arg(missed);
    case Checked::NotComputable:
        return TargetChecksModel::tr("not known");
    }
    Q_UNREACHABLE();
}

} // namespace

void TargetChecksModel::show(const Plan &plan, const CostTable &costs, const QList<TargetCheck> &checks,
                             int column)
{
    QList<Row> rows;
    for (const TargetCheck &check : checks) {
        const Target *target = plan.find(check.target);
        if (!target)
            continue;
        Row row {check.target, {}, check.reason, check.verdict, check.component};
        const bool isKnown = check.verdict != Checked::NotComputable;
        const auto now = check.values.isEmpty() ? check.worst : check.values.value(column);
        const QString asked = isKnown
            ? targetValueText(plan, check, check.asked)
            : QStringList({Format().number(target->value), target->unit}).join(u' ').trimmed();
        QString worst = check.worst ? targetValueText(plan, check, *check.worst) : absentText();
        if (check.worst && check.worstColumn >= 0)
            worst = tr("%1 in %2", "value, month").arg(worst, periodText(plan, costs, check.worstColumn));
        row.texts = {
            target->name.isEmpty() ? target->measure : target->name,
            comparisonText(target->comparison) + u' ' + asked,
            now && isKnown ? targetValueText(plan, check, *now) : absentText(), worst,
            verdictText(check, check.firstMissed ? periodText(plan, costs, *check.firstMissed) : QString())};
        if (row.tip.isEmpty())
            row.tip = check.unknown > 0 ? tr("%n line(s) without a price are left out", "", check.unknown)
                                        : target->measure;
        rows.append(row);
    }
    takeRows(m_rows, rows, [](const Row &row) { return row.target; });
}

int TargetChecksModel::countOf(Checked verdict) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [=](const Row &row) { return row.verdict == verdict; }));
}

int TargetChecksModel::met() const
{
    return countOf(Checked::Met);
}

int TargetChecksModel::missed() const
{
    return countOf(Checked::Missed);
}

int TargetChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TargetChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TargetChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isText = index.column() == Title || index.column() == Verdict;
    switch (role) {
    case Qt::DisplayRole:
        return row.texts.at(index.column());
    case Qt::ToolTipRole:
        return row.tip;
    case Qt::TextAlignmentRole:
        return alignment(isText ? Qt::AlignLeft : Qt::AlignRight);
    case IdRole:
        return row.target.value();
    case ComponentRole:
        return row.component.value();
    case VerdictRole:
        if (index.column() != Verdict)
            return {};
        switch (row.verdict) {
        case Checked::Met:
            return static_cast<int>(RecoveryCheck::Verdict::Met);
        case Checked::Missed:
            return static_cast<int>(RecoveryCheck::Verdict::Missed);
        case Checked::NotComputable:
            return static_cast<int>(RecoveryCheck::Verdict::Unknown);
        }
        Q_UNREACHABLE();
    default:
        return {};
    }
}

QVariant TargetChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Target"), tr("Asked"), tr("Now"), tr("At worst"), tr("Held")};
    return titleAt(titles, {Asked, Now, Worst}, section, orientation, role);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/recoverychecksmodel.h"

#include "core/text/format.h"

#include <algorithm>

namespace stratoplan {

namespace {

using Verdict = RecoveryCheck::Verdict;

QString durationText(const std::optional<Duration> &duration)
{
    return duration ? Format().duration(*duration) : absentText();
}

QVariant seconds(const std::optional<Duration> &duration)
{
    return duration ? QVariant(duration->seconds()) : QVariant();
}

bool isRpo(int column)
{
    return column >= RecoveryChecksModel::TargetRpo;
}

} // namespace

RecoveryChecksModel::RecoveryChecksModel(const Document &document, const PlanView &view,
                                         Recalculator &recalculator, QObject *parent)
    : RowListModel(parent), m_document(document), m_view(view), m_recalculator(recalculator)
{
    follow();
    connect(&recalculator, &Recalculator::finished, this, &RecoveryChecksModel::follow);
    connect(&view, &PlanView::optionChanged, this, &RecoveryChecksModel::follow);
}

void RecoveryChecksModel::follow()
{
    const bool known = m_document.find(m_view.option()) != nullptr;
    const QList<RecoveryCheck> checks = known ? m_recalculator.checks(m_view.option()) : QList<RecoveryCheck>();
    if (takeRows(m_checks, checks, [](const RecoveryCheck &each) { return each.target; }))
        Q_EMIT checksChanged();
}

int RecoveryChecksModel::met() const
{
    return countOf(Verdict::Met);
}

int RecoveryChecksModel::missed() const
{
    return countOf(Verdict::Missed);
}

int RecoveryChecksModel::countOf(Verdict verdict) const
{
    return static_cast<int>(std::count_if(m_checks.begin(), m_checks.end(), [verdict](const RecoveryCheck &check) {
        return check.verdict() == verdict;
    }));
}

int RecoveryChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_checks.size());
}

int RecoveryChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecoveryChecksModel::verdictText(Verdict verdict, bool asked)
{
    switch (verdict) {
    case Verdict::Met:
        return tr("met");
    case Verdict::Missed:
        return tr("missed");
    case Verdict::Unknown:
        return asked ? tr("not known") : QString();
    }
    Q_UNREACHABLE();
}

QVariant RecoveryChecksModel::display(const RecoveryCheck &check, int column) const
{
    switch (column) {
    case Title:
        return check.title;
    case TargetRto:
        return durationText(check.targetRto);
    case ReachedRto:
        return durationText(check.reachedRto);
    case VerdictRto:
        return verdictText(check.rto, check.targetRto.has_value());
    case TargetRpo:
        return durationText(check.targetRpo);
    case ReachedRpo:
        return durationText(check.reachedRpo);
    default:
        return verdictText(check.rpo, check.targetRpo.has_value());
    }
}

QVariant RecoveryChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecoveryCheck &check = m_checks.at(index.row());
    const bool rpo = isRpo(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(check, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Title)
            return check.detail.isEmpty() ? check.title : check.title + u'\n' + check.detail;
        return rpo ? check.rpoBasis : check.rtoBasis;
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Title || index.column() == VerdictRto || index.column() == VerdictRpo
                             ? Qt::AlignLeft
                             : Qt::AlignRight);
    case DetailRole:
        return check.detail;
    case IdRole:
        return check.target.value();
    case VerdictRole:
        if (index.column() == Title)
            return static_cast<int>(check.verdict());
        return static_cast<int>(rpo ? check.rpo : check.rto);
    case TargetSecondsRole:
        return seconds(rpo ? check.targetRpo : check.targetRto);
    case ReachedSecondsRole:
        return seconds(rpo ? check.reachedRpo : check.reachedRto);
    case ComponentRole:
        return (rpo ? check.lossiest : check.slowest).value();
    case UnknownRole:
        return check.unknown;
    case NoteRole:
        return rpo ? check.rpoBasis : check.rtoBasis;
    case CountRole:
        return check.components;
    default:
        return {};
    }
}

QVariant RecoveryChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == GroupTitleRole) {
        if (section == Title)
            return QString();
        return isRpo(section) ? tr("Data lost (RPO)") : tr("Time to recover (RTO)");
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Target");
    case TargetRto:
    case TargetRpo:
        return tr("Asked");
    case ReachedRto:
    case ReachedRpo:
        return tr("Reached");
    default:
        return QString();
    }
}

} // namespace stratoplan

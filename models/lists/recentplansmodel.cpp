// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/recentplansmodel.h"

#include <QDir>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// "~/Plans/crm.strato" for a file in the home folder.
QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return QDir::toNativeSeparators(path.startsWith(home) ? u"~/"_s + path.mid(home.size()) : path);
}

} // namespace

RecentPlansModel::RecentPlansModel(QObject *parent) : RowListModel(parent) { }

void RecentPlansModel::setPlans(const QList<RecentPlan> &plans)
{
    QList<RecentPlan> sorted = plans;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const RecentPlan &a, const RecentPlan &b) { return b.opened < a.opened; });
    takeRows(m_plans, sorted, [](const RecentPlan &each) { return each.path; });
}

void RecentPlansModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_plans.isEmpty())
        Q_EMIT dataChanged(index(0, Opened), index(rowCount() - 1, Opened));
}

QString RecentPlansModel::when(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    const QDateTime now = m_now.isValid() ? m_now : QDateTime::currentDateTime();
    const QDateTime local = time.toTimeZone(now.timeZone());
    const qint64 days = local.date().daysTo(now.date());
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    if (days == 0)
        return tr("today, %1").arg(local.time().toString(u"HH:mm"_s));
    if (days == 1)
        return tr("yesterday");
    return locale.toString(local.date(),
                           local.date().year() == now.date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

int RecentPlansModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plans.size());
}

int RecentPlansModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecentPlansModel::display(const RecentPlan &plan, int column) const
{
    switch (column) {
    case Plan:
        return plan.name;
    case Options:
        return plan.options;
    case Amount:
        return plan.amount;
    case Opened:
        return when(plan.opened);
    default:
        return {};
    }
}

QVariant RecentPlansModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentPlan &plan = m_plans.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(plan, index.column());
    case DetailRole:
        if (index.column() == Plan)
            return shortPath(plan.path);
        return index.column() == Amount ? plan.amountNote : QString();
    case Qt::ToolTipRole:
        return index.column() == Plan ? QDir::toNativeSeparators(plan.path) : QString();
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Amount || index.column() == Opened ? Qt::AlignRight
                                                                              : Qt::AlignLeft);
    case KeyRole:
    case PathRole:
        return plan.path;
    case TimeRole:
        return plan.opened;
    case SeriesRole:
        return QVariant::fromValue(plan.months);
    default:
        return {};
    }
}

QVariant RecentPlansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Plan"), tr("Options"), tr("By month"), tr("A month"), tr("Opened")};
    return titleAt(titles, {Amount, Opened}, section, orientation, role);
}

} // namespace stratoplan

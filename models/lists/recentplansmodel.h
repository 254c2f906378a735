// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

#include <QDateTime>

namespace stratoplan {

/// A plan opened before, with what the start page says about it. Texts are ready to show.
struct RecentPlan
{
    QString name;
    QString path;
    QString options; ///< "AWS, GCP, Azure"
    QString amount; ///< "$4,262"
    QString amountNote; ///< "Growth"
    QList<double> months; ///< cost by month, for a small curve
    QDateTime opened;

    bool operator==(const RecentPlan &) const = default;
};

/// Recent plans, last opened first: columns plan (DetailRole: its path), options, curve (SeriesRole),
/// amount (DetailRole: its note), opened ("today, 14:20").
class RecentPlansModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Plan, Options, Curve, Amount, Opened, ColumnCount };

    explicit RecentPlansModel(QObject *parent = nullptr);
    void setPlans(const QList<RecentPlan> &plans);
    /// The time that "today" and "yesterday" are against; now unless set.
    void setNow(const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString when(const QDateTime &time) const;
    [[nodiscard]] QVariant display(const RecentPlan &plan, int column) const;

    QList<RecentPlan> m_plans;
    QDateTime m_now;
};

} // namespace stratoplan

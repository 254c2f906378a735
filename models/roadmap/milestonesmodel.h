// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// Milestones by day. Ticking one and renaming it are edits of the plan.
class MilestonesModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Day, OfPhase, ColumnCount };

    explicit MilestonesModel(Document &document, QObject *parent = nullptr);

    /// Only those of a phase; none: all.
    void setPhase(PhaseId phase);
    /// From which on days are past; the day it is made on at first.
    void setToday(const QDate &today);
    [[nodiscard]] int rowOf(Id<Milestone> id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// An edit could not be made; the old value stays.
    void refused(const stratoplan::Error &error);

private:
    struct Row
    {
        Milestone milestone;
        QString phase;
        bool isOverdue = false;

        bool operator==(const Row &) const = default;
    };

    void follow();

    Document &m_document;
    PhaseId m_phase;
    QDate m_today = QDate::currentDate();
    QList<Row> m_rows;
};

} // namespace stratoplan

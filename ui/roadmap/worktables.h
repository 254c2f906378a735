// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmap.h"
#include "render/painted/roadmap/roadmapdata.h"

#include <QWidget>

class QModelIndex;
class QTreeView;

namespace stratoplan {

class MilestonesModel;
class TriggersModel;
struct PageContext;

/// Triggers and scaling rules of a road in a table.
class TriggersTable : public QWidget
{
    Q_OBJECT

public:
    explicit TriggersTable(PageContext &context, QWidget *parent = nullptr);

    void show(const Plan &plan, const Roadmap &road);
    /// Height at which many of its rows are seen.
    [[nodiscard]] int wantedHeight() const;
    /// What the current row is about, if any.
    [[nodiscard]] std::optional<RoadmapSpot> current() const;

Q_SIGNALS:
    /// Enter, or a click.
    void opened(const stratoplan::RoadmapSpot &spot);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Effects as wide as they are, so far as conditions keep their room.
    void fitColumns();
    [[nodiscard]] std::optional<RoadmapSpot> spotOf(const QModelIndex &index) const;

    TriggersModel *m_model;
    QTreeView *m_table;
};

/// All milestones beside all checklists of the plan.
class WorkTables : public QWidget
{
    Q_OBJECT

public:
    explicit WorkTables(PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<RoadmapSpot> current() const;

Q_SIGNALS:
    void opened(const stratoplan::RoadmapSpot &spot);

private:
    [[nodiscard]] QWidget *makeMilestones(PageContext &context);

    MilestonesModel *m_model;
    QTreeView *m_table = nullptr;
};

} // namespace stratoplan

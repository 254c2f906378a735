// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QTreeView;

namespace stratoplan {

class DriverPointsModel;
struct PageContext;

/// The table of a driver's points: typed over in place, added by month or by phase, pasted from a
/// spreadsheet, removed.
class PointsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PointsPanel(PageContext &context, QWidget *parent = nullptr);

    void setDriver(DriverId driver);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFoot();
    void addMonth();
    void fillPhases();
    void remove();
    void check(const Status &status);
    void update();
    void choose(const DriverPoint &point);

    PageContext &m_context;
    DriverPointsModel *m_model;
    QTreeView *m_table;
    QLabel *m_problem;
    QMenu *m_phases = nullptr;
    QPushButton *m_addPhase = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace stratoplan

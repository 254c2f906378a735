// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace stratoplan {

class FigureStrip;
class FigureView;
class WorkloadsModel;
struct PageContext;

/// The pods that run on a cluster, and the nodes that hold them: how many are needed month by month, and how
/// full they are. Every change counts at once and undoes.
class PodsDialog : public QDialog
{
    Q_OBJECT

public:
    PodsDialog(PageContext &context, ComponentId cluster, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTableCard();
    [[nodiscard]] QWidget *makeResult();
    void add();
    void remove();
    void follow();
    void showPacking();
    bool check(const Status &status);

    PageContext &m_context;
    ComponentId m_cluster;
    WorkloadsModel *m_model;
    QTreeView *m_table = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_problem = nullptr;
    FigureStrip *m_strip = nullptr;
    FigureView *m_course = nullptr;
    QLabel *m_why = nullptr;
    QCheckBox *m_follows = nullptr;
};

} // namespace stratoplan

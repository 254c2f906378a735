// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace stratoplan {

class DriverEditor;
class DriversModel;
class EmptyState;
struct PageContext;

/// The drivers of a plan: a list with values now and at the end, and beside it everything about the one that
/// is chosen. Insert adds, Ctrl+D duplicates, Delete removes, Alt+Up and Alt+Down move, F2 renames.
class DriversWindow : public QDialog
{
    Q_OBJECT

public:
    explicit DriversWindow(PageContext &context, QWidget *parent = nullptr);

    /// Chooses the driver of that key; the first one where there is none.
    void showDriver(const QString &key);

    void done(int result) override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QSize roomFor(const QSize &wanted) const;
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeListFoot(QWidget *parent);
    void add();
    void duplicate();
    void remove();
    void move(int step);
    void update();
    bool check(const Status &status);
    void choose(DriverId driver);
    [[nodiscard]] DriverId current() const;

    PageContext &m_context;
    DriversModel *m_model;
    QTreeView *m_list = nullptr;
    DriverEditor *m_editor;
    QStackedWidget *m_stack;
    EmptyState *m_empty = nullptr;
    QLabel *m_problem;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace stratoplan

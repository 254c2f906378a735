// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/table/rowspanel.h"

#include <QDialog>

class QLabel;
class QStackedWidget;

namespace stratoplan {

class SegmentedControl;
struct PageContext;

/// A window of tables, each behind a tab, whose changes count at once: what cannot be done is said below
/// them. It closes with the plan.
class RowsWindow : public QDialog
{
    Q_OBJECT

public:
    /// Brings a tab to the front.
    void showTab(const QString &key);

protected:
    /// @param name  of the object: "limitsWindow"
    RowsWindow(PageContext &context, const QString &name, const QString &title, QWidget *parent);

    /// A table to be added as a tab.
    [[nodiscard]] RowsPanel *makeRows(const RowsPanel::Setup &setup, QAbstractItemModel *model);
    /// Adds a tab at the right of those there.
    void addTab(const QString &key, const QString &title, RowsPanel *rows);
    /// Lays out all there is, between @p head, which may be null, and @p foot.
    void layOut(QWidget *head, QWidget *foot);
    void run(QDialog &&dialog);
    bool check(const Status &status);
    [[nodiscard]] PageContext &context() { return m_context; }

    void showEvent(QShowEvent *event) override;

private:
    PageContext &m_context;
    SegmentedControl *m_tabs;
    QStackedWidget *m_stack;
    QLabel *m_problem;
    QStringList m_keys; ///< of the tabs
};

} // namespace stratoplan

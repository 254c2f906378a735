// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/readylevers.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace stratoplan {

struct PageContext;

/// Ready levers by topic, to be checked and added to the plan: what each selects in it, and where its
/// percentages were stated.
class ReadyLeversDialog : public QDialog
{
    Q_OBJECT

public:
    ReadyLeversDialog(PageContext &context, QWidget *parent = nullptr);

    /// What is checked.
    [[nodiscard]] QList<Lever> chosen() const;

private:
    void fill();
    void followChecks();
    void showDetail(QTreeWidgetItem *item);

    PageContext &m_context;
    QList<ReadyLever> m_ready;
    QTreeWidget *m_list;
    QLabel *m_detail;
    QPushButton *m_add;
};

} // namespace stratoplan

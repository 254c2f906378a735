// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QSortFilterProxyModel;
class QTreeView;

namespace stratoplan {

class RecentPlansModel;
struct PageContext;

/// Plans opened before, with a search; says so where there are none.
class RecentCard : public Card
{
    Q_OBJECT

public:
    explicit RecentCard(PageContext &context, QWidget *parent = nullptr);

    /// Reads the list anew.
    void follow();

Q_SIGNALS:
    void pathRequested(const QString &path);

private:
    void makeTable();

    PageContext &m_context;
    RecentPlansModel *m_model;
    QSortFilterProxyModel *m_shown;
    QTreeView *m_table = nullptr;
    QLabel *m_none;
};

} // namespace stratoplan

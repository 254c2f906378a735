// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace stratoplan {

class RecoveryComponentsModel;
struct PageContext;

/// How the components of an option recover, as a table that is edited in place; all of them, or those that one target
/// covers.
class ComponentsCard : public Card
{
    Q_OBJECT

public:
    explicit ComponentsCard(PageContext &context, QWidget *parent = nullptr);

    /// The target that the list can be narrowed to; none: it shows all.
    void setTarget(Id<RecoveryTarget> target, const QString &title);
    void choose(ComponentId component);
    [[nodiscard]] ComponentId chosen() const;

private:
    void filter();
    void showContextMenu(const QPoint &position);

    PageContext &m_context;
    RecoveryComponentsModel *m_model;
    QTreeView *m_table;
    QPushButton *m_only;
    QLabel *m_problem;
    Id<RecoveryTarget> m_target;
};

} // namespace stratoplan

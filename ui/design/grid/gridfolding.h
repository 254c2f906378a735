// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridrow.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>

class QModelIndex;
class QTreeView;

namespace stratoplan {

class ComponentTreeModel;

/// Which rows of the Design grid are open, by their keys and so across resets: as the user left them, else by
/// a rule.
class GridFolding : public QObject
{
    Q_OBJECT

public:
    GridFolding(QTreeView &view, const ComponentTreeModel &model);

    /// Says which environments are open until the user folds them.
    void setRule(std::function<bool(const GridRow &)> rule);
    [[nodiscard]] QJsonObject save() const;
    void restore(const QJsonObject &state);

Q_SIGNALS:
    /// The user folded or opened a row.
    void chosen();

private:
    void apply();
    void fold(const QModelIndex &index);
    void remember(const QModelIndex &index, bool isOpen);
    [[nodiscard]] bool isOpenByDefault(const QModelIndex &index) const;

    QTreeView &m_view;
    const ComponentTreeModel &m_model;
    std::function<bool(const GridRow &)> m_rule;
    QHash<QString, bool> m_folding; ///< by KeyRole: open or not, where the user said so
    bool m_isApplying = false;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace stratoplan {

/// Rows of some kinds (KindRole) of a flat model.
class KindFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    KindFilter(const QList<int> &kinds, QObject *parent) : QSortFilterProxyModel(parent), m_kinds(kinds) { }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QList<int> m_kinds;
};

} // namespace stratoplan

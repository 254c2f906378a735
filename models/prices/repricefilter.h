// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/offers/pricechange.h"

#include <QSortFilterProxyModel>

namespace stratoplan {

/// The rows of a RepriceModel that are of one kind, or all.
class RepriceFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setKind(std::optional<PriceChange::Kind> kind);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<PriceChange::Kind> m_kind;
};

} // namespace stratoplan

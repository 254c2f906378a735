// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/costdelegate.h"

namespace stratoplan {

/// Cells of the components on the Resilience page: tier and strategy are chosen from a list, times are typed.
class RecoveryDelegate : public CostDelegate
{
    Q_OBJECT

public:
    using CostDelegate::CostDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace stratoplan

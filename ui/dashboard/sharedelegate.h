// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/costdelegate.h"

namespace stratoplan {

/// A CostDelegate that draws, in the first column, a bar in the category's colour beside the heading: as long as
/// its share is of the largest one. A total stands under a rule.
class ShareDelegate : public CostDelegate
{
    Q_OBJECT

public:
    explicit ShareDelegate(ThemeSource &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stratoplan

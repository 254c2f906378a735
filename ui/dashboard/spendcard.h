// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QTreeView;

namespace stratoplan {

struct PageContext;

/// What each category costs in the looked-at option and phase. Where room is short the names have it before
/// the shares, which bars show too.
class SpendCard : public Card
{
    Q_OBJECT

public:
    explicit SpendCard(PageContext &context, QWidget *parent = nullptr);

    /// Width in which no name is cut.
    [[nodiscard]] int wantedWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QTreeView *m_table;
};

} // namespace stratoplan

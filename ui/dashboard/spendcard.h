// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace stratoplan {

struct PageContext;

/// What each category costs in the looked-at option and phase.
class SpendCard : public Card
{
    Q_OBJECT

public:
    explicit SpendCard(PageContext &context, QWidget *parent = nullptr);
};

} // namespace stratoplan

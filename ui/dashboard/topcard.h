// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace stratoplan {

struct PageContext;

/// The dearest components; a row opens Design.
class TopCard : public Card
{
    Q_OBJECT

public:
    explicit TopCard(PageContext &context, QWidget *parent = nullptr);
};

} // namespace stratoplan

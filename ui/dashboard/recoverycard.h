// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace stratoplan {

class RecoveryChecksModel;
struct PageContext;

/// Recovery times asked for and reached; a row opens Resilience.
class RecoveryCard : public Card
{
    Q_OBJECT

public:
    explicit RecoveryCard(PageContext &context, QWidget *parent = nullptr);

    /// Whether the plan asks for nothing.
    [[nodiscard]] bool isEmpty() const;

private:
    RecoveryChecksModel *m_model;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace stratoplan {

class FindingsFilter;
class FindingsModel;
struct PageContext;

/// Findings of the looked-at option; a row jumps to its place.
class FindingsCard : public Card
{
    Q_OBJECT

public:
    explicit FindingsCard(PageContext &context, QWidget *parent = nullptr);

    /// Shows those of the option that is looked at now.
    void follow();

private:
    PageContext &m_context;
    FindingsModel *m_model;
    FindingsFilter *m_shown;
};

} // namespace stratoplan

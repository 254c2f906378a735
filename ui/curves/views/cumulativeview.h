// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/curves/views/curveview.h"

namespace stratoplan {

class ChartCard;
struct PageContext;

/// What an option costs in all up to each month, also in today's money, and beside the other options.
class CumulativeView : public CurveView
{
    Q_OBJECT

public:
    explicit CumulativeView(PageContext &context, QWidget *parent = nullptr);

    void showInput(const CurveInput &input) override;
    void showNothing(const QString &why) override;

private:
    ChartCard *m_all;
    ChartCard *m_options;
};

} // namespace stratoplan

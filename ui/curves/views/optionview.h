// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/curves/views/curveview.h"

namespace stratoplan {

class ChartCard;
class SegmentedControl;
struct PageContext;

/// Options side by side over the months and over users, with what becomes cheaper and when.
class OptionView : public CurveView
{
    Q_OBJECT

public:
    explicit OptionView(PageContext &context, QWidget *parent = nullptr);

    void showInput(const CurveInput &input) override;
    void showNothing(const QString &why) override;

private:
    ChartCard *m_months;
    ChartCard *m_users;
    SegmentedControl *m_scale;
};

} // namespace stratoplan

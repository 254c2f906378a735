// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/drivercurves.h"
#include "ui/curves/views/curveview.h"

class QComboBox;

namespace stratoplan {

class ChartCard;
class SegmentedControl;
struct PageContext;

/// Cost against any driver of the plan and cost for each of its units, on linear or logarithmic axes.
class DriverView : public CurveView
{
    Q_OBJECT

public:
    explicit DriverView(PageContext &context, QWidget *parent = nullptr);

    void showInput(const CurveInput &input) override;
    void showNothing(const QString &why) override;

private:
    void fillDrivers(const Plan &plan);
    [[nodiscard]] curves::DriverAxes axes() const;
    [[nodiscard]] bool isByMonth() const;

    ChartCard *m_cost;
    ChartCard *m_each;
    QComboBox *m_drivers;
    SegmentedControl *m_scale;
    SegmentedControl *m_over;
};

} // namespace stratoplan

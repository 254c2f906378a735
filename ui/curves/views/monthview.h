// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/curves/views/curveview.h"

class QStackedWidget;

namespace stratoplan {

class ChartCard;
class ChartLegend;
class SegmentedControl;
class UncertaintyCards;
struct PageContext;

/// Cost by month with band, budget, phases and notes; beside it cost against users and per user; below it the
/// categories, or what chance does.
class MonthView : public CurveView
{
    Q_OBJECT

public:
    explicit MonthView(PageContext &context, QWidget *parent = nullptr);

    void showInput(const CurveInput &input) override;
    void showNothing(const QString &why) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFoot();
    SegmentedControl *makeFootControl(const QString &prefix);
    void showFoot(int index);
    void showLegend(const CurveSource &source, const LineChartData &chart);
    void showUsers(const CurveSource &source);
    void showCategories(const CurveSource &source);

    PageContext &m_context;
    ChartCard *m_month;
    ChartLegend *m_legend;
    ChartCard *m_users;
    ChartCard *m_perUser;
    ChartCard *m_panels;
    UncertaintyCards *m_uncertainty;
    QStackedWidget *m_foot;
    QList<SegmentedControl *> m_footControls;
};

} // namespace stratoplan

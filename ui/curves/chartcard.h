// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartscene.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace stratoplan {

class ChartView;
class EmptyState;
struct PageContext;

/// A card with a chart that can be zoomed, read, copied and saved, or a sentence where there is nothing to
/// draw.
class ChartCard : public Card
{
    Q_OBJECT

public:
    /// @p name  of the chart's widget ("byMonthChart") and of its picture files
    ChartCard(PageContext &context, const QString &title, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] ChartView &chart() { return *m_chart; }
    [[nodiscard]] EmptyState &empty() { return *m_empty; }
    /// Puts a control into the head, before the menu of the chart.
    void addControl(QWidget *control);
    /// Null shows @p whyEmpty instead.
    void setFigure(std::shared_ptr<const ChartFigure> figure, const QString &whyEmpty = {});
    [[nodiscard]] bool isEmpty() const;

private:
    ChartView *m_chart;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_menu;
};

} // namespace stratoplan

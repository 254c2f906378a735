// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/shell/rowswindow.h"

class QSpinBox;

namespace stratoplan {

class ExchangeRatesModel;
class FigureStrip;
class OverridesModel;
class PriceBookModel;
class SegmentedControl;
struct PageContext;

/// What the plan pays instead of list prices: negotiated discounts, prices set by hand, exchange rates; how
/// upfront payments count and when a price is old. Every change is made at once and undoes.
/// Tabs: "discounts", "overrides", "exchange".
class PriceBookWindow : public RowsWindow
{
    Q_OBJECT

public:
    explicit PriceBookWindow(PageContext &context, QWidget *parent = nullptr);

private:
    void build();
    [[nodiscard]] QWidget *makeFoot();
    void connectDiscounts();
    void connectOverrides();
    void connectExchange();
    void follow();
    void showTotals();
    void setInfo(const PlanInfo &info);

    PriceBookModel *m_book;
    OverridesModel *m_overrides;
    ExchangeRatesModel *m_exchange;
    FigureStrip *m_figures;
    RowsPanel *m_discountRows;
    RowsPanel *m_overrideRows;
    RowsPanel *m_exchangeRows;
    SegmentedControl *m_upfront = nullptr;
    QSpinBox *m_age = nullptr;
};

} // namespace stratoplan

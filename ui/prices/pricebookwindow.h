// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QDialog>

class QLabel;
class QSpinBox;
class QStackedWidget;

namespace stratoplan {

class ExchangeRatesModel;
class FigureStrip;
class OverridesModel;
class PriceBookModel;
class RowsPanel;
class SegmentedControl;
struct PageContext;

/// What the plan pays instead of list prices: negotiated discounts, prices set by hand, exchange rates; how
/// upfront payments count and when a price is old. Every change is made at once and undoes.
class PriceBookWindow : public QDialog
{
    Q_OBJECT

public:
    explicit PriceBookWindow(PageContext &context, QWidget *parent = nullptr);

    /// Brings a tab to the front: "discounts", "overrides", "exchange".
    void showTab(const QString &key);

private:
    void build();
    [[nodiscard]] QWidget *makeFoot();
    void connectDiscounts();
    void connectOverrides();
    void connectExchange();
    void follow();
    void showTotals();
    void setInfo(const PlanInfo &info);
    void run(QDialog &&dialog);
    bool check(const Status &status);

    PageContext &m_context;
    PriceBookModel *m_book;
    OverridesModel *m_overrides;
    ExchangeRatesModel *m_exchange;
    SegmentedControl *m_tabs;
    FigureStrip *m_figures;
    QStackedWidget *m_stack;
    RowsPanel *m_discountRows;
    RowsPanel *m_overrideRows;
    RowsPanel *m_exchangeRows;
    QLabel *m_problem;
    SegmentedControl *m_upfront = nullptr;
    QSpinBox *m_age = nullptr;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/curves/curvedata.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace stratoplan {

class ChartCard;
class PageBar;
class PageRegistry;
class SegmentedControl;

/// Cost as curves: by month with budget and phases, against users, by option, by category.
class CurvesPage : public Page
{
    Q_OBJECT

public:
    explicit CurvesPage(PageContext &context, QWidget *parent = nullptr);
    static void registerPage(PageRegistry &registry);

    [[nodiscard]] std::optional<Trace> trace() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    using Page::reveal;
    void reveal(const Finding &finding) override;

protected:
    void refresh() override;

private:
    void makeBar();
    QPushButton *makeToggle(const QString &name, const QString &text, const QString &tip);
    void makeViews();
    [[nodiscard]] QWidget *makeMonthView();
    [[nodiscard]] QWidget *makeUsersView();
    [[nodiscard]] QWidget *makeOptionView();
    [[nodiscard]] QWidget *makeCategoryView();
    void showView(const QString &key);
    void showNothing();
    void fillMonth(const CurveSource &source);
    void fillUsers(const CurveSource &source, ChartCard &users, ChartCard &each);
    void fillOptions(const CurveSource &source);
    void fillCategories(const CurveSource &source, ChartCard &panels);

    PageBar *m_bar;
    SegmentedControl *m_views;
    QPushButton *m_budget;
    QPushButton *m_phases;
    QStackedWidget *m_stack;
    ChartCard *m_month = nullptr;
    ChartCard *m_users = nullptr;
    ChartCard *m_perUser = nullptr;
    ChartCard *m_panels = nullptr;
    ChartCard *m_wideUsers = nullptr;
    ChartCard *m_widePerUser = nullptr;
    ChartCard *m_options = nullptr;
    ChartCard *m_stacked = nullptr;
    ChartCard *m_widePanels = nullptr;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/curves/views/curveview.h"
#include "ui/shell/page.h"

#include <QHash>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace stratoplan {

class PageBar;
class PageRegistry;
class SegmentedControl;

/// Cost as curves: by month with band, budget and phases, against drivers, in all, by option, beside revenue.
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
    void addView(const QString &key, CurveView *view);
    void showView(const QString &key);
    void showProgress();
    [[nodiscard]] CurveView *currentView() const;
    [[nodiscard]] CurveParts parts() const;
    /// Whether the view in front shows what chance does.
    [[nodiscard]] bool usesChance() const;
    /// Whether it shows options beside each other.
    [[nodiscard]] bool usesOptions() const;
    /// The looked-at option first, then the others that are compared.
    [[nodiscard]] QList<std::shared_ptr<const CostTable>>
    comparedTables(const std::shared_ptr<const CostTable> &current) const;
    [[nodiscard]] QString scenarioName() const;

    PageBar *m_bar;
    SegmentedControl *m_views;
    QPushButton *m_bands;
    QPushButton *m_budget;
    QPushButton *m_phases;
    QProgressBar *m_progress;
    QStackedWidget *m_stack;
    QHash<QString, CurveView *> m_byKey;
};

} // namespace stratoplan

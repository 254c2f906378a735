// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/chancecurves.h"
#include "ui/widgets/card.h"

class QComboBox;
class QStackedWidget;

namespace stratoplan {

class ElidedLabel;
class EmptyState;
class FigureView;
struct PageContext;

/// What chance does to an option: what matters most, and how likely each month stays within a budget.
class UncertaintyCards : public Card
{
    Q_OBJECT

public:
    /// What is shown needs showSource() again when inputNeeded() comes.
    explicit UncertaintyCards(PageContext &context, QWidget *parent = nullptr);

    void showSource(const CurveSource &source);
    void showNothing(const QString &why);

Q_SIGNALS:
    /// Another budget was chosen.
    void inputNeeded();

private:
    FigureView *makeFigure(PageContext &context, const QString &name);
    void makeBudgets();
    QWidget *makePart(const QString &title, FigureView *figure, ElidedLabel **remark);
    void showBudgets(const QList<curves::ChanceChoice> &choices);
    void showChance(const CurveSource &source);

    FigureView *m_tornado;
    FigureView *m_chance;
    QComboBox *m_budgets;
    BudgetId m_budget; ///< looked at; none: the whole option
    ElidedLabel *m_chanceRemark = nullptr;
    ElidedLabel *m_tornadoRemark = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace stratoplan

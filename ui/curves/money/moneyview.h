// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/money/breakevenmodel.h"
#include "models/money/targetchecksmodel.h"
#include "ui/curves/views/curveview.h"

class QLabel;
class QTreeView;

namespace stratoplan {

class Card;
class ChartCard;
class MoneyQuestions;
struct PageContext;

/// Money questions: revenue beside cost, what breaks even, budgets, targets, and the way to the question
/// which commitments pay.
class MoneyView : public CurveView
{
    Q_OBJECT

public:
    explicit MoneyView(PageContext &context, QWidget *parent = nullptr);

    void showInput(const CurveInput &input) override;
    void showNothing(const QString &why) override;

private:
    Card *makeTableCard(const QString &title, QTreeView *&table, const QString &name);
    void showTables(const CurveSource &source);

    PageContext &m_context;
    BreakEvenModel m_evenModel;
    TargetChecksModel m_targetModel;
    ChartCard *m_revenue;
    MoneyQuestions *m_questions;
    QTreeView *m_even = nullptr;
    QTreeView *m_targets = nullptr;
    Card *m_evenCard;
    Card *m_targetCard;
    QLabel *m_noTargets;
};

} // namespace stratoplan

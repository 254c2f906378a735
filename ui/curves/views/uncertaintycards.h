// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/curvesource.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace stratoplan {

class ElidedLabel;
class EmptyState;
class FigureView;
struct PageContext;

/// What chance does to an option: what matters most, and how likely each month stays within its budget.
class UncertaintyCards : public Card
{
    Q_OBJECT

public:
    explicit UncertaintyCards(PageContext &context, QWidget *parent = nullptr);

    void showSource(const CurveSource &source);
    void showNothing(const QString &why);

private:
    FigureView *makeFigure(PageContext &context, const QString &name);
    QWidget *makePart(const QString &title, FigureView *figure, ElidedLabel **remark);
    void showChance(const CurveSource &source);

    FigureView *m_tornado;
    FigureView *m_chance;
    ElidedLabel *m_chanceRemark = nullptr;
    ElidedLabel *m_tornadoRemark = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace stratoplan

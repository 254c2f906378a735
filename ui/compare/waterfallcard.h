// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparison.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;

namespace stratoplan {

class ComparisonModel;
class FigureView;
struct PageContext;

/// The way from one compared column's total to another's, step by step.
class WaterfallCard : public Card
{
    Q_OBJECT

public:
    WaterfallCard(PageContext &context, const ComparisonModel &model, QWidget *parent = nullptr);

    /// Its text wraps, but may have less height than it likes: the figure gives way.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    /// Brings pickers and figure up to date with the comparison.
    void follow();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// As many steps as there is room for their names.
    [[nodiscard]] int fittingSteps(const QList<WaterfallStep> &steps) const;
    /// Names both ends where there is room for that beside the pickers, which name them too; else the
    /// difference.
    void fitTitle();
    QComboBox *addPicker(const QString &name, const QString &title);
    enum class Joined { Stays, Chosen }; ///< what a column that joins does to the picker
    void fill(QComboBox &picker, int fallback, Joined joined);
    /// Which roles the way leaves out, and what that takes from the totals.
    [[nodiscard]] QString leftOutText(const ComparisonColumn &a, const ComparisonColumn &b,
                                      const LikeForLike &both) const;
    void draw();

    PageContext &m_context;
    const ComparisonModel &m_model;
    QComboBox *m_from;
    QComboBox *m_to;
    QLabel *m_leftOut;
    FigureView *m_figure;
    QString m_difference; ///< from one to the other, a month; empty: there is none
    QString m_once; ///< the part of it that is paid once; empty: none is
    QString m_axis; ///< where it starts; empty: at zero
    QList<WaterfallStep> m_steps;
    int m_most = 0; ///< steps drawn
};

} // namespace stratoplan

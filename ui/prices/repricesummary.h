// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/costchange.h"

#include <QWidget>

namespace stratoplan {

class ElidedLabel;
class FigureStrip;
struct PageContext;

/// What the chosen prices do to the totals: of the looked-at option over all months and in each phase, and of
/// the other options in a line below.
class RepriceSummary : public QWidget
{
    Q_OBJECT

public:
    explicit RepriceSummary(PageContext &context, QWidget *parent = nullptr);

    /// @param totals  the looked-at option first
    void setTotals(const QList<CostChange> &totals);
    void setRemark(const QString &first, const QString &second);
    /// Old figures stay at 60 % while new ones are worked out.
    void setStale(bool isStale);

private:
    [[nodiscard]] QString phaseTitle(PhaseId phase) const;
    void showTotal(const QString &name, const CostChange::Total &total);
    void showOthers(const QList<CostChange> &totals);

    PageContext &m_context;
    FigureStrip *m_figures;
    ElidedLabel *m_others;
    QList<PhaseId> m_phases; ///< that have a figure of their own
};

} // namespace stratoplan

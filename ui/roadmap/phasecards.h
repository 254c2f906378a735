// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmap.h"

#include <QScrollArea>

class QHBoxLayout;

namespace stratoplan {

class PhaseCard;
struct PageContext;
struct PhaseCardText;

/// The cards of all phases side by side, in the order of the time line.
class PhaseCards : public QScrollArea
{
    Q_OBJECT

public:
    explicit PhaseCards(PageContext &context, QWidget *parent = nullptr);

    /// Shows a road. @param plan  that it was made from
    void show(const Plan &plan, const Roadmap &road, const QDate &today);
    void select(PhaseId phase);
    /// Makes the cards low: they show fewer tasks.
    void setLow(bool isLow);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(stratoplan::PhaseId phase);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] PhaseCardText textOf(const Plan &plan, const Roadmap &road, qsizetype index,
                                       const QDate &today) const;
    void addBudget(const Plan &plan, const RoadmapPhase &phase, PhaseCardText &text) const;
    void tick(Id<Task> task, bool isDone);

    PageContext &m_context;
    QHBoxLayout *m_row;
    QList<PhaseCard *> m_cards;
    PhaseId m_selected;
    bool m_isLow = false;
};

} // namespace stratoplan

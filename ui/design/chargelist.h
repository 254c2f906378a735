// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QWidget>

class QVBoxLayout;

namespace stratoplan {

struct PageContext;

/// What a sizing is charged by: a line for each charge with its price item, its price, how much of it and, where the
/// item has several, its term.
class ChargeList : public QWidget
{
    Q_OBJECT

public:
    explicit ChargeList(PageContext &context, QWidget *parent = nullptr);

    void setSizing(SizingId sizing);

Q_SIGNALS:
    /// A price item is to be chosen from the catalog.
    void priceRequested();

private:
    void rebuild();
    void addCharge(const Charge &charge);
    void addTerms(const Charge &charge, const Rate &current);
    [[nodiscard]] QString amountText(const Charge &charge, const Rate &rate) const;

    PageContext &m_context;
    SizingId m_sizing;
    QVBoxLayout *m_layout;
    QList<Charge> m_shown;
    QList<Rate> m_rates;
};

} // namespace stratoplan

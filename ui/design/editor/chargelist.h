// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "models/roles.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace stratoplan {

struct PageContext;

/// What a sizing is charged by: a line for each charge with its price item, its price, how much of it, where
/// the item has several its term, the hours it runs, and what a percentage is of.
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
    void addPrice(QVBoxLayout &column, const Charge &charge, const Rate &rate, PriceMark mark);
    void addTerms(QVBoxLayout &column, const Charge &charge, const Rate &current);
    void addHours(QVBoxLayout &column, const Charge &charge);
    void addLinks(QVBoxLayout &column, const Charge &charge, const Rate &rate, bool isOwn);
    void chooseCovers(const Charge &charge);
    /// Does @p verb to the charge as it holds in the phase that is looked at.
    Status edit(const Charge &charge, const QString &text, const std::function<Status(const Charge &)> &verb);
    /// First month of the phase that is looked at.
    [[nodiscard]] std::optional<Month> month() const;
    [[nodiscard]] QString amountText(const Charge &charge, const Rate &rate) const;

    PageContext &m_context;
    SizingId m_sizing;
    QVBoxLayout *m_layout;
    QList<Charge> m_shown;
    QList<Rate> m_rates;
    QStringList m_ways; ///< from each list price to the one that counts
};

} // namespace stratoplan

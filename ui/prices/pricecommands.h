// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace stratoplan {

class PriceBookWindow;
struct PageContext;

/// What the menus and pages do with prices: the price book, prices set by hand, re-pricing, twins.
class PriceCommands : public QObject
{
    Q_OBJECT

public:
    PriceCommands(PageContext &context, QWidget &window);

    /// @p tab "discounts", "overrides", "exchange"
    void openPriceBook(const QString &tab);
    void overridePrice(RateId rate);
    void reprice();
    void twin(OptionId option, const QString &provider);

private:
    PageContext &m_context;
    QWidget &m_window;
    QPointer<PriceBookWindow> m_book;
};

} // namespace stratoplan

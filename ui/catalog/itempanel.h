// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace stratoplan {

class ElidedLabel;
class FactGrid;
class IconLabel;
class RatesModel;
struct PageContext;

/// Everything about one price item: what it is, all its rates to choose from, how the chosen one is charged
/// and where its price was read; it goes into the plan from here.
class ItemPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ItemPanel(PageContext &context, QWidget *parent = nullptr);

    /// @p term  the rate that is chosen first; empty: the usual one
    void setItem(const storage::CatalogItem &item, const QString &term);
    void clear();
    [[nodiscard]] const std::optional<storage::CatalogItem> &item() const { return m_item; }
    /// The term of the chosen rate.
    [[nodiscard]] QString term() const;

Q_SIGNALS:
    void addRequested();

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QWidget *makeFoot();
    void showRate();
    void copy();

    PageContext &m_context;
    IconLabel *m_icon;
    QLabel *m_name;
    ElidedLabel *m_detail;
    QLabel *m_figure;
    QLabel *m_unit;
    QTreeView *m_table;
    RatesModel *m_rates;
    FactGrid *m_rateFacts;
    FactGrid *m_itemFacts;
    QPushButton *m_add;
    QStackedWidget *m_stack;
    std::optional<storage::CatalogItem> m_item;
};

} // namespace stratoplan

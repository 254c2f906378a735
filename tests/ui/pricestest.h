// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "support/planbuilder.h"
#include "ui/hands.h"
#include "ui/pagetest.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTreeView>

namespace stratoplan::test {

/// The busy plan with all its prices from AWS. AWS costs 620 in MVP and, from April, in Growth: 5 nodes at
/// 100, 200 GB at 0.50, 30 % on top of both, and a node in staging, 880 in all.
inline Plan amazonPlan()
{
    Plan plan = aBusyPlan();
    for (const PriceItem &item : QList(plan.table<PriceItem>().rows())) {
        PriceItem changed = item;
        changed.provider = QStringLiteral("aws");
        changed.service = QStringLiteral("Amazon EC2");
        plan.table<PriceItem>().replace(changed);
    }
    return plan;
}

class PricesTest : public PageTest
{
public:
    PricesTest() : PageTest(amazonPlan(), QStringLiteral("design")), grid(get<QTreeView>("componentGrid"))
    {
        view.setPhase(row<Phase>(QStringLiteral("Growth")).id);
        settle();
    }

    QModelIndex amountCell(const QStringList &path, const QString &phase = QStringLiteral("Growth"))
    {
        return rowAt(*grid.model(), path)
            .siblingAtColumn(columnTitled(*grid.model(), QStringLiteral("USD a month"), phase));
    }
    QString total(const QString &phase)
    {
        const QAbstractItemModel &totals = *get<QTreeView>("totalRow").model();
        return totals.index(0, columnTitled(*grid.model(), QStringLiteral("USD a month"), phase))
            .data()
            .toString();
    }
    PriceMark markOf(const QModelIndex &index)
    {
        return static_cast<PriceMark>(index.data(PriceMarkRole).toInt());
    }
    /// Facts of the trace of a cell with that label.
    QStringList facts(const QModelIndex &index, TraceFact::Kind kind)
    {
        grid.setCurrentIndex(index);
        settle();
        QStringList values;
        for (const TraceFact &fact : window->workspace()->page()->trace().value_or(Trace()).facts) {
            if (fact.kind == kind)
                values.append(fact.value);
        }
        return values;
    }
    template <class T>
    T &in(QWidget &parent, const char *name)
    {
        T *found = parent.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    void addDiscount(const QString &percent, const QString &from)
    {
        trigger("priceBookAction");
        prompts.onDialog = [this, percent, from](QDialog &dialog) {
            auto &provider = in<QComboBox>(dialog, "discountProviderCombo");
            provider.setCurrentIndex(provider.findData(QStringLiteral("aws")));
            in<QLineEdit>(dialog, "discountPercentEdit").setText(percent);
            in<QLineEdit>(dialog, "discountFromEdit").setText(from);
            return true;
        };
        get<QAbstractButton>("addFirstDiscountButton").click();
        settle();
    }
    RateId nodeRate()
    {
        for (const Rate &rate : document.plan().table<Rate>()) {
            if (document.find(rate.item)->key == QLatin1String("node"))
                return rate.id;
        }
        qFatal("no price of a node");
    }

    QTreeView &grid;
    const QStringList cluster {QStringLiteral("Production"), QStringLiteral("Compute"),
                               QStringLiteral("Cluster")};
};

} // namespace stratoplan::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/planbuilder.h"
#include "ui/pagetest.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

namespace stratoplan::test {

using namespace Qt::Literals::StringLiterals;

inline Rate gigabytes(PriceItemId item, const QString &price)
{
    Rate rate;
    rate.item = item;
    rate.term = u"on-demand"_s;
    rate.unit = u"GB"_s;
    rate.time = Rate::Time::Month;
    rate.tiers = {{Quantity(), *UnitPrice::fromString(price)}};
    rate.sourceTitle = u"A price list"_s;
    rate.effective = QDate(2026, 1, 29);
    return rate;
}

/// 500 GB of recordings a month, an API that scales with requests, a cluster; a year from January 2026.
inline Plan timedPlan()
{
    Driver recordings;
    recordings.key = u"recordings"_s;
    recordings.name = u"New recordings"_s;
    recordings.unit = u"GB a month"_s;
    recordings.points = {{Month(2026, 1), {}, Quantity::fromWhole(500)}};
    Driver load;
    load.key = u"load"_s;
    load.name = u"Requests a second"_s;
    load.points = {{Month(2026, 1), {}, Quantity::fromWhole(400)}};
    test::PlanBuilder builder = test::aPlan();
    builder.withPrice(u"node"_s, u"0.10"_s, Rate::Time::Hour, u"instance"_s)
        .withPrice(u"Standard"_s, u"0.023"_s, Rate::Time::Month, u"GB"_s)
        .withOption(u"AWS"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"Recordings"_s, 500, u"Standard"_s)
        .as(u"object-storage"_s)
        .withComponent(u"API"_s, 2, u"node"_s)
        .as(u"kubernetes-cluster"_s)
        .with(recordings)
        .with(load);
    Plan plan = builder.build();
    for (PriceItem item : QList(plan.table<PriceItem>().rows())) {
        const bool isStorage = item.key == "Standard"_L1;
        item.category = isStorage ? Category::Storage : Category::Compute;
        if (!isStorage)
            item.specifications = {{u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}};
        plan.table<PriceItem>().replace(item);
    }
    PriceItem colder;
    colder.id = plan.table<PriceItem>().nextId();
    colder.catalog = plan.table<PlanCatalog>().at(0).id;
    colder.key = u"infrequent"_s;
    colder.name = u"Infrequent"_s;
    colder.category = Category::Storage;
    plan.table<PriceItem>().insert(colder);
    Rate rate = gigabytes(colder.id, u"0.0125"_s);
    rate.id = plan.table<Rate>().nextId();
    plan.table<Rate>().insert(rate);
    return plan;
}

class TimeTest : public PageTest
{
public:
    TimeTest() : PageTest(timedPlan(), u"design"_s) { }

    template <class T>
    static T &in(QWidget &parent, const char *name)
    {
        T *found = parent.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    static void type(QWidget &parent, const char *name, const QString &text)
    {
        auto &line = in<QLineEdit>(parent, name);
        line.setText(text);
        line.setModified(true);
        Q_EMIT line.textEdited(text);
    }
    void edit(const QString &component, const QString &part, const std::function<bool(QDialog &)> &work)
    {
        prompts.onDialog = work;
        navigator.editInTime(row<Component>(component).id, part);
        settle();
    }
    /// Brings a dialog to the front, so that keys reach it.
    static void activate(QDialog &dialog)
    {
        dialog.activateWindow();
        if (!QTest::qWaitFor([&dialog] { return QApplication::activeWindow() == &dialog; }))
            qFatal("the dialog does not become active");
    }
    /// A rule of the API: 1 to 5 units.
    static ScalingPolicy aRule(TimeTest &test, const QString &metric)
    {
        ScalingPolicy rule;
        rule.component = test.row<Component>(u"API"_s).id;
        rule.metric = metric;
        rule.minimum = 1;
        rule.maximum = 5;
        return rule;
    }
    /// The same for 400 at the peak, 100 a unit, at 50 %: eight of up to twenty.
    static ScalingPolicy aLoadedRule(TimeTest &test)
    {
        ScalingPolicy rule = aRule(test, u"CPU"_s);
        rule.maximum = 20;
        rule.load = QuantityInput::of(400);
        rule.capacity = Quantity::fromWhole(100);
        rule.target = Percent::fromWhole(50);
        return rule;
    }
    const Sizing &sizing(const QString &component)
    {
        return *sizingAt(document.plan(), row<Component>(component).id, view.phase());
    }
};

} // namespace stratoplan::test

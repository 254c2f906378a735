// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/components.h"

#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestComponentEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedComponentStartsWithOneAndNoPrice()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Component component;
        component.option = OptionId(1);
        component.name = u"Queue"_s;
        const auto id = edits::addComponent(document, component);
        QVERIFY(id.ok());
        const Sizing sizing = document.plan().table<Sizing>().rows().last();
        QCOMPARE(sizing.component, *id);
        QCOMPARE(sizing.quantity, QuantityInput::of(1));
        QCOMPARE(document.plan().table<Charge>().size(), before.table<Charge>().size());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void componentNeedsAnOption()
    {
        Document document(aBusyPlan());
        Component component;
        component.name = u"Queue"_s;
        QVERIFY(!edits::addComponent(document, component).ok());
        component.option = OptionId(99);
        QVERIFY(!edits::addComponent(document, component).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void roleTakesItsUsualCategoryAlong()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setRole(document, ComponentId(1), u"cache"_s).ok());
        QCOMPARE(document.find(ComponentId(1))->category, Category::Databases);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void roleKeepsACategoryChosenByHand()
    {
        Document document(aBusyPlan());
        QVERIFY(edits::setCategory(document, ComponentId(1), Category::Security).ok());
        QVERIFY(edits::setRole(document, ComponentId(1), u"cache"_s).ok());
        QCOMPARE(document.find(ComponentId(1))->category, Category::Security);
    }

    void tagKeysAreUnique()
    {
        Document document(aBusyPlan());
        const QList<KeyValue> tags {{u"team"_s, u"web"_s}, {u"team"_s, u"data"_s}};
        QVERIFY(!edits::setTags(document, ComponentId(1), tags).ok());
        QVERIFY(edits::setTags(document, ComponentId(1), {{u"team"_s, u"web"_s}}).ok());
        QCOMPARE(document.find(ComponentId(1))->tags.size(), 1);
    }

    void movedComponentsKeepTheirOrder()
    {
        const Plan before = aPlan()
                                .withOption(u"A"_s)
                                .withComponent(u"1"_s)
                                .withComponent(u"2"_s)
                                .withComponent(u"3"_s)
                                .withComponent(u"4"_s)
                                .build();
        Document document(before);
        edits::Destination destination;
        destination.before = ComponentId(1);
        QVERIFY(edits::moveComponents(document, {ComponentId(4), ComponentId(3)}, destination).ok());
        QCOMPARE(names(document), u"3 4 1 2"_s);
        QVERIFY(undoesAndRedoes(document, before));
        destination = {};
        destination.after = ComponentId(2);
        QVERIFY(edits::moveComponents(document, {ComponentId(3), ComponentId(1)}, destination).ok());
        QCOMPARE(names(document), u"4 2 3 1"_s);
    }

    void movingToAnEnvironmentKeepsThePlace()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        edits::Destination destination;
        destination.environment = named<Environment>(before, u"Staging"_s);
        QVERIFY(edits::moveComponents(document, {ComponentId(1), ComponentId(2)}, destination).ok());
        QCOMPARE(document.find(ComponentId(2))->environment, *destination.environment);
        QCOMPARE(document.plan().table<Component>().indexOf(ComponentId(2)), 1);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void removedComponentsTakeWhatRefersToThem()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::removeComponents(document, {ComponentId(1), ComponentId(2)}).ok());
        const Plan &plan = document.plan();
        QCOMPARE(plan.table<Component>().size(), 4);
        QCOMPARE(plan.table<Sizing>().size(), 4);
        QVERIFY(plan.table<Node>().isEmpty());
        QVERIFY(plan.table<Flow>().isEmpty());
        QCOMPARE(plan.table<Area>().size(), 1);
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void duplicateFollowsItsOriginalWithItsSizings()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto copies = edits::duplicateComponents(document, {ComponentId(1)});
        QVERIFY(copies.ok());
        const Plan &plan = document.plan();
        QCOMPARE(plan.table<Component>().indexOf(copies->first()), 1);
        QCOMPARE(plan.table<Sizing>().size(), before.table<Sizing>().size() + 2);
        QCOMPARE(plan.table<Charge>().size(), before.table<Charge>().size() + 2);
        QCOMPARE(plan.table<Node>().size(), 2);
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

private:
    static QString names(const Document &document)
    {
        QStringList names;
        for (const Component &component : document.plan().table<Component>())
            names.append(component.name);
        return names.join(u' ');
    }
};

QTEST_GUILESS_MAIN(TestComponentEdits)
#include "tst_componentedits.moc"

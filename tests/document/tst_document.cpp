// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "document/edits/edits.h"
#include "support/planbuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeIsAnnouncedBeforeAndAfter()
    {
        Document document(aBusyPlan());
        QStringList heard;
        connect(&document, &Document::aboutToChange, this, [&](const Change &change) {
            QVERIFY(change.concerns<Component>());
            heard.append(u"before "_s + document.find(change.idOf<Component>())->name);
        });
        connect(&document, &Document::changed, this, [&](const Change &change) {
            QCOMPARE(change.kind, Change::Kind::Replaced);
            QCOMPARE(change.row, 0);
            heard.append(u"after "_s + document.find(change.idOf<Component>())->name);
        });
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        QCOMPARE(heard, QStringList({u"before Cluster"_s, u"after EKS"_s}));
    }

    void changeNamesOnlyTheTypeItIsAbout()
    {
        const Change change {Change::Kind::Removed, tableIndex<Component>, 7, 0};
        QVERIFY(change.concerns<Component>());
        QVERIFY(!change.concerns<Sizing>());
        QCOMPARE(change.idOf<Component>(), ComponentId(7));
        QVERIFY(change.idOf<Sizing>().isNone());
    }

    void stepOfManyChangesIsOneRevision()
    {
        Document document(aBusyPlan());
        QSignalSpy rows(&document, &Document::changed);
        QSignalSpy steps(&document, &Document::revisionChanged);
        QVERIFY(edits::removeOption(document, OptionId(1)).ok());
        QVERIFY(rows.count() > 10);
        QCOMPARE(steps.count(), 1);
        document.undoStack().undo();
        QCOMPARE(steps.count(), 2);
    }

    void planIsAnnouncedOncePerTurn()
    {
        Document document(aBusyPlan());
        QSignalSpy plans(&document, &Document::planChanged);
        for (int i = 0; i < 5; ++i)
            QVERIFY(edits::setName(document, ComponentId(1), QString::number(i)).ok());
        QCOMPARE(plans.count(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(plans.count(), 1);
    }

    void everyStateHasARevisionOfItsOwn()
    {
        Document document(aBusyPlan());
        const quint64 first = document.revision();
        QVERIFY(edits::setName(document, ComponentId(1), u"A"_s).ok());
        const quint64 second = document.revision();
        document.undoStack().undo();
        QVERIFY(second > first);
        QVERIFY(document.revision() > second);
    }

    void undoMenuNamesTheEdit()
    {
        Document document(aBusyPlan());
        QVERIFY(edits::setQuantity(document, {ComponentId(1), {}}, QuantityInput::of(2)).ok());
        QCOMPARE(document.undoStack().undoText(), u"Change quantity"_s);
    }

    void copyOfThePlanStaysAsItWas()
    {
        Document document(aBusyPlan());
        const Plan copy = document.plan();
        QVERIFY(edits::setName(document, ComponentId(1), u"EKS"_s).ok());
        QCOMPARE(copy.find(ComponentId(1))->name, u"Cluster"_s);
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include "support/planbuilder.h"
#include "support/randomedits.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveHundredEditsUndoAndRedo_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("fixed") << quint32(20261120);
        QTest::newRow("random") << QRandomGenerator::global()->generate();
    }
    void fiveHundredEditsUndoAndRedo()
    {
        QFETCH(quint32, seed);
        qInfo("seed %u", seed);
        Document document(aBusyPlan());
        RandomEdits edits(document, seed);
        QList<Plan> states {document.plan()};
        for (int i = 0; i < 500; ++i) {
            const int steps = document.undoStack().count();
            const QString what = edits.next();
            QVERIFY2(isWhole(document.plan()), qPrintable(what));
            if (document.undoStack().count() > steps)
                states.append(document.plan());
            else if (!(document.plan() == states.last()))
                states.last() = document.plan(); // merged with the step before
        }
        QVERIFY2(states.size() > 200, "Too many edits were refused to say anything.");
        QCOMPARE(states.size(), document.undoStack().count() + 1);
        for (qsizetype i = states.size() - 1; i > 0; --i) {
            QVERIFY(document.plan() == states.at(i));
            document.undoStack().undo();
        }
        for (qsizetype i = 0; i < states.size() - 1; ++i) {
            QVERIFY(document.plan() == states.at(i));
            document.undoStack().redo();
        }
        QVERIFY(document.plan() == states.last());
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"

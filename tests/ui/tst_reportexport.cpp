// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/diagramplan.h"
#include "support/fakedot.h"
#include "ui/pagetest.h"
#include "ui/shell/commands/exportcommands.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QProgressBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int longest = 60'000; ///< milliseconds

/// A report is asked for; the answers are those that the window proposes.
void askForReport(GuiTest &gui)
{
    gui.prompts.onDialog = [](QDialog &) { return true; };
    gui.prompts.savePath = gui.path(u"report.pdf"_s);
    gui.get<QAction>("exportReportAction").trigger();
}

} // namespace

/// The report leaves the window while the window goes on.
class TestReportExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowAnswersWhileGraphvizIsWaitedFor()
    {
        PageTest gui(planWithDiagram(), u"dashboard"_s);
        const FakeDot dot("exec sleep 2"); // says nothing: the diagram is laid out without it
        QElapsedTimer clock;
        clock.start();
        askForReport(gui);
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(gui.get<QWidget>("pdfBanner").isVisible());
        QTRY_VERIFY(gui.get<QWidget>("cancelReportButton").isVisible());
        qint64 slowest = 0;
        while (gui.window->exports().isBusy() && !clock.hasExpired(longest)) {
            QElapsedTimer turn;
            turn.start();
            QCoreApplication::processEvents();
            slowest = std::max(slowest, turn.elapsed());
            QTest::qSleep(1);
        }
        qInfo("longest turn %lld ms of %lld", slowest, clock.elapsed());
        QVERIFY(clock.elapsed() > 1500); // it was waited for
        QVERIFY(QFile::exists(gui.prompts.savePath));
        QVERIFY2(slowest < 1000, qPrintable(QString::number(slowest)));
    }

    void progressGrowsToTheEnd()
    {
        PageTest gui(zoptal(), u"dashboard"_s);
        askForReport(gui);
        auto *bar = gui.get<QWidget>("pdfBanner").findChild<QProgressBar *>();
        QVERIFY(bar && bar->isVisible());
        QList<int> shown {bar->value()};
        QObject::connect(bar, &QProgressBar::valueChanged, bar, [&shown](int value) { shown.append(value); });
        QTRY_VERIFY_WITH_TIMEOUT(!gui.window->exports().isBusy(), longest);
        QCOMPARE(shown.first(), 0);
        QCOMPARE(shown.last(), 100);
        QVERIFY(shown.size() > 10);
        QVERIFY(std::is_sorted(shown.begin(), shown.end()));
    }

    void cancelEndsAtOnceWhileGraphvizIsWaitedFor()
    {
        PageTest gui(planWithDiagram(), u"dashboard"_s);
        const FakeDot dot("exec sleep 30");
        askForReport(gui);
        QTest::qWait(300);
        QVERIFY(gui.window->exports().isBusy());
        QElapsedTimer clock;
        clock.start();
        gui.get<QAbstractButton>("cancelReportButton").click();
        QVERIFY(!gui.window->exports().isBusy());
        QVERIFY(!gui.window->findChild<QWidget *>(u"pdfBanner"_s));
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        QTest::qWait(300);
        QVERIFY(!QFile::exists(gui.prompts.savePath));
    }

    void afterACancelledReportTheNextOneIsWritten()
    {
        PageTest gui(zoptal(), u"dashboard"_s);
        askForReport(gui);
        gui.get<QAbstractButton>("cancelReportButton").click();
        askForReport(gui);
        QVERIFY(gui.window->exports().isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(gui.prompts.savePath), longest);
        QTRY_VERIFY(gui.window->findChild<QWidget *>(u"exportedBanner"_s));
    }

    void theReportIsAboutThePlanAsItWasWhenItWasAskedFor()
    {
        PageTest gui(zoptal(), u"dashboard"_s);
        askForReport(gui);
        gui.session->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(gui.prompts.savePath), longest);
    }
};

QTEST_MAIN(TestReportExport)
#include "tst_reportexport.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pdf/pagesjob.h"
#include "render/report/reportpages.h"
#include "support/diagramplan.h"
#include "support/fakedot.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int longest = 30'000; ///< milliseconds

/// That many empty pages.
class EmptyPages : public PdfPages
{
public:
    explicit EmptyPages(int count) : m_count(count) { }

    [[nodiscard]] QString title() const override { return {}; }
    [[nodiscard]] QString author() const override { return {}; }
    [[nodiscard]] int count() const override { return m_count; }
    [[nodiscard]] QPageSize pageSize() const override { return QPageSize(QPageSize::A4); }
    [[nodiscard]] bool isLandscape(int) const override { return false; }
    void paint(QPainter &, int) const override { }

private:
    int m_count;
};

} // namespace

class TestPagesJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreMadeOffTheWindowsThread();
    void progressComesInOrder();
    void whatIsCancelledIsNeverDelivered();
    void aSecondStartDeliversTheSecondOnly();
    void theEndOfTheJobCancelsTheWork();
    void aReportSaysHowFarItIs();
    void aCancelledReportWaitsForNoGraphviz();
    void aReportMadeOnAWorkerIsTheSame();
};

void TestPagesJob::pagesAreMadeOffTheWindowsThread()
{
    PagesJob job;
    QSignalSpy finished(&job, &PagesJob::finished);
    std::atomic<QThread *> worker = nullptr;
    job.start([&worker](const WorkWatch &) {
        worker = QThread::currentThread();
        return std::make_unique<EmptyPages>(3);
    });
    QCOMPARE(finished.size(), 0);
    QVERIFY(job.isRunning());
    QVERIFY(finished.wait(longest));
    QVERIFY(!job.isRunning());
    QVERIFY(worker != nullptr && worker != QThread::currentThread());
    const auto pages = job.takePages();
    QCOMPARE(pages->count(), 3);
    QVERIFY(!job.takePages());
}

void TestPagesJob::progressComesInOrder()
{
    PagesJob job;
    QSignalSpy finished(&job, &PagesJob::finished);
    QSignalSpy progress(&job, &PagesJob::progress);
    job.start([](const WorkWatch &watch) {
        const WorkWatch first = watch.part(0, 40);
        first.say(50);
        first.say(100);
        watch.part(40, 100).say(50);
        return std::make_unique<EmptyPages>(1);
    });
    QVERIFY(finished.wait(longest));
    QCOMPARE(progress, (QList<QVariantList> {{20}, {40}, {70}}));
}

void TestPagesJob::whatIsCancelledIsNeverDelivered()
{
    PagesJob job;
    QSignalSpy finished(&job, &PagesJob::finished);
    QSignalSpy progress(&job, &PagesJob::progress);
    QSemaphore begun;
    QSemaphore ended;
    job.start([&](const WorkWatch &watch) {
        begun.release();
        while (!watch.isCancelled())
            QThread::msleep(1);
        watch.say(90);
        ended.release();
        return std::make_unique<EmptyPages>(1);
    });
    QVERIFY(begun.tryAcquire(1, longest));
    job.cancel();
    QVERIFY(!job.isRunning());
    QVERIFY(ended.tryAcquire(1, longest));
    QTest::qWait(50);
    QCOMPARE(finished.size(), 0);
    QCOMPARE(progress.size(), 0);
    QVERIFY(!job.takePages());
}

void TestPagesJob::aSecondStartDeliversTheSecondOnly()
{
    PagesJob job;
    QSignalSpy finished(&job, &PagesJob::finished);
    job.start([](const WorkWatch &watch) {
        while (!watch.isCancelled())
            QThread::msleep(1);
        return std::make_unique<EmptyPages>(1);
    });
    job.start([](const WorkWatch &) { return std::make_unique<EmptyPages>(2); });
    QVERIFY(finished.wait(longest));
    QTest::qWait(50);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(job.takePages()->count(), 2);
}

void TestPagesJob::theEndOfTheJobCancelsTheWork()
{
    std::atomic_bool wasCancelled = false;
    {
        PagesJob job;
        QSemaphore begun;
        job.start([&](const WorkWatch &watch) {
            begun.release();
            while (!watch.isCancelled())
                QThread::msleep(1);
            wasCancelled = true;
            return nullptr;
        });
        QVERIFY(begun.tryAcquire(1, longest));
    }
    QVERIFY(wasCancelled);
}

void TestPagesJob::aReportSaysHowFarItIs()
{
    QList<int> said;
    const auto pages =
        makeReport({.plan = zoptal()}, WorkWatch([&said](int percent) { said.append(percent); }));
    QVERIFY(pages->count() > 1);
    QVERIFY(said.size() > 10);
    QVERIFY(std::is_sorted(said.begin(), said.end()));
    QVERIFY(said.first() >= 0);
    QCOMPARE(said.last(), 100);
}

void TestPagesJob::aCancelledReportWaitsForNoGraphviz()
{
    const FakeDot dot("exec sleep 30");
    const Plan plan = planWithDiagram();
    QElapsedTimer clock;
    {
        PagesJob job;
        QSemaphore atDiagram;
        job.start([&](const WorkWatch &watch) {
            const auto tell = [&](int percent) {
                watch.say(percent);
                if (percent > 30)
                    atDiagram.release();
            };
            const auto cancelled =
                std::shared_ptr<const std::atomic_bool>(watch.cancelled(), [](const std::atomic_bool *) {});
            return makeReport({.plan = plan}, WorkWatch(tell, cancelled));
        });
        QVERIFY(atDiagram.tryAcquire(1, longest));
        QTest::qWait(100);
        QVERIFY(job.isRunning());
        clock.start();
    }
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TestPagesJob::aReportMadeOnAWorkerIsTheSame()
{
    const ReportOrder order {.plan = zoptal(), .options = {{}, {}, Basis::Stated, QDate(2026, 1, 30)}};
    PagesJob job;
    QSignalSpy finished(&job, &PagesJob::finished);
    job.start([&order](const WorkWatch &watch) { return makeReport(order, watch); });
    QVERIFY(finished.wait(longest));
    const auto pages = job.takePages();
    const ReportLayout wanted(buildReport(order.plan, order.options));
    QCOMPARE(pages->count(), wanted.pageCount());
    for (int page = 0; page < wanted.pageCount(); ++page) {
        const auto picture = [page](const auto &paint) {
            QImage image(600, 850, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paint(painter, page);
            painter.end();
            return image;
        };
        QVERIFY2(picture([&](QPainter &painter, int at) { pages->paint(painter, at); })
                     == picture([&](QPainter &painter, int at) { wanted.paint(painter, at); }),
                 qPrintable(QString::number(page)));
    }
}

QTEST_MAIN(TestPagesJob)
#include "tst_pagesjob.moc"

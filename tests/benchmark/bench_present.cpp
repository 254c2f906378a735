// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/leverplan.h"
#include "benchmark/measuring.h"
#include "document/whatif.h"
#include "ui/pagetest.h"
#include "ui/present/presentwindow.h"
#include "ui/present/slideview.h"

#include <QAction>
#include <QElapsedTimer>
#include <QPointer>
#include <QTest>
#include <QThread>

#include <functional>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int components = 10'000;

/// The plan of bench_levers, with something for every slide of costs: another option, two scenarios, a
/// budget.
Plan largePlan()
{
    SmallPlan small;
    small.plan = leverPlan(components);
    PlanInfo info = small.plan.info();
    info.userPrice = Money::fromWhole(3, info.currency);
    small.plan.table<PlanInfo>().replace(info);
    const OptionId other = small.option("GCP");
    const EnvironmentId production = small.plan.table<Environment>().at(0).id;
    for (int i = 0; i < 100; ++i)
        small.stated(other, production, "node", Range(Money::fromWhole(500, info.currency)));
    for (const int share : {20, 60}) {
        Scenario scenario;
        scenario.name = u"Spot %1"_s.arg(share);
        scenario.settings = {{u"spot"_s, Quantity::fromWhole(share)}};
        small.add(scenario);
    }
    Budget budget;
    budget.name = u"Budget"_s;
    budget.amount = Range(Money::fromWhole(10'000'000, info.currency));
    small.add(budget);
    return small.plan;
}

/// What something took.
struct Took
{
    double done = 0; ///< milliseconds until it was there, by the clock
    double turn = 0; ///< processor time of the longest turn of the window's thread, milliseconds
};

/// Works off turn after turn until that is so and nothing is left to paint.
Took watch(const std::function<void()> &begin, const std::function<bool()> &isDone)
{
    QElapsedTimer clock;
    clock.start();
    Took took;
    double before = processorTime();
    const auto turn = [&](const std::function<void()> &work) {
        work();
        const double now = processorTime();
        took.turn = std::max(took.turn, now - before);
        before = now;
    };
    turn(begin);
    int after = 0;
    while (after < 3 && clock.elapsed() < 20'000) {
        turn([] { QCoreApplication::processEvents(); });
        after = isDone() ? after + 1 : 0;
        if (after == 1)
            took.done = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        QThread::usleep(200);
    }
    return took;
}

void report(const QString &what, const std::vector<Took> &all)
{
    std::vector<double> done;
    std::vector<double> turns;
    for (const Took &took : all) {
        done.push_back(took.done);
        turns.push_back(took.turn);
    }
    const auto text = [](double value) { return QString::number(value, 'f', 1); };
    qInfo().noquote() << what << "there after" << text(percentile(done, 0.5))
                      << "ms (95 %:" << text(percentile(done, 0.95)) + u"), longest turn"_s
                      << text(percentile(turns, 0.5)) << "ms (most:" << text(percentile(turns, 1)) + u')';
}

} // namespace

/// How long the slides take on a plan of ten thousand components and thirty-six months: until one is there
/// after Present, after the key for the next one and after a lever was moved, and the longest that the window
/// could not answer in between.
class BenchPresent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void open();
    void nextSlide();
    void moveLever();
    void listOfSlides();

private:
    /// Opens the slides as large as a screen, done or not.
    void present();
    [[nodiscard]] bool isShown(int slide) const;

    std::unique_ptr<PageTest> m_gui;
    QPointer<PresentWindow> m_slides;
};

void BenchPresent::initTestCase()
{
    m_gui = std::make_unique<PageTest>(largePlan(), u"dashboard"_s);
    m_gui->settle();
    QTest::qWait(2000); // the simulation and the audit that follow the opening
}

void BenchPresent::present()
{
    m_gui->get<QAction>("presentAction").trigger();
    m_slides = &m_gui->get<PresentWindow>("presentWindow");
    m_slides->showNormal();
    m_slides->resize(1920, 1080);
}

bool BenchPresent::isShown(int slide) const
{
    return m_slides->view().slide().key == m_slides->deck().keys().value(slide, u"none"_s);
}

void BenchPresent::open()
{
    std::vector<Took> first;
    std::vector<Took> all;
    std::vector<Took> close;
    for (int round = 0; round < 7; ++round) {
        first.push_back(watch([this] { present(); }, [this] { return isShown(0); }));
        all.push_back(watch([] {}, [this] { return m_slides->deck().isSettled(); }));
        close.push_back(watch([this] { m_slides->close(); }, [this] { return m_slides.isNull(); }));
    }
    report(u"open, first slide"_s, first);
    report(u"open, all others "_s, all);
    report(u"close            "_s, close);
}

void BenchPresent::nextSlide()
{
    present();
    std::ignore = watch([] {}, [this] { return m_slides->deck().isSettled(); });
    qInfo().noquote() << m_slides->deck().keys().join(u' ');
    for (int slide = 0; slide < m_slides->deck().keys().size(); ++slide) {
        std::vector<Took> took;
        for (int round = 0; round < 5; ++round) {
            m_slides->showSlide(slide == 0 ? 1 : slide - 1);
            QTest::qWait(20);
            took.push_back(watch([&] { m_slides->showSlide(slide); }, [&, slide] { return isShown(slide); }));
        }
        report(u"to slide "_s + m_slides->deck().keys().at(slide), took);
    }
}

void BenchPresent::moveLever()
{
    m_slides->setLeversOpen(true);
    std::vector<Took> later;
    for (int slide = 0; slide < m_slides->deck().keys().size(); ++slide) {
        const QString key = m_slides->deck().keys().at(slide);
        m_slides->showSlide(slide);
        for (const QString &lever : {u"spot"_s, u"growth"_s, u"amounts"_s, u"hours"_s}) {
            std::vector<Took> took;
            for (int round = 0; round < 7; ++round) {
                const auto before = m_slides->view().slide().figure;
                took.push_back(
                    watch([&] { m_gui->whatIf.move(lever, Quantity::fromWhole(10 + 3 * slide + round)); },
                          [&] { return m_slides->view().slide().figure != before; }));
                if (round == 6)
                    later.push_back(watch([] {}, [this] { return m_slides->deck().isSettled(); }));
            }
            report(u"lever "_s + lever + u" on "_s + key, took);
        }
    }
    report(u"all others after a lever"_s, later);
}

void BenchPresent::listOfSlides()
{
    std::vector<Took> took;
    for (int round = 0; round < 5; ++round) {
        took.push_back(watch([this] { m_slides->setListOpen(true); }, [] { return true; }));
        m_slides->setListOpen(false);
    }
    report(u"list of slides"_s, took);
    m_slides->close();
}

QTEST_MAIN(BenchPresent)
#include "bench_present.moc"

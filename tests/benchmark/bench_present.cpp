// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/leverplan.h"
#include "benchmark/turns.h"
#include "document/whatif.h"
#include "ui/pagetest.h"
#include "ui/present/presentwindow.h"
#include "ui/present/slideview.h"

#include <QAction>
#include <QPointer>
#include <QTest>

#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int components = 10'000;

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
    m_gui = std::make_unique<PageTest>(comparedPlan(components), u"dashboard"_s);
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

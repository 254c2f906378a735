// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/budgets.h"
#include "ui/present/leverbar.h"
#include "ui/present/presentwindow.h"
#include "ui/present/slidelist.h"
#include "ui/present/slideview.h"
#include "ui/whatif/leverslider.h"
#include "support/planbuilder.h"
#include "ui/pagetest.h"
#include "ui/shell/commands/filecommands.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int longest = 30'000; ///< milliseconds; nearly all of it waits for other programs

/// AWS 300 a month and GCP 200, in one phase from January; a lever that takes a share off every line, and a
/// scenario that takes half.
Plan leverPlan()
{
    PlanBuilder builder = aPlan();
    builder.withPhase(u"MVP"_s, Month(2026, 1))
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s)
        .as(u"virtual-machine"_s)
        .stating(300)
        .withOption(u"GCP"_s)
        .withComponent(u"Machine"_s)
        .as(u"virtual-machine"_s)
        .stating(200)
        .withBudget(u"MVP"_s, 250);
    Lever lever;
    lever.key = u"rebate"_s;
    lever.name = u"Rebate"_s;
    lever.effect = u"1 - value / 100"_s;
    lever.bounds = {Quantity(), Quantity(), Quantity::fromWhole(100)};
    lever.unit = u"%"_s;
    Scenario half;
    half.name = u"Half price"_s;
    half.settings = {{u"rebate"_s, Quantity::fromWhole(50)}};
    return builder.with(lever).with(half).build();
}

/// The window with a plan open and its slides on the screen.
class Presenting : public PageTest
{
public:
    explicit Presenting(const Plan &plan) : PageTest(plan, u"dashboard"_s)
    {
        get<QAction>("presentAction").trigger();
        settle();
        m_slides = &get<PresentWindow>("presentWindow");
        if (!QTest::qWaitForWindowExposed(m_slides, longest))
            qFatal("the slides were not shown");
        follow();
    }

    [[nodiscard]] PresentWindow &slides() { return *m_slides; }
    [[nodiscard]] bool isOpen() const { return !m_slides.isNull(); }
    [[nodiscard]] QString headline() { return slides().view().slide().headline; }
    [[nodiscard]] QString key() { return slides().view().slide().key; }
    /// With ordinary spaces for those that do not break.
    [[nodiscard]] QString sentence()
    {
        return QString(slides().view().slide().sentence).replace(QChar::Nbsp, u' ');
    }
    void press(Qt::Key key) { QTest::keyClick(m_slides, key); }
    /// Works off what follows a change, until every slide is made anew.
    void follow()
    {
        settle();
        if (!QTest::qWaitFor([this] { return m_slides->deck().isSettled(); }, longest))
            qFatal("slides are not done");
        settle();
    }

private:
    QPointer<PresentWindow> m_slides;
};

} // namespace

class TestPresent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOnTheWholeScreenOfTheWindow();
    void keysMove_data();
    void keysMove();
    void clickAndWheelMove();
    void numberAndEnterJump();
    void letterBlanksTheScreen();
    void escapeClosesWhatLiesOverTheSlideFirst();
    void listOfSlidesJumps();
    void leverChangesTheSlide();
    void leversSayWhatEachDoesOnItsOwn();
    void scenarioIsPickedInTheBar();
    void optionIsPickedInTheBar();
    void everySlideFollowsWhatIsTriedOut();
    void slideThatGoesGivesPlaceToTheNext();
    void emptyPlanSaysSo();
    void everythingHasAName();
    void slidesLeaveWithThePlan();
    void slidesAreSavedAsPdf();
    void savingSlidesIsCancelledWhileTheyAreMade();
    void slidesLeaveWhileTheyAreMade();
    void fullScreenComesAndGoes();
};

void TestPresent::opensOnTheWholeScreenOfTheWindow()
{
    Presenting gui(leverPlan());
    QVERIFY(gui.slides().isFullScreen());
    QCOMPARE(gui.slides().screen(), gui.window->screen());
    QCOMPARE(gui.key(), u"comparison"_s);
    QCOMPARE(gui.headline(), u"GCP costs $100 less a month than AWS"_s);
    QCOMPARE(gui.slides().deck().keys(),
             QStringList({u"comparison"_s, u"curves"_s, u"scenarios"_s, u"budget"_s}));
}

void TestPresent::keysMove_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_PageDown, Qt::Key_Return})
        QTest::addRow("next by %d", key) << int(key) << 1 << 2;
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace})
        QTest::addRow("back by %d", key) << int(key) << 1 << 0;
    QTest::newRow("home") << int(Qt::Key_Home) << 2 << 0;
    QTest::newRow("end") << int(Qt::Key_End) << 0 << 3;
    QTest::newRow("not beyond the end") << int(Qt::Key_Right) << 3 << 3;
    QTest::newRow("not before the beginning") << int(Qt::Key_Left) << 0 << 0;
}

void TestPresent::keysMove()
{
    QFETCH(const int, key);
    QFETCH(const int, from);
    QFETCH(const int, to);
    Presenting gui(leverPlan());
    gui.slides().showSlide(from);
    gui.press(static_cast<Qt::Key>(key));
    QCOMPARE(gui.slides().current(), to);
    QCOMPARE(gui.slides().view().number().page, to + 1);
    QCOMPARE(gui.slides().view().number().pages, 4);
}

void TestPresent::clickAndWheelMove()
{
    Presenting gui(leverPlan());
    SlideView &view = gui.slides().view();
    QTest::mouseClick(&view, Qt::LeftButton);
    QCOMPARE(gui.slides().current(), 1);
    QTest::mouseClick(&view, Qt::RightButton);
    QCOMPARE(gui.slides().current(), 0);
    const auto turn = [&](int delta) {
        QWheelEvent event(view.rect().center(), view.mapToGlobal(view.rect().center()), {}, {0, delta}, {},
                          {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    };
    turn(-60);
    QCOMPARE(gui.slides().current(), 0);
    turn(-60);
    QCOMPARE(gui.slides().current(), 1);
    turn(120);
    QCOMPARE(gui.slides().current(), 0);
}

void TestPresent::numberAndEnterJump()
{
    Presenting gui(leverPlan());
    gui.press(Qt::Key_3);
    QCOMPARE(gui.slides().current(), 0);
    gui.press(Qt::Key_Return);
    QCOMPARE(gui.slides().current(), 2);
    gui.press(Qt::Key_9);
    gui.press(Qt::Key_9);
    gui.press(Qt::Key_Return);
    QCOMPARE(gui.slides().current(), 3);
    gui.press(Qt::Key_1);
    gui.press(Qt::Key_Escape);
    gui.press(Qt::Key_Left);
    QCOMPARE(gui.slides().current(), 2);
}

void TestPresent::letterBlanksTheScreen()
{
    Presenting gui(leverPlan());
    gui.press(Qt::Key_B);
    QVERIFY(gui.slides().view().isBlank());
    const QImage black = gui.slides().view().grab().toImage();
    QCOMPARE(black.pixelColor(20, 20), QColor(Qt::black));
    QCOMPARE(black.pixelColor(black.width() / 2, black.height() / 2), QColor(Qt::black));
    gui.press(Qt::Key_Right);
    QVERIFY(!gui.slides().view().isBlank());
    QCOMPARE(gui.slides().current(), 0);
}

void TestPresent::escapeClosesWhatLiesOverTheSlideFirst()
{
    Presenting gui(leverPlan());
    gui.press(Qt::Key_L);
    QVERIFY(gui.slides().areLeversOpen());
    gui.press(Qt::Key_G);
    QVERIFY(gui.get<SlideList>("slideListPanel").isVisible());
    gui.press(Qt::Key_Escape);
    QVERIFY(!gui.get<SlideList>("slideListPanel").isVisible());
    gui.press(Qt::Key_Escape);
    QVERIFY(!gui.slides().areLeversOpen());
    gui.press(Qt::Key_Escape);
    QTRY_VERIFY(!gui.isOpen());
}

void TestPresent::listOfSlidesJumps()
{
    Presenting gui(leverPlan());
    gui.press(Qt::Key_Tab);
    auto &list = gui.get<QListWidget>("slideList");
    QVERIFY(list.isVisible());
    QCOMPARE(list.count(), 4);
    QVERIFY(list.item(0)->text().endsWith(u"GCP costs $100 less a month than AWS"_s));
    list.setCurrentRow(2);
    QTest::keyClick(&list, Qt::Key_Return);
    QVERIFY(!list.isVisible());
    QCOMPARE(gui.slides().current(), 2);
}

void TestPresent::leverChangesTheSlide()
{
    Presenting gui(leverPlan());
    gui.slides().showSlide(3);
    QCOMPARE(gui.headline(), u"Over budget from Jan 2026"_s);
    const auto before = gui.slides().view().slide().figure;
    gui.press(Qt::Key_L);
    auto *slider = gui.slides().findChild<LeverSlider *>(u"leverSlider:rebate"_s);
    QVERIFY(slider);
    QVERIFY(slider->isVisible());
    QTest::keyClick(slider, Qt::Key_End); // everything is free
    QTRY_VERIFY(gui.whatIf.isMoved());
    gui.follow();
    QTRY_COMPARE(gui.headline(), u"AWS stays within its budget in every month"_s);
    QVERIFY(gui.slides().view().slide().figure != before);
    auto &reset = gui.get<QPushButton>("presentResetButton");
    QVERIFY(reset.isEnabled());
    reset.click();
    gui.follow();
    QTRY_COMPARE(gui.headline(), u"Over budget from Jan 2026"_s);
}

void TestPresent::leversSayWhatEachDoesOnItsOwn()
{
    Plan plan = leverPlan();
    Lever nothing = plan.table<Lever>().at(0);
    nothing.id = plan.table<Lever>().nextId();
    nothing.key = u"nothing"_s;
    nothing.name = u"Nothing"_s;
    nothing.effect = u"1"_s;
    plan.table<Lever>().insert(nothing);
    Presenting gui(plan);
    gui.press(Qt::Key_L);
    const auto label = [&](const QString &name) { return gui.slides().findChild<QLabel *>(name); };
    const auto move = [&](const QString &key) {
        QTest::keyClick(gui.slides().findChild<LeverSlider *>(u"leverSlider:"_s + key), Qt::Key_End);
        QTRY_VERIFY(gui.whatIf.isMoved());
        gui.follow();
    };
    move(u"rebate"_s);
    QVERIFY(!label(u"presentTogetherLabel"_s)->isVisible());
    move(u"nothing"_s);
    QTRY_VERIFY(label(u"presentTogetherLabel"_s)->isVisible());
    QTRY_COMPARE(label(u"leverDifference:nothing"_s)->text(), u"0"_s);
    QTRY_COMPARE(label(u"leverDifference:rebate"_s)->text(), u"\u2212$300"_s);
    // Beside the value: a long name keeps its row.
    const auto *slider = gui.slides().findChild<LeverSlider *>(u"leverSlider:rebate"_s);
    const QRect row = slider->geometry();
    QVERIFY(label(u"leverDifference:rebate"_s)->geometry().center().y() > row.top());
    QVERIFY(label(u"leverDifference:rebate"_s)->geometry().left() > row.right());
}

void TestPresent::scenarioIsPickedInTheBar()
{
    Presenting gui(leverPlan());
    gui.slides().showSlide(2);
    QVERIFY2(gui.headline().startsWith(u"Half price saves $1,800 over 12 months"_s),
             qPrintable(gui.headline()));
    gui.slides().setLeversOpen(true);
    auto &picker = *gui.slides().findChild<QComboBox *>(u"presentScenarioPicker"_s);
    picker.setCurrentIndex(1);
    Q_EMIT picker.activated(1);
    gui.follow();
    QCOMPARE(gui.whatIf.scenario(), gui.row<Scenario>(u"Half price"_s).id);
    gui.slides().showSlide(0);
    QTRY_COMPARE(gui.headline(), u"GCP costs $50 less a month than AWS"_s);
}

void TestPresent::optionIsPickedInTheBar()
{
    Presenting gui(leverPlan());
    gui.slides().showSlide(3);
    gui.slides().setLeversOpen(true);
    auto &picker = *gui.slides().findChild<QComboBox *>(u"presentOptionPicker"_s);
    picker.setCurrentIndex(1);
    Q_EMIT picker.activated(1);
    gui.follow();
    QCOMPARE(gui.view.option(), gui.row<Option>(u"GCP"_s).id);
    QTRY_COMPARE(gui.headline(), u"GCP stays within its budget in every month"_s);
}

void TestPresent::everySlideFollowsWhatIsTriedOut()
{
    Presenting gui(leverPlan());
    gui.whatIf.move(u"rebate"_s, Quantity::fromWhole(100));
    gui.follow();
    QTRY_COMPARE(gui.headline(), u"AWS and GCP cost the same, $0 a month"_s);
    gui.slides().showSlide(2);
    QTRY_VERIFY(gui.sentence().startsWith(u"Rebate 100 %."_s));
    gui.slides().showSlide(0);
    gui.whatIf.reset();
    gui.follow();
    QTRY_COMPARE(gui.headline(), u"GCP costs $100 less a month than AWS"_s);
}

void TestPresent::slideThatGoesGivesPlaceToTheNext()
{
    Presenting gui(leverPlan());
    gui.slides().showSlide(3);
    QCOMPARE(gui.key(), u"budget"_s);
    QVERIFY(edits::removeBudget(gui.document, gui.row<Budget>(u"MVP"_s).id).ok());
    gui.follow();
    QTRY_COMPARE(gui.slides().deck().keys().size(), 3);
    QTRY_COMPARE(gui.key(), u"scenarios"_s);
}

void TestPresent::emptyPlanSaysSo()
{
    Presenting gui(aPlan().withOption(u"AWS"_s).build());
    QCOMPARE(gui.slides().current(), -1);
    QCOMPARE(gui.slides().view().accessibleName(),
             u"There is nothing to present yet: the plan has no option with a price."_s);
    gui.press(Qt::Key_Right);
    gui.press(Qt::Key_End);
    QCOMPARE(gui.slides().current(), -1);
}

void TestPresent::everythingHasAName()
{
    Presenting gui(leverPlan());
    gui.slides().setLeversOpen(true);
    QCOMPARE(gui.slides().view().accessibleName(), u"GCP costs $100 less a month than AWS"_s);
    QVERIFY(gui.slides().view().accessibleDescription().contains(u"GCP: $200"_s));
    for (const QWidget *widget : gui.slides().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const bool isNamed = !widget->accessibleName().isEmpty()
            || !widget->property("text").toString().isEmpty() || widget->inherits("QScrollBar")
            || widget->objectName().startsWith(u"qt_"_s);
        QVERIFY2(isNamed,
                 qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
    }
}

void TestPresent::slidesLeaveWithThePlan()
{
    Presenting gui(leverPlan());
    gui.prompts.saveAnswer = Prompts::SaveAnswer::Discard;
    QVERIFY(gui.window->files().close());
    QTRY_VERIFY(!gui.isOpen());
}

void TestPresent::slidesAreSavedAsPdf()
{
    PageTest gui(leverPlan(), u"dashboard"_s);
    gui.prompts.savePath = gui.path(u"slides.pdf"_s);
    gui.get<QAction>("exportSlidesAction").trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(gui.path(u"slides.pdf"_s)), longest);
    QFile file(gui.path(u"slides.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("/Type /Page\n"), 4);
}

void TestPresent::savingSlidesIsCancelledWhileTheyAreMade()
{
    PageTest gui(leverPlan(), u"dashboard"_s);
    gui.prompts.savePath = gui.path(u"slides.pdf"_s);
    gui.get<QAction>("exportSlidesAction").trigger();
    gui.get<QAbstractButton>("cancelReportButton").click();
    QTest::qWait(300);
    QVERIFY(!QFile::exists(gui.path(u"slides.pdf"_s)));
    gui.get<QAction>("exportSlidesAction").trigger(); // nothing is in its way
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(gui.path(u"slides.pdf"_s)), longest);
}

void TestPresent::slidesLeaveWhileTheyAreMade()
{
    PageTest gui(leverPlan(), u"dashboard"_s);
    for (int turns = 0; turns < 4; ++turns) {
        gui.get<QAction>("presentAction").trigger();
        QPointer<PresentWindow> slides = &gui.get<PresentWindow>("presentWindow");
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        slides->close();
        QTRY_VERIFY(slides.isNull());
    }
}

void TestPresent::fullScreenComesAndGoes()
{
    Presenting gui(leverPlan());
    gui.press(Qt::Key_F);
    QVERIFY(!gui.slides().isFullScreen());
    gui.press(Qt::Key_F);
    QVERIFY(gui.slides().isFullScreen());
}

QTEST_MAIN(TestPresent)
#include "tst_present.moc"

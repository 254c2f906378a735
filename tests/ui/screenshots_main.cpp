// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/readylevers.h"
#include "document/edits/planedits.h"
#include "document/edits/prices/pricebook.h"
#include "document/edits/whatif/levers.h"
#include "document/edits/whatif/scenarios.h"
#include "ui/guitest.h"
#include "ui/present/presentwindow.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/shell/workspace.h"
#include "ui/timescreenshots.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QStatusBar>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

void say(const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), stdout);
}

/// What is photographed: in one theme, at one size, in one phase.
struct Setting
{
    ThemeSource::Mode mode;
    QSize size;
    int phase = 0; ///< from 1; 0: the one the window chooses
};

bool save(GuiTest &gui, const QString &folder, const QString &name, const Setting &setting)
{
    gui.window->statusBar()->clearMessage();
    gui.settle();
    const QString theme = setting.mode == ThemeSource::Mode::Dark ? u"dark"_s : u"light"_s;
    const QString path =
        u"%1/%2-%3-%4x%5.png"_s.arg(folder, name, theme).arg(setting.size.width()).arg(setting.size.height());
    const bool done = gui.window->grab().save(path);
    say(done ? path : u"cannot write "_s + path);
    return done;
}

/// Saves a picture of a dialog or window of its own.
bool saveWidget(GuiTest &gui, QWidget &widget, const QString &folder, const QString &name,
                const Setting &setting)
{
    gui.settle();
    const QString theme = setting.mode == ThemeSource::Mode::Dark ? u"dark"_s : u"light"_s;
    const QString path = u"%1/%2-%3.png"_s.arg(folder, name, theme);
    const bool done = widget.grab().save(path);
    say(done ? path : u"cannot write "_s + path);
    return done;
}

/// The hourly price of the plan's first component that has one.
RateId usedRate(const Plan &plan)
{
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = plan.find(charge.rate);
        if (rate && rate->time == Rate::Time::Hour)
            return rate->id;
    }
    return {};
}

/// A discount and a price of one's own, so that there is something to see.
void negotiate(GuiTest &gui)
{
    PriceBookEntry frame;
    frame.provider = u"aws"_s;
    frame.discount = Percent::fromWhole(12);
    frame.from = QDate(2026, 4, 1);
    frame.note = u"Frame agreement"_s;
    std::ignore = edits::addPriceBookEntry(gui.document, frame);
    PriceBookEntry storage = frame;
    storage.service = u"Amazon S3"_s;
    storage.discount = Percent::fromWhole(5);
    storage.from = {};
    storage.note = u"Storage promise, one year"_s;
    std::ignore = edits::addPriceBookEntry(gui.document, storage);
    PriceOverride own;
    own.rate = usedRate(gui.document.plan());
    own.price = *UnitPrice::fromString(u"0.081");
    own.author = u"Mara Lindt"_s;
    own.date = QDate(2026, 7, 1);
    own.reason = u"Quote 4711 of June"_s;
    std::ignore = edits::setPriceOverride(gui.document, own);
}

/// The dashboard while upfront payments count when paid.
bool photographCash(GuiTest &gui, const QString &folder, const Setting &setting)
{
    PlanInfo info = gui.document.plan().info();
    info.upfront = UpfrontView::Cash;
    std::ignore = edits::setPlanInfo(gui.document, info);
    gui.window->workspace()->showPage(u"dashboard"_s);
    const bool done = save(gui, folder, u"dashboard-cash"_s, setting);
    gui.document.undoStack().undo();
    return done;
}

/// Presses a button that opens a dialog and saves a picture of that.
bool photographDialog(GuiTest &gui, const char *button, const QString &folder, const QString &name,
                      const Setting &setting)
{
    bool done = true;
    gui.prompts.onDialog = [&](QDialog &dialog) {
        done = saveWidget(gui, dialog, folder, name, setting);
        return false;
    };
    gui.get<QAbstractButton>(button).click();
    return done;
}

/// The roadmap with a phase and a trigger open beside it, and its tables.
bool photographRoadmap(GuiTest &gui, const QString &folder, const Setting &setting)
{
    auto *figure = gui.window->findChild<QWidget *>(u"roadmapFigure"_s);
    if (!figure || !figure->isVisible())
        return true; // a plan without a road
    figure->setFocus();
    QTest::keyClick(figure, Qt::Key_Right);
    QTest::keyClick(figure, Qt::Key_Right);
    QTest::keyClick(figure, Qt::Key_Return);
    bool done = save(gui, folder, u"roadmap-phase"_s, setting);
    gui.get<QAbstractButton>("roadmapWorkSegment").click();
    done = save(gui, folder, u"roadmap-work"_s, setting) && done;
    gui.get<QAbstractButton>("newTriggerButton").click();
    done = save(gui, folder, u"roadmap-trigger"_s, setting) && done;
    gui.document.undoStack().undo();
    return done;
}

/// Scenarios side by side on Compare, with a lever moved, and where the plan has none.
bool photographScenarios(GuiTest &gui, const QString &folder, const Setting &setting)
{
    gui.get<QAbstractButton>("scenariosSegment").click();
    bool done = save(gui, folder, u"compare-scenarios"_s, setting);
    for (const Driver &driver : gui.document.plan().table<Driver>()) {
        gui.whatIf.move(driver.key, Quantity::fromWhole(130));
        break;
    }
    gui.settle();
    done = save(gui, folder, u"compare-scenarios-tried"_s, setting) && done;
    gui.whatIf.reset();
    const int before = gui.document.undoStack().index();
    const QList<Scenario> scenarios = gui.document.plan().table<Scenario>().rows();
    for (const Scenario &scenario : scenarios)
        std::ignore = edits::removeScenario(gui.document, scenario.id);
    gui.settle();
    done = save(gui, folder, u"compare-no-scenarios"_s, setting) && done;
    gui.document.undoStack().setIndex(before);
    gui.get<QAbstractButton>("optionsSegment").click();
    gui.settle();
    return done;
}

/// The what-if panel beside pages, with levers that the plan is offered, two of them moved.
bool photographWhatIf(GuiTest &gui, const QString &folder, const Setting &setting)
{
    gui.window->workspace()->showPage(u"design"_s);
    gui.get<QAction>("showWhatIfAction").trigger();
    bool done = save(gui, folder, u"whatif-before"_s, setting);
    done = photographDialog(gui, "readyLeversButton", folder, u"readylevers"_s, setting) && done;
    done = photographDialog(gui, "newLeverButton", folder, u"newlever"_s, setting) && done;
    QList<Lever> levers;
    for (const ReadyLever &ready : readyLevers(gui.document.plan())) {
        if (levers.size() < 5)
            levers.append(ready.lever);
    }
    std::ignore = edits::addLevers(gui.document, levers);
    gui.settle();
    for (const Lever &lever : gui.document.plan().table<Lever>()) {
        const Quantity middle = Quantity::fromRaw((lever.bounds.low.raw() + lever.bounds.high.raw()) / 2);
        if (lever.id.value() % 3 != 0)
            gui.whatIf.move(lever.key, middle);
    }
    gui.settle();
    QTest::qWait(300); // what each lever does is worked out beside
    for (const QString &page : {u"design"_s, u"dashboard"_s, u"compare"_s}) {
        gui.window->workspace()->showPage(page);
        done = save(gui, folder, page + u"-whatif"_s, setting) && done;
    }
    done = photographDialog(gui, "keepScenarioButton", folder, u"keepscenario"_s, setting) && done;
    gui.whatIf.reset();
    return done;
}

/// Every slide, then one with levers and one with the list of slides over it. Levers are added and moved.
bool photographSlides(GuiTest &gui, const QString &folder, const Setting &setting)
{
    const QList<ReadyLever> ready = readyLevers(gui.document.plan());
    QList<Lever> levers;
    for (qsizetype i = 0; i < ready.size() && i < 6; ++i)
        levers.append(ready.at(i).lever);
    std::ignore = edits::addLevers(gui.document, levers);
    gui.settle();
    gui.get<QAction>("presentAction").trigger();
    auto &slides = gui.get<PresentWindow>("presentWindow");
    slides.showNormal();
    slides.resize(setting.size);
    bool done = true;
    const auto shoot = [&](const QString &name) {
        gui.settle();
        done = QTest::qWaitFor([&slides] { return slides.deck().isSettled(); }, 20'000) && done;
        done =
            saveWidget(gui, slides, folder, u"%1-%2"_s.arg(name).arg(setting.size.width()), setting) && done;
    };
    shoot(u"slide-hint"_s);
    for (int i = 0; i < slides.deck().keys().size(); ++i) {
        slides.showSlide(i);
        shoot(u"slide-%1-%2"_s.arg(i + 1).arg(slides.deck().keys().at(i)));
    }
    slides.showSlide(1);
    slides.setLeversOpen(true);
    shoot(u"slide-levers"_s);
    for (const Lever &lever : gui.document.plan().table<Lever>())
        gui.whatIf.move(lever.key, Quantity::fromRaw((lever.bounds.low.raw() + lever.bounds.high.raw()) / 2));
    QTest::qWait(500);
    for (const QString &key : {u"curves"_s, u"scenarios"_s}) {
        slides.showSlide(static_cast<int>(slides.deck().keys().indexOf(key)));
        shoot(u"slide-whatif-"_s + key);
    }
    slides.setListOpen(true);
    shoot(u"slide-list"_s);
    slides.close();
    gui.whatIf.reset();
    return done;
}

/// The windows about prices, one after the other; the plan is changed for it.
bool photographPrices(GuiTest &gui, const QString &folder, const Setting &setting)
{
    bool done = true;
    negotiate(gui);
    gui.settle();
    done = photographCash(gui, folder, setting) && done;
    gui.window->workspace()->showPage(u"design"_s);
    done = save(gui, folder, u"design-prices"_s, setting) && done;
    gui.get<QAbstractButton>("componentSegment").click();
    const Plan &plan = gui.document.plan();
    for (const Charge &charge : plan.table<Charge>()) {
        if (charge.rate == usedRate(plan)) {
            gui.navigator.openComponent(u"design"_s, plan.find(charge.sizing)->component);
            break;
        }
    }
    gui.settle();
    QTest::qWait(600); // candidates are looked up a moment after the last edit
    done = save(gui, folder, u"design-component"_s, setting) && done;
    gui.get<QAbstractButton>("needsToggleButton").click();
    gui.settle();
    auto &editor = gui.get<QScrollArea>("componentEditor");
    done = saveWidget(gui, *editor.widget(), folder, u"component-panel"_s, setting) && done;
    auto &trace = gui.get<QScrollArea>("tracePanel");
    done = saveWidget(gui, *trace.widget(), folder, u"trace-panel"_s, setting) && done;
    const auto snap = [&](const QString &name) {
        return [&gui, &folder, &setting, &done, name](QDialog &dialog) {
            if (auto *apply = dialog.findChild<QAbstractButton *>(u"repriceButton"_s))
                std::ignore = QTest::qWaitFor([apply] { return apply->isEnabled(); }, 10'000);
            if (name == "invalid-discount"_L1)
                dialog.findChild<QAbstractButton *>(u"acceptButton"_s)->click();
            if (auto *total = dialog.findChild<QLabel *>(u"repriceHorizonLabel"_s))
                std::ignore = QTest::qWaitFor([total] { return total->text().contains(u'$'); }, 10'000);
            if (auto *why = dialog.findChild<QLabel *>(u"twinRegionReason"_s))
                std::ignore = QTest::qWaitFor([why] { return why->text().contains(u'('); }, 10'000);
            done = saveWidget(gui, dialog, folder, name, setting) && done;
            return name == "twin"_L1;
        };
    };
    for (const QString &tab : {u"discounts"_s, u"overrides"_s, u"exchange"_s}) {
        gui.navigator.openPriceBook(tab);
        done = saveWidget(gui, gui.get<QDialog>("priceBookWindow"), folder, u"pricebook-"_s + tab, setting)
            && done;
    }
    for (const QString &name : {u"discount"_s, u"invalid-discount"_s}) {
        gui.prompts.onDialog = snap(name);
        gui.get<QAbstractButton>("addDiscountButton").click();
    }
    gui.get<QDialog>("priceBookWindow").close();
    gui.prompts.onDialog = snap(u"override"_s);
    gui.navigator.overridePrice(usedRate(gui.document.plan()));
    gui.prompts.onDialog = snap(u"reprice"_s);
    gui.navigator.reprice();
    gui.prompts.onDialog = snap(u"twin"_s);
    gui.navigator.twin(gui.view.option(), u"azure"_s);
    done = saveWidget(gui, gui.get<QDialog>("twinResult"), folder, u"twin-result"_s, setting) && done;
    gui.get<QDialog>("twinResult").close();
    return save(gui, folder, u"compare-twin"_s, setting) && done;
}

bool photograph(const QString &plan, const QString &folder, const QStringList &only, const Setting &setting)
{
    GuiTest gui;
    gui.theme.setMode(setting.mode);
    gui.show(setting.size);
    const bool opened = plan.endsWith(".strato"_L1) || plan.endsWith(".json"_L1)
        ? gui.window->files().openPath(plan)
        : gui.window->files().openSample(plan);
    if (!opened)
        return save(gui, folder, u"failed"_s, setting) && false;
    gui.prompts.savePath = gui.path(gui.document.plan().info().name + u".strato"_s);
    bool done = gui.window->files().saveAs();
    if (setting.phase > 0)
        gui.view.setPhase(gui.view.phases().value(setting.phase - 1));
    for (const PageInfo &page : gui.pages.pages()) {
        if (!only.isEmpty() && !only.contains(page.key))
            continue;
        gui.window->workspace()->showPage(page.key);
        done = save(gui, folder, page.key, setting) && done;
        if (page.key == "compare"_L1 && !gui.document.plan().table<Criterion>().isEmpty()) {
            gui.get<QAbstractButton>("editWeightsButton").click();
            done = save(gui, folder, u"compare-weights"_s, setting) && done;
            gui.get<QAbstractButton>("editWeightsButton").click();
        }
        if (page.key == "compare"_L1)
            done = photographScenarios(gui, folder, setting) && done;
        if (page.key == "catalog"_L1) {
            gui.get<QAbstractButton>("catalogsSegment").click();
            done = save(gui, folder, u"catalogs"_s, setting) && done;
        }
        if (page.key == "roadmap"_L1)
            done = photographRoadmap(gui, folder, setting) && done;
    }
    if (only.isEmpty() || only.contains(u"whatif"_s))
        done = photographWhatIf(gui, folder, setting) && done;
    if (only.isEmpty() || only.contains(u"slides"_s))
        done = photographSlides(gui, folder, setting) && done;
    if (only.isEmpty() || only.contains(u"prices"_s))
        done = photographPrices(gui, folder, setting) && done;
    if (only.isEmpty() || only.contains(u"time"_s))
        done = photographTime(gui,
                              [&](QWidget &widget, const QString &name) {
                                  return saveWidget(gui, widget, folder, name, setting);
                              })
            && done;
    if (only.isEmpty() || only.contains(u"start"_s))
        done = gui.window->files().close() && save(gui, folder, u"start"_s, setting) && done;
    return done;
}

} // namespace

} // namespace stratoplan::test

int main(int argc, char *argv[])
{
    using namespace stratoplan;
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Takes a picture of every page of the window."_s);
    parser.addHelpOption();
    const QCommandLineOption only(
        u"only"_s,
        u"Pages to take, by key; the start page is \"start\", windows about prices are \"prices\", levers "
        u"are \"whatif\"."_s,
        u"KEY"_s);
    const QCommandLineOption phase(u"phase"_s, u"Number of the phase to look at, from 1."_s, u"N"_s);
    const QCommandLineOption quick(u"quick"_s, u"Only light, 1440 by 900."_s);
    const QCommandLineOption wanted(u"size"_s, u"One size in place of 1440x900 and 1280x720."_s, u"WxH"_s);
    parser.addOptions({only, phase, quick, wanted});
    parser.addPositionalArgument(u"PLAN"_s, u"Plan file or name of a sample."_s);
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || !QDir().mkpath(words.at(1)))
        parser.showHelp(2);
    QList<QSize> sizes {{1440, 900}, {1280, 720}};
    if (parser.isSet(wanted)) {
        const QStringList sides = parser.value(wanted).split(u'x');
        sizes = {QSize(sides.value(0).toInt(), sides.value(1).toInt())};
        if (sizes.first().isEmpty())
            parser.showHelp(2);
    }
    bool done = true;
    for (const ThemeSource::Mode mode : {ThemeSource::Mode::Light, ThemeSource::Mode::Dark}) {
        for (const QSize &size : std::as_const(sizes)) {
            done = test::photograph(words.at(0), words.at(1), parser.values(only),
                                    {mode, size, parser.value(phase).toInt()})
                && done;
            if (parser.isSet(quick))
                return done ? 0 : 1;
        }
    }
    return done ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/planedits.h"
#include "document/edits/prices/pricebook.h"
#include "ui/guitest.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/shell/workspace.h"
#include "ui/timescreenshots.h"

#include <QAbstractButton>
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
        if (page.key == "catalog"_L1) {
            gui.get<QAbstractButton>("catalogsSegment").click();
            done = save(gui, folder, u"catalogs"_s, setting) && done;
        }
    }
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
        u"Pages to take, by key; the start page is \"start\", windows about prices are \"prices\"."_s,
        u"KEY"_s);
    const QCommandLineOption phase(u"phase"_s, u"Number of the phase to look at, from 1."_s, u"N"_s);
    const QCommandLineOption quick(u"quick"_s, u"Only light, 1440 by 900."_s);
    parser.addOptions({only, phase, quick});
    parser.addPositionalArgument(u"PLAN"_s, u"Plan file or name of a sample."_s);
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || !QDir().mkpath(words.at(1)))
        parser.showHelp(2);
    bool done = true;
    for (const ThemeSource::Mode mode : {ThemeSource::Mode::Light, ThemeSource::Mode::Dark}) {
        for (const QSize &size : {QSize(1440, 900), QSize(1280, 720)}) {
            done = test::photograph(words.at(0), words.at(1), parser.values(only),
                                    {mode, size, parser.value(phase).toInt()})
                && done;
            if (parser.isSet(quick))
                return done ? 0 : 1;
        }
    }
    return done ? 0 : 1;
}

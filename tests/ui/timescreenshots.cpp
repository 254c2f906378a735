// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timescreenshots.h"

#include "core/engine/drivers.h"
#include "document/edits/time/commitments.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/policies.h"
#include "ui/hands.h"
#include "ui/limits/limitswindow.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

/// The first component of the chosen option of a category.
ComponentId componentOf(GuiTest &gui, Category category)
{
    for (const Component &component : gui.document.plan().table<Component>()) {
        const Sizing *sizing = sizingAt(gui.document.plan(), component.id, gui.view.phase());
        if (component.option == gui.view.option() && component.category == category && sizing
            && sizing->present)
            return component.id;
    }
    return {};
}

void type(QWidget &parent, const char *name, const QString &text)
{
    auto *line = parent.findChild<QLineEdit *>(QString::fromLatin1(name));
    if (!line)
        return;
    line->setText(text);
    Q_EMIT line->textEdited(text);
}

bool photographDrivers(GuiTest &gui, const SavePicture &save)
{
    const Plan &plan = gui.document.plan();
    Driver made;
    made.name = u"Pages served"_s;
    made.unit = u"pages a month"_s;
    made.formula = plan.table<Driver>().isEmpty() ? QString() : plan.table<Driver>().at(0).key + u" * 40"_s;
    if (!made.formula.isEmpty())
        std::ignore = edits::setDriver(gui.document, made);
    if (!plan.table<Driver>().isEmpty()) {
        const DriverId first = plan.table<Driver>().at(0).id;
        std::ignore = edits::setDriverGrowth(
            gui.document, first, Range(Percent::fromWhole(3), Percent::fromWhole(5), Percent::fromWhole(9)));
        std::ignore = edits::setDriverSeasons(gui.document, first,
                                              {{12, Percent::fromWhole(140)}, {7, Percent::fromWhole(80)}});
        QList<DriverPoint> points = plan.table<Driver>().at(0).points;
        if (points.size() > 1) {
            points.last().value.low = Quantity::fromRaw(points.last().value.likely.raw() * 7 / 10);
            points.last().value.high = Quantity::fromRaw(points.last().value.likely.raw() * 3 / 2);
            std::ignore = edits::setDriverPoints(gui.document, first, points);
        }
    }
    gui.settle();
    gui.navigator.openDrivers();
    gui.settle();
    auto &window = gui.get<QDialog>("driversWindow");
    bool done = save(window, u"drivers"_s);
    gui.navigator.openDrivers(u"pages_served"_s);
    gui.settle();
    done = save(window, u"drivers-formula"_s) && done;
    auto &line = gui.get<QLineEdit>("driverFormulaEdit");
    window.activateWindow();
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, u"ceil(user / 3) + c"_s);
    gui.settle();
    done = save(window, u"drivers-error"_s) && done;
    if (auto *popup = line.findChild<QWidget *>(u"formulaPopup"_s))
        done = save(*popup, u"drivers-completion"_s) && done;
    line.setModified(false);
    window.close();
    QTest::qWait(10);
    return done;
}

bool photographCell(GuiTest &gui, const SavePicture &save)
{
    gui.window->workspace()->showPage(u"design"_s);
    const ComponentId component = componentOf(gui, Category::Compute);
    gui.navigator.openComponent(u"design"_s, component);
    gui.settle();
    auto &grid = gui.get<QTreeView>("componentGrid");
    const int column = grid.currentIndex().column() - static_cast<int>(gui.view.phases().size());
    const QModelIndex cell = grid.currentIndex().siblingAtColumn(column);
    grid.setCurrentIndex(cell);
    grid.edit(cell);
    auto *line = grid.findChild<QLineEdit *>(u"cellEditor"_s);
    if (!line)
        return false;
    line->selectAll();
    QTest::keyClicks(line, u"=ceil(users / 20) + c"_s);
    gui.settle();
    bool done = save(*gui.window, u"formula-cell"_s);
    if (auto *popup = line->findChild<QWidget *>(u"formulaPopup"_s))
        done = save(*popup, u"formula-cell-completion"_s) && done;
    QTest::keyClick(line, Qt::Key_Escape);
    QTest::keyClick(line, Qt::Key_Escape);
    gui.get<QAbstractButton>("componentSegment").click();
    gui.settle();
    return save(*gui.window, u"component-links"_s) && done;
}

bool photographLimits(GuiTest &gui, const SavePicture &save)
{
    gui.get<QAction>("limitsAction").trigger();
    auto &window = gui.get<LimitsWindow>("limitsWindow");
    bool done = true;
    const auto dialogOf = [&](const char *button, const QString &name) {
        gui.prompts.onDialog = [&](QDialog &dialog) {
            dialog.show();
            gui.settle();
            QTest::qWait(120);
            done = save(dialog, name) && done;
            return false;
        };
        window.findChild<QAbstractButton *>(QString::fromLatin1(button))->click();
    };
    for (const QString &tab : {u"budgets"_s, u"targets"_s}) {
        window.showTab(tab);
        gui.settle();
        QTest::qWait(120);
        done = save(window, u"limits-"_s + tab) && done;
    }
    dialogOf("addBudgetButton", u"limits-budget"_s);
    dialogOf("addKpiButton", u"limits-target"_s);
    window.close();
    QTest::qWait(10);
    return done;
}

bool photographTerms(GuiTest &gui, const SavePicture &save)
{
    bool done = true;
    for (const QString &tab : {u"commitments"_s, u"hours"_s, u"prices"_s}) {
        gui.navigator.openCommitments(tab);
        gui.settle();
        done = save(gui.get<QDialog>("termsWindow"), u"terms-"_s + tab) && done;
    }
    return done;
}

} // namespace

bool photographTime(GuiTest &gui, const SavePicture &save)
{
    bool done = photographDrivers(gui, save) && photographCell(gui, save);
    const auto snap = [&](const QString &name, const std::function<void(QDialog &)> &work = {}) {
        gui.prompts.onDialog = [&gui, &save, &done, name, work](QDialog &dialog) {
            dialog.show();
            if (work)
                work(dialog);
            gui.settle();
            QTest::qWait(120);
            done = save(dialog, name) && done;
            return false;
        };
    };
    const ComponentId cluster = componentOf(gui, Category::Compute);
    const ComponentId storage = componentOf(gui, Category::Storage);
    snap(u"range"_s, [](QDialog &dialog) {
        type(dialog, "rangeLowEdit", u"3"_s);
        type(dialog, "rangeLikelyEdit", u"5"_s);
        type(dialog, "rangeHighEdit", u"12"_s);
    });
    gui.navigator.editInTime(cluster, u"range"_s);
    snap(u"scaling"_s, [](QDialog &dialog) {
        type(dialog, "scalingLoadEdit", u"api_calls / 300"_s);
        type(dialog, "scalingCapacityEdit", u"5000"_s);
        auto *week = dialog.findChild<QComboBox *>(u"scalingWeekCombo"_s);
        week->setCurrentIndex(1);
        Q_EMIT week->activated(1);
    });
    gui.navigator.editInTime(cluster, u"scaling"_s);
    snap(u"pods"_s);
    gui.navigator.editInTime(cluster, u"pods"_s);
    snap(u"lifecycle"_s, [](QDialog &dialog) {
        dialog.findChild<QAbstractButton *>(u"addClassButton"_s)->click();
        dialog.findChild<QAbstractButton *>(u"addClassButton"_s)->click();
    });
    gui.navigator.editInTime(storage, u"lifecycle"_s);
    snap(u"once"_s);
    gui.navigator.editInTime(cluster, u"once"_s);
    done = photographLimits(gui, save) && done;
    return photographTerms(gui, save) && done;
}

} // namespace stratoplan::test

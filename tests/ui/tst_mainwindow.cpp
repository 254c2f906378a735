// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guitest.h"

#include "document/edits/edits.h"
#include "storage/planfile.h"
#include "ui/hands.h"
#include "ui/shell/commands/actions.h"
#include "ui/shell/commands/exportcommands.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/messagearea.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QCloseEvent>
#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::FakePrompts;
using test::GuiTest;

namespace {

/// A plan with one option, two dated phases, and one component of 100 USD a month.
Plan smallPlan()
{
    Plan plan;
    PlanInfo info = plan.info();
    info.name = u"Small"_s;
    plan.table<PlanInfo>().replace(info);
    Option option;
    option.id = OptionId(1);
    option.name = u"AWS"_s;
    option.provider = u"aws"_s;
    plan.table<Option>().insert(option);
    for (int i = 0; i < 2; ++i) {
        Phase phase;
        phase.id = PhaseId(i + 1);
        phase.name = i == 0 ? u"MVP"_s : u"Growth"_s;
        phase.begins = Phase::Begins::InMonth;
        phase.month = info.start + i * 6;
        plan.table<Phase>().insert(phase);
    }
    Environment environment;
    environment.id = EnvironmentId(1);
    environment.name = u"Production"_s;
    plan.table<Environment>().insert(environment);
    Component component;
    component.id = ComponentId(1);
    component.option = option.id;
    component.environment = environment.id;
    component.name = u"Server"_s;
    component.role = u"virtual-machine"_s;
    plan.table<Component>().insert(component);
    Sizing sizing;
    sizing.id = SizingId(1);
    sizing.component = component.id;
    sizing.quantity = QuantityInput::of(1);
    sizing.stated = {StatedAmount::Kind::Amount, Range(Money::fromWhole(100, Currency::of("USD")))};
    plan.table<Sizing>().insert(sizing);
    return plan;
}

void openSmall(GuiTest &gui)
{
    gui.session->newPlan(smallPlan());
    QVERIFY(gui.session->saveAs(gui.path(u"small.strato"_s)));
    gui.session->close();
    QVERIFY(gui.window->files().openPath(gui.path(u"small.strato"_s)));
    gui.settle();
}

} // namespace

/// The frame of the window, used as a person would: menus, header, files, messages.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheStartPageAndNoPlan()
    {
        GuiTest gui;
        gui.show();
        QVERIFY(gui.get<QWidget>("startNewPlanButton").isVisible());
        QCOMPARE(gui.window->focusWidget(), &gui.get<QWidget>("startNewPlanButton"));
        QVERIFY(!gui.get<QAction>("savePlanAction").isEnabled());
        QCOMPARE(gui.get<QLabel>("windowTitleLabel").text(), u"Stratoplan"_s);
    }

    void menusStandInTheTitleBar()
    {
        GuiTest gui;
        gui.show();
        const auto &bar = gui.get<QMenuBar>("menuBar");
        for (QAction *menu : bar.actions())
            QVERIFY2(bar.actionGeometry(menu).width() > 10, qPrintable(menu->text()));
    }

    void openingAPlanShowsItsTotalAndItsName()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        QCOMPARE(gui.get<QLabel>("windowTitleLabel").text(), u"small.strato"_s);
        QCOMPARE(gui.get<QLabel>("savedStateLabel").text(), u"Saved"_s);
        QCOMPARE(gui.get<QLabel>("headerTotalLabel").text(), u"$100"_s);
    }

    void pagesAreBuiltWhenFirstShown()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        QVERIFY(gui.window->findChild<QWidget *>(u"dashboardPage"_s));
        QVERIFY(!gui.window->findChild<QWidget *>(u"comparePage"_s));
        gui.get<QAction>("comparePageAction").trigger();
        QVERIFY(gui.window->findChild<QWidget *>(u"comparePage"_s));
        QCOMPARE(gui.settings.lastPage.value(), u"compare"_s);
    }

    void keysWalkThroughThePartsAndBack()
    {
        GuiTest gui;
        test::Hands hands(gui);
        gui.show();
        openSmall(gui);
        gui.get<QAction>("showWhatIfAction").trigger();
        hands.activate();
        QList<QWidget *> forth;
        for (int part = 0; part < 4; ++part) {
            hands.press("nextPartAction");
            forth.append(gui.window->focusWidget());
        }
        QCOMPARE(QSet<QWidget *>(forth.begin(), forth.end()).size(), forth.size());
        for (int part = 2; part >= 0; --part) {
            hands.press("previousPartAction");
            QCOMPARE(gui.window->focusWidget(), forth.at(part));
        }
    }

    void titleAndStarFollowEditUndoAndSave()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        QVERIFY(edits::setName(gui.document, ComponentId(1), u"Web server"_s));
        QVERIFY(gui.window->isWindowModified());
        QCOMPARE(gui.get<QLabel>("savedStateLabel").text(), u"Edited"_s);
        gui.get<QAction>("undoAction").trigger();
        QVERIFY(!gui.window->isWindowModified());
        gui.get<QAction>("redoAction").trigger();
        QVERIFY(gui.window->isWindowModified());
        gui.get<QAction>("savePlanAction").trigger();
        QVERIFY(!gui.window->isWindowModified());
        QVERIFY(gui.prompts.asked.isEmpty());
    }

    void headerFollowsAnEdit()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        QVERIFY(edits::setStated(gui.document, {ComponentId(1), PhaseId()}, u"250"_s));
        gui.settle();
        QCOMPARE(gui.get<QLabel>("headerTotalLabel").text(), u"$250"_s);
    }

    void phasePickerMovesTheView()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        auto &picker = gui.get<QComboBox>("phasePicker");
        QCOMPARE(picker.count(), 2);
        const int other = picker.currentIndex() == 0 ? 1 : 0;
        picker.setCurrentIndex(other);
        Q_EMIT picker.activated(other);
        QCOMPARE(gui.view.phase(), PhaseId(other + 1));
    }

    void closingAsksOnlyWhenThereIsSomethingToSave_data()
    {
        QTest::addColumn<bool>("edited");
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("closes");
        using Answer = Prompts::SaveAnswer;
        QTest::newRow("nothing to save") << false << int(Answer::Cancel) << true;
        QTest::newRow("cancel") << true << int(Answer::Cancel) << false;
        QTest::newRow("discard") << true << int(Answer::Discard) << true;
        QTest::newRow("save") << true << int(Answer::Save) << true;
    }

    void closingAsksOnlyWhenThereIsSomethingToSave()
    {
        QFETCH(bool, edited);
        QFETCH(int, answer);
        QFETCH(bool, closes);
        GuiTest gui;
        gui.show();
        openSmall(gui);
        gui.prompts.saveAnswer = Prompts::SaveAnswer(answer);
        if (edited)
            QVERIFY(edits::setName(gui.document, ComponentId(1), u"Web server"_s));
        QCOMPARE(gui.window->close(), closes);
        QCOMPARE(gui.prompts.asked, edited ? QStringList {u"askSave small.strato"_s} : QStringList());
        const bool saved = edited && answer == int(Prompts::SaveAnswer::Save);
        QVERIFY(gui.session->open(gui.path(u"small.strato"_s)));
        QCOMPARE(gui.document.find(ComponentId(1))->name, saved ? u"Web server"_s : u"Server"_s);
    }

    void aFileThatCannotBeReadIsToldInPlace()
    {
        GuiTest gui;
        gui.show();
        QFile foreign(gui.path(u"letter.strato"_s));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write("Dear Sir or Madam");
        foreign.close();
        QVERIFY(!gui.window->files().openPath(foreign.fileName()));
        QVERIFY(gui.get<QWidget>("errorBanner").isVisible());
        QVERIFY(gui.get<QWidget>("startNewPlanButton").isVisible());
    }

    void aFileChangedByOthersIsNotOverwritten()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        QVERIFY(edits::setName(gui.document, ComponentId(1), u"Mine"_s));
        QFile file(gui.path(u"small.strato"_s));
        QVERIFY(file.open(QIODevice::Append));
        file.write("something else");
        file.close();
        gui.get<QAction>("savePlanAction").trigger();
        QVERIFY(gui.get<QWidget>("changedOnDiskBanner").isVisible());
        QVERIFY(gui.window->isWindowModified());
        gui.get<QAbstractButton>("overwriteButton").click();
        QVERIFY(!gui.window->isWindowModified());
        QVERIFY(gui.session->open(gui.path(u"small.strato"_s)));
        QCOMPARE(gui.document.find(ComponentId(1))->name, u"Mine"_s);
    }

    void aFileChangedByOthersIsNoticedWhenTheWindowComesToTheFront()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        const auto comeToTheFront = [&gui] {
            QEvent activated(QEvent::WindowActivate);
            QCoreApplication::sendEvent(gui.window.get(), &activated);
            gui.settle();
        };
        const auto isTold = [&gui] {
            return gui.window->findChild<QWidget *>(u"changedMeanwhileBanner"_s) != nullptr;
        };
        comeToTheFront();
        QVERIFY(!isTold());
        Plan other = gui.document.plan();
        PlanInfo info = other.info();
        info.name = u"Theirs"_s;
        other.table<PlanInfo>().replace(info);
        QVERIFY(storage::savePlan(other, gui.session->path()));
        QVERIFY(edits::setName(gui.document, ComponentId(1), u"Mine"_s));
        comeToTheFront();
        QVERIFY(isTold());
        // Kept, it is not told again, and nothing is lost.
        gui.get<QAbstractButton>("keepPlanButton").click();
        gui.settle();
        comeToTheFront();
        QVERIFY(!isTold());
        QCOMPARE(gui.document.find(ComponentId(1))->name, u"Mine"_s);
        info.name = u"Theirs again"_s;
        other.table<PlanInfo>().replace(info);
        QVERIFY(storage::savePlan(other, gui.session->path()));
        comeToTheFront();
        QVERIFY(isTold());
        // Unsaved changes go only where the user says so.
        gui.get<QAbstractButton>("reloadPlanButton").click();
        gui.settle();
        QCOMPARE(gui.document.find(ComponentId(1))->name, u"Mine"_s);
        gui.prompts.confirmAnswer = true;
        gui.get<QAbstractButton>("reloadPlanButton").click();
        gui.settle();
        QCOMPARE(gui.document.plan(), other);
        QVERIFY(!isTold());
    }

    void aNewPlanHasWhatWasChosen()
    {
        GuiTest gui;
        gui.show();
        gui.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Shop"_s);
            dialog.findChild<QAbstractButton *>(u"gcpCheckBox"_s)->setChecked(true);
            dialog.findChild<QLineEdit *>(u"phasesEdit"_s)->setText(u"Start, Growth"_s);
            return true;
        };
        gui.get<QAction>("newPlanAction").trigger();
        const Plan &plan = gui.document.plan();
        QCOMPARE(plan.info().name, u"Shop"_s);
        QCOMPARE(plan.table<Option>().size(), 2);
        QCOMPARE(plan.table<Environment>().size(), 3);
        QCOMPARE(plan.table<Phase>().size(), 2);
        QCOMPARE(plan.table<Phase>().at(1).month - plan.info().start, 6);
        QVERIFY(gui.window->workspace()->isVisible());
    }

    void addingAnOptionCopiesTheOneInView()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        gui.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"GCP"_s);
            return true;
        };
        gui.get<QAction>("addOptionAction").trigger();
        QCOMPARE(gui.document.plan().table<Option>().size(), 2);
        QCOMPARE(gui.document.plan().table<Component>().size(), 2);
        QCOMPARE(gui.document.find(gui.view.option())->name, u"GCP"_s);
        gui.get<QAction>("undoAction").trigger();
        QCOMPARE(gui.document.plan(), smallPlan());
    }

    void planSettingsChangeEverythingInOneStep()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        gui.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Renamed"_s);
            auto *phases = dialog.findChild<QAbstractItemView *>(u"phaseRowsTable"_s);
            phases->model()->setData(phases->model()->index(0, 0), u"Pilot"_s);
            phases->model()->setData(phases->model()->index(0, 4), u"5,000"_s);
            return true;
        };
        gui.get<QAction>("planSettingsAction").trigger();
        QCOMPARE(gui.document.plan().info().name, u"Renamed"_s);
        QCOMPARE(gui.document.find(PhaseId(1))->name, u"Pilot"_s);
        QCOMPARE(gui.document.plan().table<Budget>().at(0).amount.high,
                 Money::fromWhole(5000, Currency::of("USD")));
        QCOMPARE(gui.document.undoStack().count(), 1);
        gui.document.undoStack().undo();
        QCOMPARE(gui.document.plan(), smallPlan());
    }

    void themeIsSwitchedAndRemembered()
    {
        GuiTest gui;
        gui.show();
        QVERIFY(!gui.theme.theme().isDark());
        gui.get<QAction>("toggleThemeAction").trigger();
        QVERIFY(gui.theme.theme().isDark());
        QCOMPARE(gui.settings.theme.value(), u"dark"_s);
    }

    void recentPlansHoldWhatWasOpened()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        const QList<RecentPlan> recent = gui.settings.recentPlans();
        QCOMPARE(recent.size(), 1);
        QCOMPARE(recent.first().name, u"Small"_s);
        QCOMPARE(recent.first().amount, u"$100"_s);
        QCOMPARE(recent.first().months.size(), 12);
    }

    void reportAndTablesAreWritten()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        gui.prompts.onDialog = [](QDialog &) { return true; };
        gui.prompts.savePath = gui.path(u"report.pdf"_s);
        gui.get<QAction>("exportReportAction").trigger();
        QVERIFY(gui.get<QWidget>("pdfBanner").isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(gui.window->findChild<QWidget *>(u"exportedBanner"_s), 60'000);
        QFile pdf(gui.prompts.savePath);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QCOMPARE(pdf.read(5), QByteArray("%PDF-"));
        gui.prompts.savePath = gui.path(u"tables.csv"_s);
        gui.get<QAction>("exportCsvAction").trigger();
        QVERIFY(QFile::exists(gui.path(u"tables.csv"_s)));
        QVERIFY(QFile::exists(gui.path(u"tables-totals.csv"_s)));
    }

    void aReportThatIsCancelledLeavesNothingBehind()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        gui.prompts.onDialog = [](QDialog &) { return true; };
        gui.prompts.savePath = gui.path(u"report.pdf"_s);
        gui.get<QAction>("exportReportAction").trigger();
        QTRY_VERIFY(gui.window->exports().isBusy());
        gui.get<QAbstractButton>("cancelReportButton").click();
        QVERIFY(!gui.window->exports().isBusy());
        QVERIFY(!gui.window->findChild<QWidget *>(u"pdfBanner"_s));
        QVERIFY(!QFile::exists(gui.path(u"report.pdf"_s)));
    }

    void unsavedWorkOfACrashIsOffered()
    {
        GuiTest gui;
        {
            Document document;
            Session crashed(document, gui.path(u"recovery"_s));
            crashed.newPlan(smallPlan());
            QVERIFY(edits::setName(document, ComponentId(1), u"Before the crash"_s));
            crashed.flushRecovery();
        }
        gui.show();
        gui.get<QAbstractButton>("restoreButton").click();
        QCOMPARE(gui.document.find(ComponentId(1))->name, u"Before the crash"_s);
        QVERIFY(gui.window->isWindowModified());
    }

    void aDroppedPlanIsOpened()
    {
        GuiTest gui;
        gui.show();
        gui.session->newPlan(smallPlan());
        QVERIFY(gui.session->saveAs(gui.path(u"dropped.strato"_s)));
        gui.session->close();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(gui.path(u"dropped.strato"_s))});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(gui.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(gui.window.get(), &drop);
        QCOMPARE(gui.session->path(), gui.path(u"dropped.strato"_s));
    }

    void findingsOpenAndJumpByKey()
    {
        GuiTest gui;
        gui.show();
        QVERIFY(gui.window->files().openSample(u"sequelstring"_s));
        gui.settle();
        QVERIFY(!gui.recalculator.findings().isEmpty());
        gui.get<QAction>("nextFindingAction").trigger();
        gui.settle();
        QVERIFY(gui.get<QListView>("findingsList").isVisible());
        const QList<Finding> &findings = gui.recalculator.findings();
        const auto first = std::find_if(findings.begin(), findings.end(), [&gui](const Finding &finding) {
            return finding.option.isNone() || finding.option == gui.view.option();
        });
        QVERIFY(first != findings.end());
        QCOMPARE(gui.window->workspace()->pageKey(), first->page);
    }

    void findingsAreCountedForTheOptionThatIsLookedAt()
    {
        GuiTest gui;
        gui.show();
        QVERIFY(gui.window->files().openSample(u"sequelstring"_s));
        gui.get<QAction>("designPageAction").trigger();
        gui.settle();
        int critical = 0;
        int elsewhere = 0;
        for (const Finding &finding : gui.recalculator.findings()) {
            const bool isHere = finding.option.isNone() || finding.option == gui.view.option();
            critical += isHere && finding.severity == Finding::Severity::Critical ? 1 : 0;
            elsewhere += isHere ? 0 : 1;
        }
        QVERIFY(critical > 0 && elsewhere > 0);
        QVERIFY(gui.get<QPushButton>("criticalCountButton").text().startsWith(QString::number(critical)));
        auto &others = gui.get<QPushButton>("otherOptionsFindingsLink");
        QVERIFY(others.isVisible());
        QVERIFY(others.text().startsWith(u'+' + QString::number(elsewhere)));
        others.click();
        gui.settle();
        QCOMPARE(gui.get<QListView>("findingsList").model()->rowCount(),
                 static_cast<int>(gui.recalculator.findings().size()));
        QVERIFY(!others.isVisible());
    }

    void whyThisFigureOpensForTheTotal()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        gui.get<QAction>("dashboardPageAction").trigger();
        gui.get<QAction>("showTraceAction").trigger();
        QCOMPARE(gui.get<QLabel>("traceTotalLabel").text(), u"$100.00"_s);
    }

    void textTwinOfThePlanIsWritten()
    {
        GuiTest gui;
        gui.show();
        openSmall(gui);
        gui.prompts.savePath = gui.path(u"twin.strato.json"_s);
        gui.get<QAction>("exportJsonAction").trigger();
        QVERIFY(gui.get<QWidget>("exportedBanner").isVisible());
        QVERIFY(gui.window->files().openPath(gui.prompts.savePath));
        QCOMPARE(gui.document.plan(), smallPlan());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

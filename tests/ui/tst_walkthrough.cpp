// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hands.h"
#include "ui/readback.h"
#include "ui/walkthroughplaces.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::GuiTest;
using test::Hands;
using test::Place;
using test::columnTitled;
using test::rowAt;
using test::rowBelow;

namespace {

constexpr int longestReport = 120'000; ///< milliseconds

bool isFirstMonthOfGrowth(const QHash<QString, QString> &row)
{
    return row.value(u"option"_s) == "AWS"_L1 && row.value(u"month"_s) == "2026-05"_L1;
}

} // namespace

/// The whole job of an architect, in one window and in this order: open the sample, add a component, change a
/// quantity, see everything follow, undo, redo, save, close, reopen, leave with a PDF and a CSV. A step that needs an
/// earlier one is skipped where that failed.
class TestWalkthrough : public QObject
{
    Q_OBJECT

private:
    enum class Stage { Nothing, Opened, Added, Edited, Undone, Redone, Saved, Closed, Reopened, Exported };

    void showPlaces(Stage needed);
    void placesShow(QString Place::*figure);
    [[nodiscard]] QString total() { return test::headerTotal(*m_hands); }

    std::unique_ptr<GuiTest> m_gui;
    std::unique_ptr<Hands> m_hands;
    Stage m_stage = Stage::Nothing;
    Plan m_original;
    Plan m_edited;
    QString m_file;
    QString m_pdf;
    QString m_csv;
    QString m_report; ///< the PDF's text

private Q_SLOTS:
    void initTestCase();
    void clickOnASampleOpensIt();
    void sampleShowsItsFigures_data() { showPlaces(Stage::Opened); }
    void sampleShowsItsFigures() { placesShow(&Place::original); }
    void doubleClickInTheCatalogAddsAComponent();
    void quantityIsChangedInItsCell();
    void everyViewFollows_data() { showPlaces(Stage::Edited); }
    void everyViewFollows() { placesShow(&Place::edited); }
    void undoTakesBackEveryEditInAStepEach();
    void everyViewIsBack_data() { showPlaces(Stage::Undone); }
    void everyViewIsBack() { placesShow(&Place::original); }
    void redoMakesEveryEditAgain();
    void everyViewFollowsAgain_data() { showPlaces(Stage::Redone); }
    void everyViewFollowsAgain() { placesShow(&Place::edited); }
    void savingAsMakesAFile();
    void closingASavedPlanAsksNothing();
    void recentListReopensTheSamePlan();
    void reopenedPlanShowsTheSame_data() { showPlaces(Stage::Reopened); }
    void reopenedPlanShowsTheSame() { placesShow(&Place::edited); }
    void reportIsWritten();
    void reportNamesTheHeadersTotal();
    void reportTabulatesTheHeadersTotal();
    void tablesAreWritten();
    void tableOfTotalsAgreesWithTheHeader();
    void linesOfTheCostTableAddUpToTheHeader();
    void cleanupTestCase();
};

#define NEEDS(stage)                                                                                                   \
    if (m_stage < Stage::stage)                                                                                        \
    QSKIP("an earlier step failed")

void TestWalkthrough::initTestCase()
{
    m_gui = std::make_unique<GuiTest>();
    m_hands = std::make_unique<Hands>(*m_gui);
    m_gui->show();
    m_hands->activate();
    m_file = m_gui->path(u"walk.strato"_s);
    m_pdf = m_gui->path(u"walk.pdf"_s);
    m_csv = m_gui->path(u"walk.csv"_s);
}

void TestWalkthrough::showPlaces(Stage needed)
{
    if (m_stage < needed)
        QSKIP("an earlier step failed");
    QTest::addColumn<Place>("place");
    for (const Place &place : test::walkthroughPlaces())
        QTest::newRow(place.name) << place;
}

void TestWalkthrough::placesShow(QString Place::*figure)
{
    QFETCH(Place, place);
    QTRY_COMPARE(place.read(*m_hands), place.*figure);
}

// --- Open, add, change -------------------------------------------------------------------------------------

void TestWalkthrough::clickOnASampleOpensIt()
{
    auto &samples = m_gui->get<QTreeView>("samplesTable");
    QTRY_VERIFY(rowBelow(*samples.model(), {}, u"SequelString CRM"_s).isValid());
    m_hands->click(samples, rowBelow(*samples.model(), {}, u"SequelString CRM"_s));
    QTRY_COMPARE(m_gui->get<QLabel>("windowTitleLabel").text(), u"SequelString CRM"_s);
    m_hands->choose("phasePicker", u"Growth"_s);
    QTRY_COMPARE(m_gui->document.find(m_gui->view.phase())->name, u"Growth"_s);
    m_original = m_gui->document.plan();
    m_stage = Stage::Opened;
}

void TestWalkthrough::doubleClickInTheCatalogAddsAComponent()
{
    NEEDS(Opened);
    m_hands->press("searchCatalogAction");
    auto &search = m_gui->get<QLineEdit>("catalogSearchEdit");
    QTRY_VERIFY(search.hasFocus());
    QTest::keyClicks(&search, u"m5.large"_s);
    m_gui->settle();
    auto &list = m_gui->get<QAbstractItemView>("catalogList");
    QTRY_VERIFY(rowBelow(*list.model(), {}, u"m5.large"_s).isValid());
    QCOMPARE(m_gui->get<QAbstractButton>("addFromCatalogButton").text(), u"Add to Production"_s);
    m_hands->doubleClick(list, rowBelow(*list.model(), {}, u"m5.large"_s));
    const auto &grid = m_gui->get<QAbstractItemView>("componentGrid");
    QTRY_VERIFY(rowAt(*grid.model(), {u"Production"_s, u"Compute"_s, u"m5.large"_s}).isValid());
    QCOMPARE(m_gui->document.undoStack().count(), 1);
    m_stage = Stage::Added;
}

void TestWalkthrough::quantityIsChangedInItsCell()
{
    NEEDS(Added);
    auto &grid = m_gui->get<QAbstractItemView>("componentGrid");
    const QModelIndex cluster = rowAt(*grid.model(), {u"Production"_s, u"Compute"_s, u"EKS cluster"_s});
    const QModelIndex cell = cluster.siblingAtColumn(columnTitled(*grid.model(), u"Quantity"_s, u"Growth"_s));
    QCOMPARE(cell.data().toString(), u"5"_s);
    m_hands->type(grid, cell, u"9"_s);
    QTRY_COMPARE(cell.data().toString(), u"9"_s);
    QCOMPARE(m_gui->document.undoStack().count(), 2);
    m_edited = m_gui->document.plan();
    m_stage = Stage::Edited;
}

// --- Undo and redo -----------------------------------------------------------------------------------------

void TestWalkthrough::undoTakesBackEveryEditInAStepEach()
{
    NEEDS(Edited);
    m_hands->press("undoAction");
    m_hands->press("undoAction");
    QVERIFY(!m_gui->get<QAction>("undoAction").isEnabled());
    QCOMPARE(m_gui->document.plan(), m_original);
    m_stage = Stage::Undone;
}

void TestWalkthrough::redoMakesEveryEditAgain()
{
    NEEDS(Undone);
    m_hands->press("redoAction");
    m_hands->press("redoAction");
    QVERIFY(!m_gui->get<QAction>("redoAction").isEnabled());
    QCOMPARE(m_gui->document.plan(), m_edited);
    m_stage = Stage::Redone;
}

// --- Save, close, reopen -----------------------------------------------------------------------------------

void TestWalkthrough::savingAsMakesAFile()
{
    NEEDS(Redone);
    QCOMPARE(m_gui->get<QLabel>("savedStateLabel").text(), u"Edited, no file yet"_s);
    m_gui->prompts.savePath = m_file;
    m_hands->press("savePlanAsAction");
    QTRY_COMPARE(m_gui->get<QLabel>("savedStateLabel").text(), u"Saved"_s);
    QVERIFY(QFile::exists(m_file));
    m_stage = Stage::Saved;
}

void TestWalkthrough::closingASavedPlanAsksNothing()
{
    NEEDS(Saved);
    m_gui->prompts.asked.clear();
    m_hands->press("closePlanAction");
    QTRY_VERIFY(m_gui->get<QWidget>("startNewPlanButton").isVisible());
    QCOMPARE(m_gui->prompts.asked, QStringList());
    QVERIFY(m_gui->document.plan() != m_edited);
    m_stage = Stage::Closed;
}

void TestWalkthrough::recentListReopensTheSamePlan()
{
    NEEDS(Closed);
    auto &recent = m_gui->get<QTreeView>("recentPlansTable");
    QTRY_VERIFY(rowBelow(*recent.model(), {}, u"SequelString CRM"_s).isValid());
    m_hands->click(recent, rowBelow(*recent.model(), {}, u"SequelString CRM"_s));
    QTRY_COMPARE(m_gui->get<QLabel>("windowTitleLabel").text(), u"walk.strato"_s);
    QCOMPARE(m_gui->document.plan(), m_edited);
    m_hands->choose("phasePicker", u"Growth"_s);
    m_stage = Stage::Reopened;
}

// --- Report and tables -------------------------------------------------------------------------------------

void TestWalkthrough::reportIsWritten()
{
    NEEDS(Reopened);
    m_gui->prompts.savePath = m_pdf;
    m_gui->prompts.onDialog = [](QDialog &) { return true; };
    m_hands->press("exportReportAction");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_pdf), longestReport);
    QTRY_VERIFY(m_gui->get<QWidget>("exportedBanner").isVisible());
    m_stage = Stage::Exported;
}

void TestWalkthrough::reportNamesTheHeadersTotal()
{
    NEEDS(Exported);
    const std::optional<QString> text = test::readPdf(m_pdf);
    if (!text)
        QSKIP("THE REPORT IS NOT READ BACK: pdftotext (poppler-utils) is not installed");
    m_report = *text;
    static const QRegularExpression sentence(u"The AWS option costs (\\S+) a month in the Growth phase"_s);
    QCOMPARE(sentence.match(m_report).captured(1), total());
}

void TestWalkthrough::reportTabulatesTheHeadersTotal()
{
    if (m_report.isEmpty())
        QSKIP("the report was not read back");
    // "Growth   May 2026   263–500   5,268.38   3,000.00–5,000.00   105 %" in the table of phases
    static const QRegularExpression row(u"^Growth +May 2026 +\\S+ +([\\d,.]+) "_s, QRegularExpression::MultilineOption);
    QString amount = row.match(m_report).captured(1);
    QCOMPARE(test::dollars(amount.remove(u',').toDouble()), total());
}

void TestWalkthrough::tablesAreWritten()
{
    NEEDS(Reopened);
    m_gui->prompts.savePath = m_csv;
    m_hands->press("exportCsvAction");
    QTRY_VERIFY(QFile::exists(m_csv));
    QTRY_VERIFY(m_gui->get<QWidget>("exportedBanner").isVisible());
}

void TestWalkthrough::tableOfTotalsAgreesWithTheHeader()
{
    NEEDS(Reopened);
    QString likely;
    for (const auto &row : test::readCsv(m_gui->path(u"walk-totals.csv"_s))) {
        if (isFirstMonthOfGrowth(row))
            likely = row.value(u"likely"_s);
    }
    QCOMPARE(test::dollars(likely.toDouble()), total());
}

void TestWalkthrough::linesOfTheCostTableAddUpToTheHeader()
{
    NEEDS(Reopened);
    double sum = 0;
    for (const auto &row : test::readCsv(m_csv)) {
        if (isFirstMonthOfGrowth(row) && row.value(u"counted"_s) == "yes"_L1)
            sum += row.value(u"likely"_s).toDouble();
    }
    QCOMPARE(test::dollars(sum), total());
}

void TestWalkthrough::cleanupTestCase()
{
    m_gui->window->close();
    m_hands.reset();
    m_gui.reset();
}

QTEST_MAIN(TestWalkthrough)
#include "tst_walkthrough.moc"

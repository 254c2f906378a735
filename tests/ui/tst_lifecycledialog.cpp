// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/lifecycle.h"
#include "support/picks.h"
#include "ui/catalog/panel/catalogpanel.h"
#include "ui/hands.h"
#include "ui/timetest.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// What a year costs to the cent, as soon as it is the amount expected; else after a while.
QString yearIn(QDialog &dialog, const QString &expected)
{
    const auto &year = TimeTest::in<QLabel>(dialog, "lifecycleYearLabel");
    (void)QTest::qWaitFor([&] { return year.toolTip() == expected; });
    return year.toolTip();
}

} // namespace

/// Storage that moves to colder classes as it ages.
class TestLifecycleDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 500·m GB at 0.023: 11.50 in the first month, 897 in the year; the older month's data at 0.0125.
    void recordingsMoveToAColderClass()
    {
        TimeTest test;
        QStringList years;
        test.edit(u"Recordings"_s, u"lifecycle"_s, [&](QDialog &dialog) {
            years.append(yearIn(dialog, u"897.00"_s));
            TimeTest::in<QAbstractButton>(dialog, "addClassButton").click();
            auto &rate = TimeTest::in<QComboBox>(dialog, "classRate:1");
            for (int i = 0; i < rate.count(); ++i) {
                if (rate.itemText(i).contains("Infrequent"_L1))
                    rate.setCurrentIndex(i);
            }
            Q_EMIT rate.activated(rate.currentIndex());
            years.append(yearIn(dialog, u"550.50"_s));
            return true;
        });
        // 12 × 11.50 for the newest 500 GB, and 500 · (0 + 1 + … + 11) · 0.0125 = 412.50 for the rest.
        QCOMPARE(years, QStringList({u"897.00"_s, u"550.50"_s}));
        const auto lifecycle = edits::lifecycleAt(
            test.document.plan(), {test.row<Component>(u"Recordings"_s).id, test.view.phase()});
        QVERIFY(lifecycle);
        QCOMPARE(lifecycle->classes.size(), 2);
        QCOMPARE(lifecycle->driver, u"recordings"_s);
        test.trigger("undoAction");
        QCOMPARE(test.sizing(u"Recordings"_s).quantity, QuantityInput::of(500));
    }

    /// A price of the catalog comes into the plan with the lifecycle, or not at all; one step takes both
    /// back.
    void aPriceIsTakenWithTheLifecycle()
    {
        TimeTest test;
        edits::CatalogPick pick = test::aPick(u"cold"_s, u"0.0125"_s);
        pick.item.category = Category::Storage;
        pick.rates.last().unit = u"GB"_s;
        pick.rates.last().time = Rate::Time::Month;
        const Plan before = test.document.plan();
        QString year;
        bool isSet = false;
        const auto work = [&](QDialog &dialog) {
            if (dialog.objectName() == "pricePicker"_L1) {
                Q_EMIT TimeTest::in<CatalogPanel>(dialog, "catalogPanel").addRequested(pick);
                return true;
            }
            auto &rate = TimeTest::in<QComboBox>(dialog, "classRate:0");
            rate.setCurrentIndex(rate.count() - 1);
            Q_EMIT rate.activated(rate.currentIndex());
            year = yearIn(dialog, u"487.50"_s);
            return isSet;
        };
        test.edit(u"Recordings"_s, u"lifecycle"_s, work);
        // 500 · (1 + … + 12) · 0.0125
        QCOMPARE(year, u"487.50"_s);
        QCOMPARE(test.document.plan(), before);
        isSet = true;
        test.edit(u"Recordings"_s, u"lifecycle"_s, work);
        const auto set = edits::lifecycleAt(test.document.plan(),
                                            {test.row<Component>(u"Recordings"_s).id, test.view.phase()});
        QVERIFY(set);
        const Rate *taken = test.document.find(set->classes.first().rate);
        QVERIFY(taken);
        QCOMPARE(taken->tiers.first().price, *UnitPrice::fromString(u"0.0125"_s));
        test.trigger("undoAction");
        QCOMPARE(test.document.plan(), before);
    }

    /// An age that falls leaves no figures of what was there before.
    void tabGoesThroughTheClassesBeforeTheButtons()
    {
        TimeTest test;
        QStringList names;
        test.edit(u"Recordings"_s, u"lifecycle"_s, [&](QDialog &dialog) {
            TimeTest::in<QAbstractButton>(dialog, "addClassButton").click();
            TimeTest::activate(dialog);
            TimeTest::in<QWidget>(dialog, "lifecycleDeleteSpin").setFocus();
            for (int step = 0; step < 20 && !names.contains(u"acceptButton"_s); ++step) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                names.append(QApplication::focusWidget()->objectName());
            }
            return false;
        });
        const QString all = names.join(u' ');
        QCOMPARE(names.mid(0, 3), QStringList({u"className:0"_s, u"classRate:0"_s, u"classRetrieval:0"_s}));
        const qsizetype second = names.indexOf(u"className:1"_s);
        QVERIFY2(second > 0 && names.indexOf(u"classAge:1"_s) == second + 1, qPrintable(all));
        QVERIFY2(names.indexOf(u"addClassButton"_s) > names.indexOf(u"removeClass:1"_s), qPrintable(all));
        QVERIFY2(names.indexOf(u"cancelButton"_s) > names.indexOf(u"addClassButton"_s), qPrintable(all));
    }

    void aWrongAgeShowsNoFigures()
    {
        TimeTest test;
        QStringList texts;
        QString problem;
        test.edit(u"Recordings"_s, u"lifecycle"_s, [&](QDialog &dialog) {
            (void)yearIn(dialog, u"897.00"_s);
            TimeTest::in<QAbstractButton>(dialog, "addClassButton").click();
            TimeTest::in<QSpinBox>(dialog, "lifecycleDeleteSpin").setValue(1);
            const auto &said = TimeTest::in<QLabel>(dialog, "problemLabel");
            (void)QTest::qWaitFor([&said] { return !said.text().isEmpty(); });
            problem = said.text();
            texts = {TimeTest::in<QLabel>(dialog, "lifecycleYearLabel").text(),
                     TimeTest::in<QSpinBox>(dialog, "lifecycleDeleteSpin").text(),
                     TimeTest::in<QWidget>(dialog, "lifecycleStock").accessibleName()};
            // What is read counts where reading has a price.
            texts.append(TimeTest::in<QLineEdit>(dialog, "classRetrieved:0").isEnabled() ? u"on"_s
                                                                                         : u"off"_s);
            return false;
        });
        QCOMPARE(problem, u"Data are deleted after the last class begins."_s);
        QCOMPARE(texts, QStringList({absentText(), u"1 mo"_s, QString(), u"off"_s}));
    }

    void driversOpenOverTheDialogThatAsksForThem()
    {
        TimeTest test;
        QString owner;
        test.edit(u"Recordings"_s, u"lifecycle"_s, [&](QDialog &dialog) {
            dialog.hide();
            dialog.setModal(true);
            dialog.show();
            TimeTest::in<QAbstractButton>(dialog, "lifecycleDriversButton").click();
            for (const QWidget *each : QApplication::topLevelWidgets()) {
                if (each->objectName() == "driversWindow"_L1 && each->isVisible())
                    owner = each->parentWidget()->objectName();
            }
            return false;
        });
        QCOMPARE(owner, u"lifecycleDialog"_s);
    }
};

QTEST_MAIN(TestLifecycleDialog)
#include "tst_lifecycledialog.moc"

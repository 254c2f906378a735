// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/comparisonmodel.h"

#include "document/edits/edits.h"
#include "support/modelprinter.h"
#include "support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// Three options: a cache is cheaper in the second, the third has no price for it and no storage.
Plan threeOptions()
{
    PlanBuilder builder = aPlan();
    builder.withPrice(u"node"_s, u"100"_s)
        .withPrice(u"cache"_s, u"60"_s)
        .withPrice(u"files"_s, u"20"_s)
        .withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Growth"_s, Month(2026, 4));
    for (const QString &option : {u"AWS"_s, u"GCP"_s, u"Azure"_s}) {
        builder.withOption(option);
        if (option == "AWS"_L1)
            builder.withEnvironment(u"Production"_s);
        builder.in(option, u"Production"_s)
            .withComponent(u"Cluster"_s, 3, u"node"_s)
            .as(u"kubernetes-cluster"_s)
            .sizedIn(u"Growth"_s, 5, u"node"_s)
            .withComponent(u"Redis"_s, option == "AWS"_L1 ? 2 : 1,
                           option == "Azure"_L1 ? QString() : u"cache"_s)
            .as(u"cache"_s);
        if (option != "Azure"_L1)
            builder.withComponent(u"Files"_s, 1, u"files"_s).as(u"object-storage"_s);
    }
    return builder.build();
}

/// AWS costs 450 every month, GCP 428 and, in the first month, 4,500 for the migration.
Plan withMigration()
{
    Plan plan = aPlan()
                    .withEnvironment(u"Production"_s)
                    .withOption(u"AWS"_s)
                    .withComponent(u"Machine"_s, 1)
                    .as(u"virtual-machine"_s)
                    .stating(450)
                    .withOption(u"GCP"_s)
                    .withComponent(u"Machine"_s, 1)
                    .as(u"virtual-machine"_s)
                    .stating(428)
                    .withComponent(u"Migration"_s, 1)
                    .stating(4'500)
                    .build();
    Sizing sizing = plan.table<Sizing>().at(plan.table<Sizing>().size() - 1);
    sizing.stated.kind = StatedAmount::Kind::Once;
    plan.table<Sizing>().replace(sizing);
    return plan;
}

struct Compared
{
    Plan plan = threeOptions();
    Document document {plan};
    PlanView view {document};
    Recalculator recalculator {document};
    ComparisonModel model {document, view, recalculator};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    [[nodiscard]] QModelIndex find(const QString &role, ComparisonModel::Part part, int compared) const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() != role)
                continue;
            for (int column = 0; column < model.columnCount(); ++column) {
                const ComparisonModel::Column there = model.columnAt(column);
                if (there.part == part && there.compared == compared)
                    return model.index(row, column);
            }
        }
        return {};
    }
};

} // namespace

class TestComparisonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandSideBySidePairedByRole()
    {
        const Compared compared;
        using Part = ComparisonModel::Part;
        QCOMPARE(compared.model.summary().left(8), u"3 option"_s);
        QCOMPARE(compared.find(u"Cache"_s, Part::Amount, 0).data().toString(), u"120"_s);
        QCOMPARE(compared.find(u"Cache"_s, Part::Amount, 1).data().toString(), u"60"_s);
        QCOMPARE(compared.find(u"Cache"_s, Part::Difference, 1).data().toString(), u"−60"_s);
        QCOMPARE(compared.find(u"Cache"_s, Part::Difference, 1).data(DeltaRole).toInt(), -1);
        QCOMPARE(compared.find(u"Kubernetes cluster"_s, Part::Difference, 1).data().toString(), u"0"_s);
        QCOMPARE(compared.find(u"Kubernetes cluster"_s, Part::Difference, 1).data(DeltaRole).toInt(), 0);
        QCOMPARE(compared.find(u"Total a month"_s, Part::Amount, 0).data().toString(), u"440"_s);
        QCOMPARE(compared.find(u"Total a month"_s, Part::Difference, 1).data().toString(), u"−60"_s);
    }

    void unknownPriceIsNeitherZeroNorCheapest()
    {
        const Compared compared;
        using Part = ComparisonModel::Part;
        const QModelIndex azure = compared.find(u"Cache"_s, Part::Amount, 2);
        QCOMPARE(azure.data().toString(), u"no price"_s);
        QCOMPARE(azure.data(UnknownRole).toInt(), 1);
        QCOMPARE(compared.find(u"Cache"_s, Part::Difference, 2).data().toString(), u"—"_s);
        QVERIFY(!compared.find(u"Cache"_s, Part::Amount, 1).data(CheapestRole).toBool());
        const QModelIndex total = compared.find(u"Total a month"_s, Part::Text, 2);
        QVERIFY(total.data().toString().contains("1 role"_L1));
        QCOMPARE(total.data(UnknownRole).toInt(), 1);
    }

    void whatIsPaidOnceStandsBelowTheTotal()
    {
        using Part = ComparisonModel::Part;
        const QString once = u"Of it paid once"_s;
        QVERIFY(!Compared().find(once, Part::Amount, 0).isValid());
        const Compared compared {withMigration()};
        const auto text = [&](const QString &row, Part part, int column) {
            return compared.find(row, part, column).data().toString();
        };
        QCOMPARE(text(u"Total a month"_s, Part::Amount, 1), u"4,928"_s);
        QCOMPARE(text(u"Total a month"_s, Part::Difference, 1), u"+4,478"_s);
        QCOMPARE(text(once, Part::Amount, 0), u"0"_s);
        QCOMPARE(text(once, Part::Amount, 1), u"4,500"_s);
        QCOMPARE(text(once, Part::Difference, 1), u"+4,500"_s);
        QCOMPARE(text(once, Part::Text, 0), u"450 without it"_s);
        QCOMPARE(text(once, Part::Text, 1), u"428 without it"_s);
        // GCP costs less every month; the total of this one does not say so.
        QVERIFY(!compared.find(once, Part::Text, 0).data(CheapestRole).toBool());
        QVERIFY(compared.find(once, Part::Text, 1).data(CheapestRole).toBool());
        QVERIFY(!compared.find(u"Total a month"_s, Part::Amount, 1).data(CheapestRole).toBool());
        const int gcp = compared.find(once, Part::Amount, 1).column();
        QVERIFY(compared.model.headerData(gcp, Qt::Horizontal, CheapestRole).toBool());
        QCOMPARE(compared.model.headerData(gcp, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 u"Cheapest without what is paid once"_s);
        QCOMPARE(compared.model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(), QString());
    }

    void differencesStandBetweenTheSumsTheyAreOf()
    {
        const Compared compared;
        using Part = ComparisonModel::Part;
        const QString alike = u"Priced in both"_s;
        // Without the cache, which has no price on Azure: 440 less 120 against 300.
        QCOMPARE(compared.find(u"Total a month"_s, Part::Amount, 2).data().toString(), u"300"_s);
        QCOMPARE(compared.find(u"Total a month"_s, Part::Difference, 2).data().toString(), u"—"_s);
        QVERIFY(!compared.find(u"Total a month"_s, Part::Difference, 2).data(DeltaRole).isValid());
        QCOMPARE(compared.find(alike, Part::Text, 2).data().toString(), u"AWS: 320"_s);
        QCOMPARE(compared.find(alike, Part::Amount, 2).data().toString(), u"300"_s);
        QCOMPARE(compared.find(alike, Part::Difference, 2).data().toString(), u"−20"_s);
        QVERIFY(compared.find(alike, Part::Amount, 2).data(Qt::ToolTipRole).toString().contains("Cache"_L1));
        // GCP has a price for everything that AWS has: its totals say it.
        QCOMPARE(compared.find(alike, Part::Amount, 1).data().toString(), QString());
        QCOMPARE(compared.find(alike, Part::Difference, 1).data().toString(), QString());
    }

    void totalsOfTheSameRolesNeedNoSecondLine()
    {
        Compared compared;
        compared.model.setOptions({OptionId(1), OptionId(2)});
        QVERIFY(!compared.find(u"Priced in both"_s, ComparisonModel::Part::Role, -1).isValid());
        compared.model.setOptions({});
        QVERIFY(compared.find(u"Priced in both"_s, ComparisonModel::Part::Role, -1).isValid());
    }

    void roleThatIsMissingIsAbsent()
    {
        const Compared compared;
        using Part = ComparisonModel::Part;
        QCOMPARE(compared.find(u"Object storage"_s, Part::Amount, 2).data().toString(), u"–"_s);
        QCOMPARE(compared.find(u"Object storage"_s, Part::Text, 2).data().toString(), u"–"_s);
        const QString fit = compared.find(u"Fit"_s, Part::Text, 2).data().toString();
        QVERIFY(fit.startsWith("2 of 3"_L1));
    }

    void shortFitNotesStandInTheRowLongOnesInTheTooltip()
    {
        Compared compared;
        const auto fit = [&](int role) {
            return compared.find(u"Fit"_s, ComparisonModel::Part::Text, 0).data(role).toString();
        };
        QVERIFY(compared.find(u"Fit"_s, ComparisonModel::Part::Text, 0).data(FitRole).toString().isEmpty());
        QVERIFY(edits::setFitNote(compared.document, ComponentId(2), u"6 of 13 GB"_s).ok());
        compared.recalculator.flush();
        QVERIFY(fit(Qt::DisplayRole).endsWith(": Cache 6 of 13 GB"_L1));
        QVERIFY(edits::setFitNote(compared.document, ComponentId(2), QString(80, u'x')).ok());
        compared.recalculator.flush();
        QVERIFY(fit(Qt::DisplayRole).contains("1 note"_L1));
        QVERIFY(fit(Qt::ToolTipRole).contains(QString(80, u'x')));
    }

    void headingsNameOptionsAndReference()
    {
        const Compared compared;
        const ComparisonModel &model = compared.model;
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Role"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"USD"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal, GroupTitleRole).toString(), u"AWS"_s);
        QCOMPARE(model.headerData(5, Qt::Horizontal, Qt::DisplayRole).toString(), u"vs AWS"_s);
        QCOMPARE(model.columnCount(), 9);
    }

    void onlyDifferencesLeavesOutWhatIsTheSame()
    {
        Compared compared;
        QVERIFY(compared.find(u"Kubernetes cluster"_s, ComparisonModel::Part::Amount, 0).isValid());
        compared.model.setOnlyDifferences(true);
        QVERIFY(!compared.find(u"Kubernetes cluster"_s, ComparisonModel::Part::Amount, 0).isValid());
        QVERIFY(compared.find(u"Cache"_s, ComparisonModel::Part::Amount, 0).isValid());
        QVERIFY(compared.find(u"Total a month"_s, ComparisonModel::Part::Amount, 0).isValid());
    }

    void chosenOptionsAreCompared()
    {
        Compared compared;
        compared.model.setOptions({OptionId(2), OptionId(1)});
        QCOMPARE(compared.model.columnCount(), 6);
        QCOMPARE(compared.model.headerData(5, Qt::Horizontal, Qt::DisplayRole).toString(), u"vs GCP"_s);
        QVERIFY(edits::removeOption(compared.document, OptionId(2)).ok());
        compared.recalculator.flush();
        // One option alone is no comparison: all of them are there again.
        QCOMPARE(compared.model.options(), comparedOptions(compared.document.plan()));
        QCOMPARE(compared.model.optionsLeftOut(), 0);
    }

    void phasesAreComparedTheSameWay()
    {
        Compared compared;
        compared.model.setMode(ComparisonModel::Mode::Phases);
        QCOMPARE(compared.model.columnCount(), 6);
        QCOMPARE(compared.model.headerData(4, Qt::Horizontal, GroupTitleRole).toString(), u"Growth"_s);
        const QModelIndex cluster =
            compared.find(u"Kubernetes cluster"_s, ComparisonModel::Part::Difference, 1);
        QCOMPARE(cluster.data().toString(), u"+200"_s);
        QCOMPARE(cluster.data(DeltaRole).toInt(), 1);
    }

    void comparisonFollowsTheEdit()
    {
        Compared compared;
        QSignalSpy resets(&compared.model, &QAbstractItemModel::modelReset);
        QVERIFY(edits::setQuantity(compared.document, {ComponentId(2), {}}, u"3"_s).ok());
        compared.recalculator.flush();
        QCOMPARE(compared.find(u"Cache"_s, ComparisonModel::Part::Amount, 0).data().toString(), u"180"_s);
        QCOMPARE(resets.count(), 0);
    }

    void severalEnvironmentsHaveHeadings()
    {
        Compared compared;
        Environment staging;
        staging.name = u"Staging"_s;
        const auto id = edits::addEnvironment(compared.document, staging);
        Component component;
        component.option = OptionId(1);
        component.environment = *id;
        component.name = u"Cluster"_s;
        component.role = u"kubernetes-cluster"_s;
        QVERIFY(edits::addComponent(compared.document, component).ok());
        compared.recalculator.flush();
        QStringList headings;
        for (int row = 0; row < compared.model.rowCount(); ++row) {
            const QModelIndex cell = compared.model.index(row, 0);
            if (cell.data(KindRole).toInt() == int(ComparisonModel::RowKind::Environment))
                headings.append(cell.data().toString());
        }
        QCOMPARE(headings, QStringList({u"Production"_s, u"Staging"_s}));
    }
};

QTEST_GUILESS_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/scenario/overlay.h"
#include "document/edits/components.h"
#include "document/edits/whatif/levers.h"
#include "document/edits/whatif/scenarios.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestScenarioEdits : public QObject
{
    Q_OBJECT

    static Quantity whole(qint64 number) { return Quantity::fromWhole(number); }
    static Lever lever(const QString &name, Lever::Kind kind, qint64 saved)
    {
        Lever row;
        row.name = name;
        row.kind = kind;
        row.bounds = {whole(1), whole(saved), whole(800)};
        return row;
    }
    /// A busy plan whose cluster follows users, with a lever on cost, one on quantities and one on growth.
    static Plan leverPlan()
    {
        Plan plan = aBusyPlan();
        const auto put = [&plan](auto row) {
            row.id = plan.table<decltype(row)>().nextId();
            plan.table<decltype(row)>().insert(row);
        };
        Driver users;
        users.key = u"users"_s;
        users.name = u"Users"_s;
        users.points = {{Month(2026, 1), {}, whole(300)}};
        put(users);
        Sizing sizing = plan.table<Sizing>().at(0);
        sizing.quantity = QuantityInput::by(u"users / 100"_s);
        plan.table<Sizing>().replace(sizing);
        Lever cost = lever(u"Spot"_s, Lever::Kind::Cost, 100);
        cost.key = u"spot"_s;
        cost.selection.roles = {u"kubernetes-cluster"_s};
        put(cost);
        Lever amount = lever(u"Files"_s, Lever::Kind::Amount, 100);
        amount.key = u"files"_s;
        amount.selection.roles = {u"object-storage"_s};
        put(amount);
        Lever growth = lever(u"Growth"_s, Lever::Kind::Growth, 1);
        growth.key = u"growth"_s;
        growth.driver = u"users"_s;
        put(growth);
        return plan;
    }
    static QList<Money> costs(const Plan &plan)
    {
        const CostTable table = evaluate(plan, OptionId(1), Basis::Catalog);
        QList<Money> all;
        for (int column = 0; column < table.timeline.size(); ++column)
            all.append(table.total(column).amount.likely);
        return all;
    }

private Q_SLOTS:
    void settingsAreKeptByName()
    {
        const Plan before = leverPlan();
        Document document(before);
        const QList<ScenarioSetting> settings {{u"spot"_s, whole(60)}, {u"users"_s, whole(150)}};
        const auto id = edits::addScenario(document, u" High "_s, settings);
        QVERIFY(id.ok());
        QCOMPARE(*document.find(*id), (Scenario {*id, u"High"_s, settings}));
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::addScenario(document, u"high"_s, {}).ok());
        QVERIFY(edits::setScenarioSettings(document, *id, {{u"spot"_s, whole(50)}}).ok());
        QVERIFY(edits::renameScenario(document, *id, u"Higher"_s).ok());
        const auto copy = edits::duplicateScenario(document, *id);
        QCOMPARE(document.find(*copy)->name, u"Higher copy"_s);
        QCOMPARE(document.find(*copy)->settings, document.find(*id)->settings);
        QVERIFY(edits::moveScenario(document, *copy, 0).ok());
        QCOMPARE(document.plan().table<Scenario>().at(0).id, *copy);
        QVERIFY(edits::removeScenario(document, *copy).ok());
        QVERIFY(edits::removeScenario(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void onlyLeversAndDriversAreSetOnceEach()
    {
        Document document(leverPlan());
        const ScenarioSetting spot {u"spot"_s, whole(60)};
        QVERIFY(!edits::addScenario(document, u"A"_s, {spot, spot}).ok());
        QVERIFY(!edits::addScenario(document, u"A"_s, {{u"nobody"_s, whole(1)}}).ok());
        QVERIFY(!edits::addScenario(document, u" "_s, {spot}).ok());
    }

    void appliedSettingsGiveTheSameFigures()
    {
        const Plan before = leverPlan();
        Document document(before);
        const QList<ScenarioSetting> settings {{u"spot"_s, whole(60)},
                                               {u"files"_s, whole(150)},
                                               {u"growth"_s, whole(10)},
                                               {u"users"_s, whole(200)}};
        const QList<Money> laid = costs(withScenario(before, settings).plan);
        QVERIFY(laid != costs(before));
        QVERIFY(edits::applySettings(document, settings).ok());
        QCOMPARE(costs(document.plan()), laid);
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
        // A lever is saved where it was left: there it changes nothing.
        QCOMPARE(leverByKey(document.plan(), u"spot"_s)->bounds.likely, whole(60));
        QCOMPARE(costs(withScenario(document.plan(), {{u"spot"_s, whole(60)}}).plan), laid);
    }

    void leverGoesBackAfterItWasApplied()
    {
        const Plan before = leverPlan();
        Document document(before);
        QVERIFY(edits::applySettings(document, {{u"spot"_s, whole(50)}}).ok());
        QCOMPARE(document.plan().table<Adjustment>().size(), before.table<Adjustment>().size() + 1);
        QVERIFY(edits::applySettings(document, {{u"spot"_s, whole(80)}}).ok());
        QCOMPARE(document.plan().table<Adjustment>().size(), before.table<Adjustment>().size() + 1);
        const Table<Adjustment> &adjustments = document.plan().table<Adjustment>();
        QCOMPARE(adjustments.at(adjustments.size() - 1).steps.first().percent, Range(Percent::fromWhole(80)));
        QVERIFY(edits::applySettings(document, {{u"spot"_s, whole(100)}}).ok());
        QVERIFY(document.plan() == before);
    }

    void scenariosSetDriversToWhatTheySetBefore()
    {
        Document document(leverPlan());
        const auto high = edits::addScenario(document, u"High"_s, {{u"users"_s, whole(150)}});
        const QList<Money> figures =
            costs(withScenario(document.plan(), document.find(*high)->settings).plan);
        QVERIFY(edits::applySettings(document, {{u"users"_s, whole(120)}}).ok());
        QCOMPARE(document.find(*high)->settings.first().value, whole(125));
        QCOMPARE(costs(withScenario(document.plan(), document.find(*high)->settings).plan), figures);
    }

    void whatCannotBeLaidOverIsNotApplied()
    {
        const Plan before = leverPlan();
        Document document(before);
        const Status refused = edits::applySettings(document, {{u"nobody"_s, whole(3)}});
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.contains(u"nobody"_s));
        QVERIFY(document.plan() == before);
        QVERIFY(edits::applySettings(document, {}).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void leverIsAddedChangedAndRemoved()
    {
        const Plan before = leverPlan();
        Document document(before);
        const auto id = edits::setLever(document, lever(u"Reserved share"_s, Lever::Kind::Cost, 100));
        QVERIFY(id.ok());
        QCOMPARE(document.find(*id)->key, u"reserved_share"_s);
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::renameLever(document, *id, u"Reserved"_s).ok());
        QVERIFY(edits::moveLever(document, *id, 0).ok());
        QCOMPARE(document.plan().table<Lever>().at(0).name, u"Reserved"_s);
        QVERIFY(edits::removeLever(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void leverThatWouldDoNothingIsRefused()
    {
        Document document(leverPlan());
        QList<Lever> wrong(7, lever(u"New"_s, Lever::Kind::Cost, 100));
        wrong[0].name.clear();
        wrong[1].key = u"users"_s;
        wrong[2].bounds = Range(whole(5));
        wrong[3].effect = u"value *"_s;
        wrong[4].effect = u"value - 100"_s;
        wrong[5].kind = Lever::Kind::Growth;
        wrong[6].bounds = {whole(0), whole(0), whole(100)};
        for (const Lever &each : wrong)
            QVERIFY(!edits::setLever(document, each).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void scenariosFollowTheirLevers()
    {
        Document document(leverPlan());
        const auto id =
            edits::addScenario(document, u"A"_s, {{u"spot"_s, whole(60)}, {u"files"_s, whole(90)}});
        Lever spot = *leverByKey(document.plan(), u"spot"_s);
        spot.key = u"spot_share"_s;
        QVERIFY(edits::setLever(document, spot).ok());
        QCOMPARE(document.find(*id)->settings.first().key, u"spot_share"_s);
        const Plan before = document.plan();
        QVERIFY(edits::removeLever(document, spot.id).ok());
        QCOMPARE(document.find(*id)->settings, (QList<ScenarioSetting> {{u"files"_s, whole(90)}}));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void leverThatGoesWithItsLinesLeavesItsScenarios()
    {
        Plan plan = leverPlan();
        Lever alone = *leverByKey(plan, u"spot"_s);
        const ComponentId component = plan.table<Component>().at(0).id;
        alone.selection = {};
        alone.selection.components = {component};
        plan.table<Lever>().replace(alone);
        Document document(plan);
        const auto id =
            edits::addScenario(document, u"A"_s, {{u"spot"_s, whole(60)}, {u"files"_s, whole(90)}});
        const Plan before = document.plan();
        QVERIFY(edits::removeComponents(document, {component}).ok());
        QCOMPARE(leverByKey(document.plan(), u"spot"_s), nullptr);
        QCOMPARE(document.find(*id)->settings, (QList<ScenarioSetting> {{u"files"_s, whole(90)}}));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void readyLeversComeInOneStepOnceEach()
    {
        const Plan before = leverPlan();
        Document document(before);
        Lever one = lever(u"One"_s, Lever::Kind::Cost, 100);
        one.key = u"one"_s;
        Lever known = one;
        known.key = u"spot"_s;
        Lever two = one;
        two.key = u"two"_s;
        const auto added = edits::addLevers(document, {one, known, two, one});
        QVERIFY(added.ok());
        QCOMPARE(added->size(), 2);
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(undoesAndRedoes(document, before));
    }
};

QTEST_GUILESS_MAIN(TestScenarioEdits)
#include "tst_scenarioedits.moc"

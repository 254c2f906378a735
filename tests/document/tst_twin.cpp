// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/twin.h"

#include "core/engine/evaluate.h"
#include "core/engine/timeline.h"
#include "core/fit/fit.h"
#include "document/edits/structure.h"
#include "document/edits/twins/twinregion.h"
#include "storage/catalog/library.h"
#include "storage/samples.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestTwin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesGoByNeedsAndTheRestByMeasure()
    {
        Document document(shop());
        const Plan before = document.plan();
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, google());
        QVERIFY(twin.ok());
        QCOMPARE(document.undoStack().count(), 1);
        const Plan &plan = document.plan();
        const Option option = *plan.find(twin->option);
        QCOMPARE(option.name, u"GCP"_s);
        QCOMPARE(option.provider, u"gcp"_s);
        QCOMPARE(option.region, u"us-central1"_s);
        // 3 × 730 × 0.07 for the nodes, 0.1 × 730 for the control plane
        QCOMPARE(costOf(plan, *twin, u"GKE cluster"_s), dollars(u"226.3"));
        // 500 GB at 0.02, 1 TB out at 0.08
        QCOMPARE(costOf(plan, *twin, u"Cloud Storage files"_s), dollars(u"10"));
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void twinHasTheSameShape()
    {
        Document document(shop());
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, google());
        const Plan &plan = document.plan();
        QList<Component> sources;
        QList<Component> copies;
        for (const Component &component : plan.table<Component>()) {
            if (component.option == OptionId(1))
                sources.append(component);
            if (component.option == twin->option)
                copies.append(component);
        }
        QCOMPARE(copies.size(), sources.size());
        for (qsizetype i = 0; i < sources.size(); ++i) {
            QCOMPARE(copies.at(i).environment, sources.at(i).environment);
            QCOMPARE(copies.at(i).role, sources.at(i).role);
            QCOMPARE(copies.at(i).tags, sources.at(i).tags);
            QCOMPARE(copies.at(i).recoveryTime, sources.at(i).recoveryTime);
            QCOMPARE(sizingAt(plan, copies.at(i).id, PhaseId(2))->quantity,
                     sizingAt(plan, sources.at(i).id, PhaseId(2))->quantity);
        }
        QCOMPARE(copies.first().placements.first().region, u"us-central1"_s);
        QCOMPARE(copies.first().placements.first().zones, QStringList {u"us-central1-b"_s});
        // The percentage on top is the twin's own.
        QCOMPARE(plan.table<Adjustment>().size(), 2);
        QCOMPARE(plan.table<Adjustment>().at(1).option, twin->option);
    }

    void whatAPersonJudgedIsNotTheTwins()
    {
        Plan plan = shop();
        Option source = *plan.find(OptionId(1));
        source.notesFor = {u"The team runs on it"_s};
        source.notesAgainst = {u"Traffic out is dear"_s};
        plan.table<Option>().replace(source);
        Criterion known;
        known.name = u"Team knows it"_s;
        known.scores = {{OptionId(1), Percent::fromWhole(90), u"The team runs on it"_s}};
        known.id = plan.table<Criterion>().nextId();
        const Id<Criterion> id = known.id;
        plan.table<Criterion>().insert(known);
        const Plan before = plan;
        Document document(plan);
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, google());
        QVERIFY(twin.ok());
        QCOMPARE(document.find(id)->scores, before.find(id)->scores);
        QVERIFY(document.find(twin->option)->notesFor.isEmpty());
        QVERIFY(document.find(twin->option)->notesAgainst.isEmpty());
        QVERIFY(undoesAndRedoes(document, before));
        // A copy at the same provider is judged as its original is.
        const auto copy = edits::duplicateOption(document, OptionId(1), {});
        QVERIFY(copy.ok());
        QCOMPARE(document.find(id)->scores.size(), 2);
        QCOMPARE(document.find(id)->scores.last().option, *copy);
        QCOMPARE(document.find(id)->scores.last().value, Percent::fromWhole(90));
        QCOMPARE(document.find(*copy)->notesFor, source.notesFor);
    }

    void linesSayWhatWasChosenAndHowItFits()
    {
        Document document(shop());
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, google());
        const edits::TwinLine cluster = lineOf(*twin, u"kubernetes-cluster"_s);
        QVERIFY(cluster.was.startsWith("m5.large"_L1));
        QVERIFY(cluster.chosen.startsWith("n2"_L1));
        QCOMPARE(cluster.fit.text(), u"8 GiB more than asked"_s);
        const Component copy = *document.find(cluster.component);
        QCOMPARE(fitNote(document.plan(), copy, {}), u"8 GiB more than asked"_s);
        QVERIFY(copy.fitNote.isEmpty()); // it follows the plan
        QVERIFY(lineOf(*twin, u"object-storage"_s).fit.isExact());
        QCOMPARE(document.find(lineOf(*twin, u"object-storage"_s).component)->fitNote, u"Exact"_s);
    }

    void secondNodesNeedWhatTheyGive()
    {
        Plan plan = shop();
        // Beside three nodes of 2 vCPU and 8 GiB two of 8 vCPU and 32 GiB.
        PriceItem large = plan.table<PriceItem>().at(0);
        large.id = plan.table<PriceItem>().nextId();
        large.key = u"aws/ec2/m5.2xlarge/us-east-1"_s;
        large.specifications = machine(8, u"32"_s);
        plan.table<PriceItem>().insert(large);
        Rate rate = plan.table<Rate>().at(0);
        rate.id = plan.table<Rate>().nextId();
        rate.item = large.id;
        plan.table<Rate>().insert(rate);
        Charge charge = plan.table<Charge>().at(0);
        charge.id = plan.table<Charge>().nextId();
        charge.rate = rate.id;
        charge.counts = Charge::Counts::Once;
        charge.amount = QuantityInput::of(2);
        plan.table<Charge>().insert(charge);
        OfferList list = google();
        list.with(u"gcp/compute/n2-standard-8/us-central1"_s, u"virtual-machine"_s, u"0.3"_s,
                  machine(8, u"32"_s));
        for (const bool stated : {false, true}) {
            Sizing sizing = plan.table<Sizing>().at(0);
            sizing.needs = stated ? needing(2, 8) : Needs();
            plan.table<Sizing>().replace(sizing);
            Document document(plan);
            const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, list);
            // 730 × (3 × 0.07 + 2 × 0.3) for the nodes, 730 × 0.1 for the control plane
            QCOMPARE(costOf(document.plan(), *twin, u"GKE cluster"_s), dollars(u"664.3"));
            const ComponentId copy = lineOf(*twin, u"kubernetes-cluster"_s).component;
            QCOMPARE(sizingAt(document.plan(), copy, {})->needs, needing(2, 8));
        }
    }

    void anotherTermIsNotExact()
    {
        Plan plan = shop();
        Rate rate = plan.table<Rate>().at(0);
        rate.term = u"spot"_s;
        plan.table<Rate>().replace(rate);
        Document document(plan);
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, google());
        const edits::TwinLine cluster = lineOf(*twin, u"kubernetes-cluster"_s);
        QCOMPARE(cluster.fit.text(), u"8 GiB more than asked; on demand instead of spot"_s);
        QCOMPARE(document.find(cluster.component)->fitNote, cluster.fit.text());
    }

    void whatHasNoCounterpartIsUnpricedAndSaysSo()
    {
        Document document(shop());
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, google());
        const edits::TwinLine search = lineOf(*twin, u"search-service"_s);
        QCOMPARE(search.reason, u"No sourced price for search on GCP."_s);
        QVERIFY(search.chosen.isEmpty());
        const Sizing sizing = *sizingAt(document.plan(), search.component, {});
        QCOMPARE(sizing.unpricedReason, search.reason);
        QCOMPARE(sizing.stated.kind, StatedAmount::Kind::None); // it was what AWS costs
        const CostTable table = evaluate(document.plan(), twin->option, Basis::Catalog);
        QCOMPARE(table.rows.at(table.rowOf(search.component)).cells.first().state, CostCell::State::Unknown);
        QCOMPARE(document.find(search.component)->name, u"Search"_s);
    }

    void thirdPartiesStayAsTheyAre()
    {
        Document document(shop());
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-central1"_s}, google());
        const edits::TwinLine mail = lineOf(*twin, u"email"_s);
        QVERIFY(mail.kept);
        QCOMPARE(document.find(mail.component)->name, u"SendGrid"_s);
        QCOMPARE(mail.fit.text(), u"The same service as in AWS"_s);
        QCOMPARE(document.find(mail.component)->fitNote, mail.fit.text());
        const CostTable table = evaluate(document.plan(), twin->option, Basis::Catalog);
        QCOMPARE(table.rows.at(table.rowOf(mail.component)).cells.first().amount.likely, dollars(u"89"));
    }

    void regionIsANearOneThatHasThePrices()
    {
        Document document(shop());
        QCOMPARE(edits::twinRegion(document.plan(), OptionId(1), u"gcp"_s), u"us-east4"_s);
        QVERIFY(edits::twinRegion(document.plan(), OptionId(9), u"gcp"_s).isEmpty());
        const auto twin = edits::twinOption(document, OptionId(1), {u"gcp"_s}, google());
        // Nothing has a price in us-east4.
        QCOMPARE(twin->region, u"us-central1"_s);
        QVERIFY(lineOf(*twin, u"kubernetes-cluster"_s).fit.kind() != FitKind::OtherRegion);
        const auto told = edits::twinOption(document, OptionId(1), {u"gcp"_s, u"us-east4"_s}, google());
        QCOMPARE(lineOf(*told, u"kubernetes-cluster"_s).fit.kind(), FitKind::OtherRegion);
    }

    void theNearestRegionIsProposedWhereItHasAsMuch()
    {
        const Document document(shop());
        OfferList list = google();
        const edits::TwinRegion bare = edits::proposedRegion(document.plan(), OptionId(1), u"gcp"_s, list);
        QCOMPARE(bare.nearest, u"us-east4"_s);
        QCOMPARE(bare.region, u"us-central1"_s);
        // The control plane has one price everywhere, the search node none.
        QCOMPARE(bare.heldByNearest, 1);
        QCOMPARE(bare.held, 3);
        QCOMPARE(bare.wanted, 4);
        for (const QString &region : {u"us-east4"_s, u"us-east1"_s}) {
            list.with(u"gcp/compute/n2-standard-2/%1"_s.arg(region), u"virtual-machine"_s, u"0.08"_s,
                      machine(2, u"8"_s));
            list.with(u"gcp/Cloud Storage/standard/%1"_s.arg(region), u"object-storage"_s, u"0.02"_s,
                      measuring(u"stored"_s), Rate::Time::Month, u"GB"_s);
        }
        const edits::TwinRegion full = edits::proposedRegion(document.plan(), OptionId(1), u"gcp"_s, list);
        QCOMPARE(full.region, u"us-east4"_s);
        QCOMPARE(full.held, full.heldByNearest);
        QVERIFY(edits::proposedRegion(document.plan(), OptionId(9), u"gcp"_s, list).region.isEmpty());
    }

    void secondTwinHasANameOfItsOwn()
    {
        Document document(shop());
        const auto first = edits::twinOption(document, OptionId(1), {u"gcp"_s}, google());
        const auto second = edits::twinOption(document, OptionId(1), {u"gcp"_s}, google());
        QCOMPARE(document.find(second->option)->name, u"GCP twin of AWS"_s);
        QVERIFY(first->option != second->option);
        const auto third = edits::twinOption(document, OptionId(1), {u"gcp"_s}, google());
        QCOMPARE(document.find(third->option)->name, u"GCP twin of AWS 2"_s);
    }

    void twinAtItsOwnProviderIsRefused()
    {
        Document document(shop());
        QVERIFY(!edits::twinOption(document, OptionId(1), {u"aws"_s}, google()).ok());
        QVERIFY(!edits::twinOption(document, OptionId(1), {u"sendgrid"_s}, google()).ok());
        QVERIFY(!edits::twinOption(document, OptionId(9), {u"gcp"_s}, google()).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void sequelStringIsTwinnedInOneStep_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("region");
        QTest::newRow("AWS to GCP") << u"AWS"_s << u"gcp"_s << u"us-central1"_s;
        QTest::newRow("AWS to Azure") << u"AWS"_s << u"azure"_s << u"eastus"_s;
        QTest::newRow("GCP to AWS") << u"GCP"_s << u"aws"_s << u"us-east-1"_s;
        QTest::newRow("Azure to AWS") << u"Azure"_s << u"aws"_s << QString();
    }
    void sequelStringIsTwinnedInOneStep()
    {
        QFETCH(QString, from);
        QFETCH(QString, provider);
        QFETCH(QString, region);
        const auto catalog = storage::Catalog::open();
        QVERIFY(catalog.ok());
        const auto sample = storage::loadSample(u"sequelstring"_s);
        QVERIFY(sample.ok());
        Document document(*sample);
        const OptionId source = named<Option>(*sample, from);
        const auto twin =
            edits::twinOption(document, source, {provider, region, u"Twin"_s}, CatalogOffers(*catalog));
        QVERIFY(twin.ok());
        QCOMPARE(document.undoStack().count(), 1);
        const EnvironmentId production = named<Environment>(*sample, u"Production"_s);
        int told = 0;
        for (const edits::TwinLine &line : twin->lines) {
            const Component component = *document.find(line.component);
            if (qEnvironmentVariableIsSet("STRATOPLAN_SHOW_TWIN")) {
                qInfo().noquote() << component.name << '|' << line.phase.value() << '|' << line.was << "->"
                                  << line.chosen << '|' << line.fit.text() << '|' << line.reason;
            }
            if (component.environment != production)
                continue;
            ++told;
            const QString note = component.fitNote.isEmpty() ? fitNote(document.plan(), component, line.phase)
                                                             : component.fitNote;
            QVERIFY2(!note.isEmpty() || !line.reason.isEmpty(), qPrintable(component.name));
            QVERIFY2(!line.fit.parts.isEmpty(), qPrintable(component.name));
        }
        QVERIFY(told > 12);
        QVERIFY(isWhole(document.plan()));
        QVERIFY(!compareTotals(document.plan(), twin->option).isZero());
        if (provider == "gcp"_L1)
            QVERIFY(lineOf(*twin, u"search-service"_s)
                        .reason.startsWith(u"No sourced price for search on GCP"_s));
        document.undoStack().undo();
        QVERIFY(document.plan() == *sample);
    }

    void libraryOffersWhatItsCatalogsHave()
    {
        const QTemporaryDir folder;
        const storage::CatalogLibrary library(storage::Catalog::defaultPath(), folder.path());
        const LibraryOffers offers(library);
        const auto item = offers.item(u"aws/ec2/m5.large/us-east-1"_s);
        QVERIFY(item.has_value());
        QVERIFY(!offers.item(u"aws/ec2/m5.large/nowhere"_s).has_value());
        QVERIFY(!LibraryOffers(library, u"no such catalog"_s).item(item->item.key).has_value());
        OfferWish wish {u"virtual-machine"_s, u"aws"_s, u"us-east-1"_s, needing(2, 8)};
        const QList<Offer> found = offersFor(wish, offers, 3);
        QCOMPARE(found.size(), 3);
        for (const Offer &offer : found)
            QVERIFY(!offer.fit.has(FitKind::Missing));
    }

private:
    static Money compareTotals(const Plan &plan, OptionId option)
    {
        const CostTable table = evaluate(plan, option, Basis::Catalog);
        return table.total(table.timeline.firstColumn(PhaseId(2))).amount.likely;
    }
    /// On AWS: a cluster with nodes of 2 vCPU and 8 GiB, files, a search node and a typed one, e-mail of a
    /// third party.
    static Plan shop()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"m5.large"_s, u"0.096"_s, Rate::Time::Hour, u"instance"_s)
            .withPrice(u"eks"_s, u"0.1"_s, Rate::Time::Hour, u"cluster"_s)
            .withPrice(u"s3"_s, u"0.023"_s, Rate::Time::Month, u"GB"_s)
            .withPrice(u"search"_s, u"0.142"_s, Rate::Time::Hour, u"node"_s)
            .withPrice(u"mail"_s, u"89"_s, Rate::Time::Month, u"plan"_s)
            .withPhase(u"MVP"_s, Month(2026, 1))
            .withPhase(u"Growth"_s, Month(2026, 4))
            .withOption(u"AWS"_s, u"aws"_s)
            .withEnvironment(u"Production"_s)
            .withComponent(u"EKS cluster"_s, 3, u"m5.large"_s)
            .as(u"kubernetes-cluster"_s)
            .withAdjustment(u"Support"_s, u"Production"_s, 10);
        Charge control;
        control.sizing = SizingId(1);
        control.rate = RateId(2);
        control.counts = Charge::Counts::Once;
        builder.with(control)
            .withComponent(u"S3 files"_s, 500, u"s3"_s)
            .as(u"object-storage"_s)
            .withComponent(u"OpenSearch"_s, 1, u"search"_s)
            .as(u"search-service"_s)
            .stating(100)
            .withComponent(u"SendGrid"_s, 1, u"mail"_s)
            .as(u"email"_s);
        Plan plan = builder.build();
        describe(plan, 0, u"aws/ec2/m5.large/us-east-1"_s, u"virtual-machine"_s, machine(2, u"8"_s));
        describe(plan, 1, u"aws/eks/cluster/us-east-1"_s, u"kubernetes-cluster"_s,
                 measuring(u"control plane"_s));
        describe(plan, 2, u"aws/s3/standard/us-east-1"_s, u"object-storage"_s,
                 measuring(u"stored"_s) + QList<KeyValue> {{u"Storage class"_s, u"standard"_s}});
        describe(plan, 3, u"aws/opensearch/m5.large.search/us-east-1"_s, u"search-service"_s,
                 machine(2, u"8"_s));
        describe(plan, 4, u"sendgrid/sendgrid/pro/global"_s, u"email"_s, {});
        PlanInfo info = plan.info();
        info.priceAge = 0; // the dates of the prices play no part here
        plan.table<PlanInfo>().replace(info);
        Option option = plan.table<Option>().at(0);
        option.region = u"us-east-1"_s;
        plan.table<Option>().replace(option);
        Component cluster = plan.table<Component>().at(0);
        cluster.tags = {{u"team"_s, u"platform"_s}};
        cluster.recoveryTime = Duration::fromMinutes(5);
        cluster.placements = {{u"us-east-1"_s, {u"us-east-1b"_s}, 3, Percent()}};
        plan.table<Component>().replace(cluster);
        return plan;
    }
    static void describe(Plan &plan, qsizetype row, const QString &key, const QString &role,
                         const QList<KeyValue> &specifications)
    {
        PriceItem item = plan.table<PriceItem>().at(row);
        const QStringList parts = key.split(u'/');
        item.key = key;
        item.provider = parts.at(0);
        item.service = u"Amazon "_s + parts.at(1).toUpper();
        item.sku = parts.at(2);
        item.region = parts.at(3);
        item.role = role;
        item.specifications = specifications;
        plan.table<PriceItem>().replace(item);
    }
    static OfferList google()
    {
        OfferList list;
        list.with(u"gcp/compute/n2-standard-2/us-central1"_s, u"virtual-machine"_s, u"0.07"_s,
                  machine(2, u"16"_s))
            .with(u"gcp/gke/regional-cluster/global"_s, u"kubernetes-cluster"_s, u"0.1"_s,
                  measuring(u"control plane"_s), Rate::Time::Hour, u"cluster"_s)
            .with(u"gcp/Cloud Storage/standard/us-central1"_s, u"object-storage"_s, u"0.02"_s,
                  measuring(u"stored"_s) + QList<KeyValue> {{u"Storage class"_s, u"standard"_s}},
                  Rate::Time::Month, u"GiB"_s)
            .with(u"gcp/Cloud Storage/archive/us-central1"_s, u"object-storage"_s, u"0.001"_s,
                  measuring(u"stored"_s) + QList<KeyValue> {{u"Storage class"_s, u"deep archive"_s}},
                  Rate::Time::Month, u"GiB"_s);
        return list;
    }
    static edits::TwinLine lineOf(const edits::Twin &twin, const QString &role)
    {
        for (const edits::TwinLine &line : twin.lines) {
            if (line.role == role)
                return line;
        }
        return {};
    }
    static Money costOf(const Plan &plan, const edits::Twin &twin, const QString &name)
    {
        const CostTable table = evaluate(plan, twin.option, Basis::Catalog);
        for (const Component &component : plan.table<Component>()) {
            if (component.option == twin.option && component.name == name)
                return table.rows.at(table.rowOf(component.id)).cells.first().amount.likely;
        }
        return {};
    }
    static Money dollars(QStringView amount) { return *Money::fromString(amount, Currency::of("USD")); }
};

QTEST_GUILESS_MAIN(TestTwin)
#include "tst_twin.moc"

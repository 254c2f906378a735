// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/candidates.h"

#include "core/engine/evaluate.h"
#include "core/engine/figures/candidate.h"
#include "document/edits/prices/amounts.h"
#include "document/edits/structure.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Candidates of several price items: a database that is priced by processor and by memory.
class TestCandidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfferOfSeveralPartsIsOneCandidate()
    {
        Document document(database());
        const Plan before = document.plan();
        const auto kept = edits::keepCandidate(document, place, inParts());
        QVERIFY(kept.ok());
        QCOMPARE(document.plan().table<Candidate>().size(), 2);
        const Candidate first = *document.find(*kept);
        const Candidate second = document.plan().table<Candidate>().at(1);
        QVERIFY(first.partOf.isNone());
        QCOMPARE(second.partOf, first.id);
        QCOMPARE(first.amount, QuantityInput::of(8));
        QCOMPARE(second.amount, QuantityInput::of(32));
        QCOMPARE(first.note, u"Exact"_s);
        QVERIFY(second.note.isEmpty());
        QCOMPARE(candidateName(document.plan(), first), u"Cloud SQL, 8 vCPU + 32 GB"_s);
        // 730 × (8 × 0.05 + 32 × 0.01), from whichever part it is asked
        QCOMPARE(candidateCost(document.plan(), first, {}).amount.likely, dollars(u"525.6"));
        QCOMPARE(candidateCost(document.plan(), second, {}).amount.likely, dollars(u"525.6"));
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void usingItTakesAllItsPartsAndUsingAgainBringsThePriceBack()
    {
        Document document(database());
        const auto kept = edits::keepCandidate(document, place, inParts());
        const Plan before = document.plan();
        QVERIFY(edits::useCandidate(document, *kept, {}).ok());
        QCOMPARE(total(document), dollars(u"525.6"));
        QCOMPARE(document.plan().table<Charge>().size(), 2);
        QCOMPARE(document.plan().table<Charge>().at(0).amount, QuantityInput::of(4));
        QCOMPARE(document.plan().table<Charge>().at(1).amount, QuantityInput::of(16));
        QCOMPARE(document.plan().table<Charge>().at(1).counts, Charge::Counts::Each);
        QCOMPARE(document.plan().table<Sizing>().at(0).specification, u"Cloud SQL, 4 vCPU + 16 GB"_s);
        // The machine is the candidate now, in one row.
        QCOMPARE(document.plan().table<Candidate>().size(), 1);
        QCOMPARE(document.find(*kept)->rate, RateId(1));
        QCOMPARE(document.find(*kept)->amount, QuantityInput::of(2));
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::useCandidate(document, *kept, {}).ok());
        QCOMPARE(total(document), dollars(u"438"));
        QCOMPARE(document.plan().table<Charge>().rows(), before.table<Charge>().rows());
        QCOMPARE(comparable(document.plan()), comparable(before));
        QVERIFY(isWhole(document.plan()));
    }

    void aPriceOfSeveralPartsBecomesOneCandidate()
    {
        Document document(database());
        QVERIFY(edits::useOffer(document, place, inParts()).ok());
        const auto kept = edits::keepCandidate(document, place, inOne());
        const Plan before = document.plan();
        QVERIFY(edits::useCandidate(document, *kept, {}).ok());
        // 2 × 730 × 0.2
        QCOMPARE(total(document), dollars(u"292"));
        QCOMPARE(document.plan().table<Charge>().size(), 1);
        QCOMPARE(document.plan().table<Candidate>().size(), 2);
        QCOMPARE(candidateCost(document.plan(), *document.find(*kept), {}).amount.likely, dollars(u"525.6"));
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::useCandidate(document, *kept, {}).ok());
        QCOMPARE(total(document), dollars(u"525.6"));
        QList<Charge> charges = document.plan().table<Charge>().rows();
        QCOMPARE(charges.size(), 2);
        charges[1].id = before.table<Charge>().at(1).id;
        QCOMPARE(charges, before.table<Charge>().rows());
        QCOMPARE(comparable(document.plan()), comparable(before));
    }

    void removingAnyPartRemovesTheCandidate()
    {
        for (const qsizetype row : {0, 1}) {
            Document document(database());
            QVERIFY(edits::keepCandidate(document, place, inParts()).ok());
            const Plan before = document.plan();
            QVERIFY(edits::removeCandidate(document, before.table<Candidate>().at(row).id).ok());
            QVERIFY(document.plan().table<Candidate>().isEmpty());
            QVERIFY(undoesAndRedoes(document, before));
        }
    }

    void aCopiedOptionHasCandidatesOfItsOwn()
    {
        Document document(database());
        QVERIFY(edits::keepCandidate(document, place, inParts()).ok());
        const Plan before = document.plan();
        QVERIFY(edits::duplicateOption(document, OptionId(1)).ok());
        const Table<Candidate> &rows = document.plan().table<Candidate>();
        QCOMPARE(rows.size(), 4);
        QVERIFY(rows.at(2).partOf.isNone());
        QCOMPARE(rows.at(3).partOf, rows.at(2).id);
        QCOMPARE(rows.at(3).component, rows.at(2).component);
        QVERIFY(rows.at(2).component != rows.at(0).component);
        QVERIFY(isWhole(document.plan()));
        QVERIFY(undoesAndRedoes(document, before));
        // Removing the original leaves the copy alone.
        QVERIFY(edits::removeOption(document, OptionId(1)).ok());
        QCOMPARE(document.plan().table<Candidate>().size(), 2);
        QVERIFY(isWhole(document.plan()));
    }

    void amountsOfEachComeBackFromTheWhole_data()
    {
        QTest::addColumn<QuantityInput>("units");
        QTest::addColumn<QuantityInput>("each");
        QTest::addColumn<QuantityInput>("whole");
        const QuantityInput users = QuantityInput::by(u"ceil(users / 100)"_s);
        QTest::newRow("numbers") << QuantityInput::of(3) << QuantityInput::of(4) << QuantityInput::of(12);
        QTest::newRow("range of units") << QuantityInput::of(whole(2, 3, 5)) << QuantityInput::of(4)
                                        << QuantityInput::of(whole(8, 12, 20));
        QTest::newRow("range of each")
            << QuantityInput::of(2) << QuantityInput::of(whole(1, 2, 4)) << QuantityInput::of(whole(2, 4, 8));
        QTest::newRow("formula of units")
            << users << QuantityInput::of(4) << QuantityInput::by(u"(ceil(users / 100)) * 4"_s);
        QTest::newRow("as many as units") << users << QuantityInput::of(1) << users;
        QTest::newRow("formula of each")
            << QuantityInput::of(3) << QuantityInput::by(u"users"_s) << QuantityInput::by(u"(3) * (users)"_s);
        QTest::newRow("two formulas") << users << QuantityInput::by(u"gb + 1"_s)
                                      << QuantityInput::by(u"(ceil(users / 100)) * (gb + 1)"_s);
    }
    void amountsOfEachComeBackFromTheWhole()
    {
        QFETCH(QuantityInput, units);
        QFETCH(QuantityInput, each);
        QFETCH(QuantityInput, whole);
        QCOMPARE(edits::timesEach(units, each), whole);
        const auto back = edits::eachOf(units, whole);
        QVERIFY(back.has_value());
        QCOMPARE(*back, each);
    }

    void whatDoesNotDivideIsTakenOnce()
    {
        QVERIFY(!edits::eachOf(QuantityInput::of(3), QuantityInput::of(10)).has_value());
        QVERIFY(!edits::eachOf(QuantityInput(), QuantityInput::of(10)).has_value());
        QVERIFY(!edits::eachOf(QuantityInput::by(u"users"_s), QuantityInput::of(10)).has_value());
        // Kept for two and used for three: still the amount that was shown with it.
        Document document(database());
        const auto kept = edits::keepCandidate(document, place, inOne());
        QVERIFY(edits::setQuantity(document, place, QuantityInput::of(3)).ok());
        QVERIFY(edits::useCandidate(document, *kept, {}).ok());
        QCOMPARE(document.plan().table<Charge>().at(0).counts, Charge::Counts::Once);
        QCOMPARE(total(document), dollars(u"292"));
    }

private:
    const edits::Place place {ComponentId(1), {}};

    static Range<Quantity> whole(qint64 low, qint64 likely, qint64 high)
    {
        return {Quantity::fromWhole(low), Quantity::fromWhole(likely), Quantity::fromWhole(high)};
    }
    /// Two database nodes of 4 vCPU and 16 GiB at 0.3 an hour.
    static Plan database()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"db"_s, u"0.3"_s, Rate::Time::Hour, u"node"_s)
            .withOption(u"GCP"_s, u"gcp"_s)
            .withComponent(u"Database"_s, 2, u"db"_s)
            .as(u"relational-database"_s);
        Plan plan = builder.build();
        PriceItem item = plan.table<PriceItem>().at(0);
        item.role = u"relational-database"_s;
        item.specifications = machine(4, u"16"_s);
        plan.table<PriceItem>().replace(item);
        return plan;
    }
    /// 4 vCPU and 16 GB of memory, priced apart.
    static Offer inParts()
    {
        OfferList list;
        list.with(u"gcp/Cloud SQL/sql-vcpu/us-central1"_s, u"relational-database"_s, u"0.05"_s,
                  measuring(u"node"_s), Rate::Time::Hour, u"vCPU"_s)
            .with(u"gcp/Cloud SQL/sql-memory/us-central1"_s, u"relational-database"_s, u"0.01"_s,
                  measuring(u"node"_s), Rate::Time::Hour, u"GB"_s);
        Offer offer;
        offer.parts = {{*list.item(u"gcp/Cloud SQL/sql-vcpu/us-central1"_s), 0, Quantity::fromWhole(4)},
                       {*list.item(u"gcp/Cloud SQL/sql-memory/us-central1"_s), 0, Quantity::fromWhole(16)}};
        offer.fit.parts = {{FitKind::Exact, u"exact"_s}};
        return offer;
    }
    static Offer inOne()
    {
        OfferList list;
        list.with(u"gcp/Cloud SQL/small/us-central1"_s, u"relational-database"_s, u"0.2"_s,
                  machine(4, u"16"_s));
        return offerFrom(list.last());
    }
    /// Candidates without their notes; further parts may have come anew.
    static QList<Candidate> comparable(const Plan &plan)
    {
        QList<Candidate> rows = plan.table<Candidate>().rows();
        for (Candidate &row : rows) {
            row.note.clear();
            if (row.partOf)
                row.id = {};
        }
        return rows;
    }
    static Money total(const Document &document)
    {
        return evaluate(document.plan(), OptionId(1), Basis::Catalog).total(0).amount.likely;
    }
    static Money dollars(QStringView amount) { return *Money::fromString(amount, Currency::of("USD")); }
};

QTEST_GUILESS_MAIN(TestCandidates)
#include "tst_candidates.moc"

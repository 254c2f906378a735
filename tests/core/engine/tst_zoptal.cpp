// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/triggers.h"
#include "core/smallplan.h"

#include <QTest>

#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Zoptal's first phase with the document's stated amounts, free tiers for the account's first twelve months,
/// and the phases after it, which begin as daily users grow.
class TestZoptal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstYearCostsWhatIsNotFree();
    void accountOpenedEarlierIsFreeForTheRestOfItsYear();
    void laterPhasesBeginWithTheirUsersAtTheirRanges();

private:
    /// Lines 127–134 of the document: what a month costs, and whether its free tier covers it.
    void firstPhase()
    {
        const OptionId aws = m_small.option("AWS");
        const EnvironmentId production = m_small.environment("Production");
        const QList<std::tuple<const char *, const char *, bool>> lines {
            {"EC2 t3.micro", "8.50", true}, {"RDS t4g.micro", "12.80", true}, {"EBS storage", "2.40", false},
            {"RDS storage", "2.30", true},  {"Data transfer", "4.50", true},  {"Elastic IP", "3.60", false},
            {"S3 storage", "0.12", true},   {"CloudWatch", "0.00", true},
        };
        for (const auto &[name, amount, free] : lines) {
            m_small.stated(aws, production, name, Range(dollars(amount)));
            Sizing sizing = m_small.plan.table<Sizing>().rows().last();
            if (free)
                sizing.stated.kind = StatedAmount::Kind::AfterFirstYear;
            m_small.plan.table<Sizing>().replace(sizing);
        }
    }
    /// Phases 2 to 4 of lines 26–28 cost their range as a whole, in place of the first one's lines.
    void laterPhases()
    {
        // 20 daily users and 25 % a month are our assumption; the document states only the bounds of phases.
        Driver users;
        users.key = u"daily_users"_s;
        users.points = {{Month(2026, 1), {}, Range(quantity("20"))}};
        users.growth = Range(Percent::fromWhole(25));
        m_small.add(users);
        const QList<Sizing> first = m_small.plan.table<Sizing>().rows();
        const QList<std::tuple<const char *, const char *, const char *>> phases {
            {"100", "65", "85"}, {"500", "150", "250"}, {"5000", "500", "1500"}};
        ComponentId whole;
        for (const auto &[limit, low, high] : phases) {
            Trigger trigger;
            trigger.condition = u"daily_users > %1"_s.arg(QLatin1StringView(limit));
            trigger.action = Trigger::Action::BeginPhase;
            Phase phase;
            phase.begins = Phase::Begins::OnTrigger;
            phase.trigger = m_small.add(trigger);
            const PhaseId id = m_small.add(phase);
            if (whole.isNone())
                whole = m_small.component(OptionId(1), EnvironmentId(1), "Infrastructure");
            Sizing sizing;
            sizing.component = whole;
            sizing.phase = id;
            const Money middle = (dollars(low) + dollars(high)).share(Percent::fromWhole(50));
            sizing.stated = {
                StatedAmount::Kind::Amount, {dollars(low), middle, dollars(high)}, Spread::Uniform};
            m_small.add(sizing);
            for (const Sizing &each : first) {
                Sizing gone = each;
                gone.phase = id;
                gone.present = false;
                m_small.add(gone);
            }
        }
    }
    [[nodiscard]] CostTable costs() const { return evaluate(m_small.plan, OptionId(1), Basis::Stated); }

    SmallPlan m_small;
};

void TestZoptal::init()
{
    m_small = {};
    PlanInfo info = m_small.plan.info();
    info.start = Month(2026, 1);
    info.horizon = 36;
    m_small.plan.table<PlanInfo>().replace(info);
    firstPhase();
}

void TestZoptal::firstYearCostsWhatIsNotFree()
{
    const CostTable table = costs();
    for (int month = 0; month < 36; ++month)
        QCOMPARE(table.total(month).amount, Range(dollars(month < 12 ? "6" : "34.22")));
    QCOMPARE(table.rows.at(0).cells.at(0).state, CostCell::State::Free);
    QCOMPARE(table.rows.at(0).cells.at(12).state, CostCell::State::Priced);
}

void TestZoptal::accountOpenedEarlierIsFreeForTheRestOfItsYear()
{
    Account account;
    account.option = OptionId(1);
    account.opened = Month(2025, 10);
    const AccountId id = m_small.add(account);
    for (int row = 0; row < m_small.plan.table<Component>().size(); ++row) {
        Component component = m_small.plan.table<Component>().at(row);
        component.account = id;
        m_small.plan.table<Component>().replace(component);
    }
    const CostTable table = costs();
    QCOMPARE(table.total(8).amount.likely, dollars("6")); // September 2026, its twelfth month
    QCOMPARE(table.total(9).amount.likely, dollars("34.22"));
}

void TestZoptal::laterPhasesBeginWithTheirUsersAtTheirRanges()
{
    laterPhases();
    const CostTable table = costs();
    QCOMPARE(table.timeline.size(), 36);
    const auto range = [](const char *low, const char *high) {
        return std::pair(dollars(low), dollars(high));
    };
    for (int month = 0; month < 36; ++month) {
        const auto expected = month < 8 ? range("6", "6")
            : month < 15                ? range("65", "85")
            : month < 25                ? range("150", "250")
                                        : range("500", "1500");
        const Range<Money> amount = table.total(month).amount;
        QCOMPARE(std::pair(amount.low, amount.high), expected);
    }
}

QTEST_GUILESS_MAIN(TestZoptal)
#include "tst_zoptal.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/plan/validate.h"

#include "storage/plan/traits.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// 10^12 units: sums have room for nine times as much, and say so where they would need more.
constexpr qint64 largestMicros = 1'000'000'000'000'000'000;
constexpr qint64 largestYear = 9999;
/// A thousand years.
constexpr qint64 largestSeconds = qint64(1000) * 366 * 86400;

class Validator
{
public:
    Validator(const Plan &plan, qsizetype limit) : m_plan(plan), m_limit(limit) { }

    QList<PlanIssue> run()
    {
        m_plan.forEachTable([this](const auto &table) { checkTable(table); });
        checkRules();
        return m_issues;
    }

private:
    void report(const QString &text) { reportAt(m_place, text); }
    void reportAt(const QString &place, const QString &text)
    {
        if (m_issues.size() < m_limit)
            m_issues.append({place, text});
    }

    template <class Row>
    void checkTable(const Table<Row> &table)
    {
        const QString name = QString::fromLatin1(Row::tableName);
        for (qsizetype i = 0; i < table.size(); ++i) {
            m_place = u"%1[%2]"_s.arg(name).arg(i);
            const qint64 id = table.at(i).id.value();
            if (id <= 0 || id > largestId)
                report(Words::tr("the id must be a whole number from 1 to %1").arg(largestId));
            checkFields(table.at(i));
        }
    }

    template <class T>
    void checkFields(const T &value)
    {
        const qsizetype length = m_place.size();
        forEachField<T>([&](const auto &each) {
            m_place += u'.' + QLatin1StringView(each.name);
            check(value.*(each.member));
            m_place.truncate(length);
        });
    }

    template <class T>
    void check(const T &value)
    {
        if constexpr (IdValue<T>) {
            if (!value.isNone() && !m_plan.table<typename IdTraits<T>::RowType>().contains(value))
                report(Words::tr("there is no %1 with the id %2")
                           .arg(QLatin1StringView(IdTraits<T>::RowType::tableName))
                           .arg(value.value()));
        } else if constexpr (OptionalValue<T>) {
            if (value)
                check(*value);
        } else if constexpr (std::is_same_v<T, Money>) {
            checkMoney(value);
        } else if constexpr (std::is_same_v<T, Range<Money>>) {
            checkMoneyRange(value);
        } else if constexpr (RangeValue<T>) {
            if (!value.isOrdered())
                report(Words::tr(
                    "the range runs backwards: low must not be above likely, nor likely above high"));
        } else if constexpr (std::is_same_v<T, Month>) {
            if (value != Month() && (value.index() < 12 || value.year() > largestYear))
                report(Words::tr("the month is out of the calendar"));
        } else if constexpr (std::is_same_v<T, Duration>) {
            if (value.seconds() < 0 || value.seconds() > largestSeconds)
                report(Words::tr("the time must be from 0 to %1 seconds").arg(largestSeconds));
        } else if constexpr (ListValue<T>) {
            checkList(value);
        } else if constexpr (PartValue<T>) {
            checkFields(value);
        }
    }

    template <class T>
    void checkList(const QList<T> &list)
    {
        const qsizetype length = m_place.size();
        for (qsizetype i = 0; i < list.size(); ++i) {
            m_place += u"[%1]"_s.arg(i);
            check(list.at(i));
            m_place.truncate(length);
        }
    }

    void checkMoney(const Money &money)
    {
        if (!money.isZero() && money.currency().isNone())
            report(Words::tr("the amount has no currency"));
        if (money.micros() > largestMicros || money.micros() < -largestMicros)
            report(Words::tr("the amount is too large"));
    }

    void checkMoneyRange(const Range<Money> &range)
    {
        Currency currency;
        for (const Money &money : {range.low, range.likely, range.high}) {
            checkMoney(money);
            if (money.currency().isNone())
                continue;
            if (!currency.isNone() && currency != money.currency())
                return report(Words::tr("the amounts of a range must be of one currency"));
            currency = money.currency();
        }
        if (!range.isOrdered())
            report(
                Words::tr("the range runs backwards: low must not be above likely, nor likely above high"));
    }

    void checkRules()
    {
        checkInfo();
        checkRates();
        checkNesting<Environment>(&Environment::inPlaceOf, "in_place_of");
        checkNesting<Area>(&Area::parent, "parent");
    }

    void checkInfo()
    {
        if (m_plan.table<PlanInfo>().size() != 1)
            return reportAt(u"plan"_s, Words::tr("a plan has exactly one row of this kind"));
        const PlanInfo &info = m_plan.info();
        if (info.horizon < 1 || info.horizon > 600)
            reportAt(u"plan[0].horizon"_s, Words::tr("the horizon must be from 1 to 600 months"));
        if (info.currency.isNone())
            reportAt(u"plan[0].currency"_s, Words::tr("a plan needs a currency"));
        if (info.start == Month())
            reportAt(u"plan[0].start"_s, Words::tr("a plan needs a first month"));
        if (info.hoursPerMonth <= Quantity() || info.hoursPerMonth > Quantity::fromWhole(744))
            reportAt(u"plan[0].hours_per_month"_s,
                     Words::tr("a month has more than 0 and at most 744 hours"));
    }

    void checkRates()
    {
        const Table<Rate> &rates = m_plan.table<Rate>();
        for (qsizetype i = 0; i < rates.size(); ++i) {
            const Rate &rate = rates.at(i);
            const QString place = u"rate[%1]"_s.arg(i);
            if (rate.currency.isNone())
                reportAt(place + u".currency"_s, Words::tr("a rate needs a currency"));
            if (rate.per <= Quantity())
                reportAt(place + u".per"_s, Words::tr("a price is for more than 0 units"));
            if (rate.tiers.isEmpty() || !rate.tiers.first().from.isZero())
                reportAt(place + u".tiers"_s, Words::tr("a rate needs a tier that begins at 0"));
            for (qsizetype t = 1; t < rate.tiers.size(); ++t) {
                if (rate.tiers.at(t).from <= rate.tiers.at(t - 1).from)
                    reportAt(place + u".tiers[%1]"_s.arg(t),
                             Words::tr("each tier must begin above the one before"));
            }
        }
    }

    /// Follows each row outwards; a row met again contains itself.
    template <class Row>
    void checkNesting(Id<Row> Row::*outer, const char *field)
    {
        const Table<Row> &table = m_plan.table<Row>();
        QSet<Id<Row>> fine;
        for (qsizetype i = 0; i < table.size(); ++i) {
            QSet<Id<Row>> way;
            for (const Row *row = &table.at(i); row && !fine.contains(row->id);
                 row = table.find(row->*outer)) {
                if (way.contains(row->id)) {
                    reportAt(u"%1[%2].%3"_s.arg(QLatin1StringView(Row::tableName), QString::number(i),
                                                QLatin1StringView(field)),
                             Words::tr("this chain leads back to itself"));
                    break;
                }
                way.insert(row->id);
            }
            fine.unite(way);
        }
    }

    const Plan &m_plan;
    qsizetype m_limit;
    QString m_place;
    QList<PlanIssue> m_issues;
};

} // namespace

QList<PlanIssue> validate(const Plan &plan, qsizetype limit)
{
    return Validator(plan, limit).run();
}

} // namespace stratoplan::storage

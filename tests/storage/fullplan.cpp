// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullplan.h"

#include "storage/plan/traits.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

using namespace storage;

class Filler
{
public:
    template <class Row>
    Row row(int number)
    {
        Row made;
        forEachField<Row>([&](const auto &each) { fill(made.*(each.member)); });
        made.id = Id<Row>(number);
        refine(made);
        return made;
    }

private:
    qint64 next() { return ++m_count; }

    template <class T>
    void fill(T &value)
    {
        const qint64 n = next();
        if constexpr (IdValue<T>) {
            value = T(1);
        } else if constexpr (OptionalValue<T>) {
            fill(value.emplace());
        } else if constexpr (std::is_same_v<T, bool>) {
            value = !value;
        } else if constexpr (std::is_same_v<T, int>) {
            value = int(n);
        } else if constexpr (FixedValue<T>) {
            value = T::fromRaw(n * 1'000'003);
        } else if constexpr (std::is_same_v<T, Duration>) {
            value = Duration::fromSeconds(n);
        } else if constexpr (std::is_same_v<T, Money>) {
            value = Money::fromMicros(n * 1'234'567, Currency::of("EUR"));
        } else if constexpr (RangeValue<T>) {
            fill(value.low);
            fill(value.likely);
            fill(value.high);
        } else if constexpr (std::is_same_v<T, QString>) {
            value = u"=text %1 ‘ü’ 雲 \"quoted\"\n\t'it's'"_s.arg(n);
        } else if constexpr (std::is_same_v<T, Currency>) {
            value = Currency::of("EUR");
        } else if constexpr (std::is_same_v<T, Month>) {
            value = Month(2026, 2) + int(n % 100);
        } else if constexpr (EnumValue<T>) {
            const auto &names = EnumText<T>::names;
            value = names[1 + std::size_t(n) % (names.size() - 1)].value == value
                ? names[0].value
                : names[1 + std::size_t(n) % (names.size() - 1)].value;
        } else if constexpr (std::is_same_v<T, QDate>) {
            value = QDate(2026, 1, 1).addDays(n);
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            value = QDateTime(QDate(2026, 1, 1), QTime(1, 2, 3, 45), Qt::UTC).addSecs(n);
        } else if constexpr (ListValue<T>) {
            for (int i = 0; i < 2; ++i)
                fill(value.emplaceBack());
        } else {
            forEachField<T>([&](const auto &each) { fill(value.*(each.member)); });
        }
    }

    /// What a valid plan asks for beyond "some value".
    template <class Row>
    void refine(Row &made)
    {
        if constexpr (std::is_same_v<Row, Rate>)
            made.tiers.first().from = Quantity();
        if constexpr (std::is_same_v<Row, Environment>)
            made.inPlaceOf = Id<Row>(made.id.value() - 1);
        if constexpr (std::is_same_v<Row, Area>)
            made.parent = Id<Row>(made.id.value() - 1);
        if constexpr (std::is_same_v<Row, PlanInfo>) {
            made.horizon = 60;
            made.hoursPerMonth = Quantity::fromWhole(720);
        }
    }

    qint64 m_count = 0;
};

} // namespace

Plan fullPlan(int rows)
{
    Plan plan;
    Filler filler;
    plan.forEachTable([&](auto &table) {
        using Row = typename std::remove_cvref_t<decltype(table)>::RowType;
        if constexpr (std::is_same_v<Row, PlanInfo>) {
            table.replace(filler.row<Row>(1));
        } else {
            for (int i = 1; i <= rows; ++i)
                table.insert(filler.row<Row>(i));
        }
    });
    return plan;
}

} // namespace stratoplan::test

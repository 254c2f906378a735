// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/keptcopies.h"

#include "core/engine/ownvalues.h"
#include "core/simulate/backupstock.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct OwnText
{
    Q_DECLARE_TR_FUNCTIONS(Cost)
};

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();
constexpr int steadyMonths = 121; ///< after ten years a stock that ends is steady

/// GB in a unit that data are counted in; 0: it counts something else.
double gigabytesIn(const QString &unit)
{
    if (unit == "GB"_L1 || unit == "GiB"_L1)
        return 1;
    return unit == "TB"_L1 || unit == "TiB"_L1 ? 1024 : 0;
}

void add(Series &sum, const Series &term, double factor)
{
    const auto addTo = [&](std::vector<double> &to, auto valueOf) {
        for (std::size_t i = 0; i < to.size(); ++i)
            to[i] += valueOf(i) * factor;
    };
    addTo(sum.likely, [&](std::size_t i) { return term.likely[i]; });
    addTo(sum.low, [&](std::size_t i) { return term.lowAt(i); });
    addTo(sum.high, [&](std::size_t i) { return term.highAt(i); });
}

/// How large the data of components are by column, low, likely and high.
class DataSizes
{
public:
    DataSizes(const Plan &plan, const Timeline &timeline, const SizingIndex &sizings,
              const DriverTable &drivers)
        : m_plan(plan), m_timeline(timeline), m_sizings(sizings), m_drivers(drivers)
    {
    }

    [[nodiscard]] Series of(ComponentId component) const
    {
        Series data = zero();
        for (int column = 0; column < m_timeline.size(); ++column) {
            const Sizing *sizing = m_sizings.at(component, m_timeline.at(column).phase);
            if (!sizing || !sizing->present)
                continue;
            const Series size = of(*sizing);
            if (!size.problem.isEmpty())
                return size;
            const auto place = static_cast<std::size_t>(column);
            data.likely[place] = size.likely[place];
            data.low[place] = size.low[place];
            data.high[place] = size.high[place];
        }
        return data;
    }

private:
    [[nodiscard]] Series zero() const
    {
        const std::vector<double> none(static_cast<std::size_t>(m_timeline.size()), 0.0);
        return {none, none, none, {}};
    }
    [[nodiscard]] Series of(const Sizing &sizing) const
    {
        Series size = zero();
        const QList<DataPart> parts = dataPartsOf(m_plan, m_sizings, sizing);
        for (const DataPart &part : parts) {
            const Charge *charge = part.charge;
            Series amount = seriesOf(charge ? charge->amount : sizing.quantity, m_drivers, m_timeline);
            if (charge && charge->counts == Charge::Counts::Each && amount.problem.isEmpty())
                amount = times(amount, seriesOf(sizing.quantity, m_drivers, m_timeline));
            if (!amount.problem.isEmpty())
                return amount;
            add(size, amount, part.gigabytes);
        }
        if (parts.isEmpty()) {
            const Component *component = m_plan.find(sizing.component);
            size.problem = OwnText::tr("How many GB “%1” holds is not known: nothing of it is counted in GB.")
                               .arg(component ? component->name : QString());
        }
        return size;
    }
    [[nodiscard]] Series times(const Series &a, const Series &b) const
    {
        if (!b.problem.isEmpty())
            return b;
        Series product = zero();
        for (std::size_t i = 0; i < product.likely.size(); ++i) {
            product.likely[i] = a.likely[i] * b.likely[i];
            product.low[i] = a.lowAt(i) * b.lowAt(i);
            product.high[i] = a.highAt(i) * b.highAt(i);
        }
        return product;
    }

    const Plan &m_plan;
    const Timeline &m_timeline;
    const SizingIndex &m_sizings;
    const DriverTable &m_drivers;
};

bool isKeptForEver(const Backup &backup)
{
    const bool ends = !backup.keep.isZero() || backup.keepCount > 0;
    return !ends && backup.mode != Backup::Mode::Replication;
}

} // namespace

Series copiedDataOf(const Plan &plan, ComponentId component, const Timeline &timeline,
                    const SizingIndex &sizings, const DriverTable &drivers)
{
    return DataSizes(plan, timeline, sizings, drivers).of(component);
}

QList<DataPart> dataPartsOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing)
{
    if (const double gigabytes = gigabytesIn(sizing.unit); gigabytes > 0)
        return {{nullptr, gigabytes}};
    QList<DataPart> parts;
    for (const ChargeId id : sizings.charges(sizing.id)) {
        const Charge *charge = plan.find(id);
        const Rate *rate = plan.find(charge->rate);
        const double gigabytes = rate && rate->time == Rate::Time::Month ? gigabytesIn(rate->unit) : 0;
        if (gigabytes > 0)
            parts.append({charge, gigabytes});
    }
    return parts;
}

std::vector<std::vector<CopyWeight>> copyWeights(const Backup &backup, const Timeline &timeline)
{
    const auto columns = static_cast<std::size_t>(timeline.size());
    const auto months = static_cast<std::size_t>(timeline.months());
    std::vector<std::vector<CopyWeight>> weights(columns);
    for (std::size_t month = 0; month < months; ++month) {
        const std::vector<double> each = backupWeights(backup, month);
        for (std::size_t from = 0; from < each.size(); ++from) {
            if (each[from] != 0)
                weights[month].push_back({from, each[from]});
        }
    }
    const std::vector<double> steady = copiesOf(backup, std::vector<double>(columns, 1), timeline);
    for (std::size_t column = months; column < columns; ++column)
        weights[column].push_back({column, steady[column]});
    return weights;
}

std::vector<double> copiesOf(const Backup &backup, const std::vector<double> &sizes, const Timeline &timeline)
{
    const auto months = static_cast<std::size_t>(timeline.months());
    std::vector<double> stock =
        backupStock(backup, {sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(months)});
    stock.resize(sizes.size(), notKnown);
    for (std::size_t column = months; column < sizes.size(); ++column) {
        if (!isKeptForEver(backup))
            stock[column] = backupStock(backup, std::vector<double>(steadyMonths, sizes[column])).back();
    }
    return stock;
}

Series keptCopiesOf(const Plan &plan, ComponentId storage, const Timeline &timeline,
                    const SizingIndex &sizings, const DriverTable &drivers)
{
    const DataSizes sizes(plan, timeline, sizings, drivers);
    const std::vector<double> none(static_cast<std::size_t>(timeline.size()), 0.0);
    Series kept {none, none, none, OwnText::tr("No backup is kept in this component.")};
    for (const Backup &backup : plan.table<Backup>()) {
        if (backup.storage != storage || storage.isNone())
            continue;
        kept.problem = backupStockProblem(backup);
        const Series data = kept.problem.isEmpty() ? sizes.of(backup.component) : kept;
        if (!data.problem.isEmpty())
            return data;
        add(kept,
            {copiesOf(backup, data.likely, timeline),
             copiesOf(backup, data.low, timeline),
             copiesOf(backup, data.high, timeline),
             {}},
            1);
    }
    if (kept.low == kept.likely && kept.high == kept.likely) {
        kept.low.clear();
        kept.high.clear();
    }
    return kept;
}

} // namespace stratoplan

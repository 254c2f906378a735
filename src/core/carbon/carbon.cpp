// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/carbon/carbon.h"

#include "core/carbon/coefficients.h"
#include "core/carbon/energy.h"
#include "core/catalog/region.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the sentences of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::Carbon)
};

/// A range in doubles while it is added up.
struct Amount
{
    double low = 0;
    double likely = 0;
    double high = 0;

    void add(const Range<Quantity> &units, double each)
    {
        low += units.low.toDouble() * each;
        likely += units.likely.toDouble() * each;
        high += units.high.toDouble() * each;
    }
    [[nodiscard]] Range<Quantity> rounded() const
    {
        return {Quantity::fromDouble(low), Quantity::fromDouble(likely), Quantity::fromDouble(high)};
    }
};

/// Adds up the parts of one estimate.
class Estimator
{
public:
    /// Energy at the servers for each of some units at a place; nothing: this part is left out, and says why.
    void add(const QString &provider, const QString &region, const Range<Quantity> &units, const carbon::Energy &energy)
    {
        const auto effectiveness = carbon::powerUsageEffectiveness(provider, region);
        const auto grid = carbon::gridFactor(provider, region);
        if (!effectiveness || !grid) {
            leaveOut(region.isEmpty() || region == "global"_L1
                         ? Words::tr("No region is named, so no grid is known.")
                         : Words::tr("No source gives a grid factor for %1.").arg(regionTitle(provider, region)));
            return;
        }
        const double kilowattHours = energy.kilowattHoursPerUnit * *effectiveness;
        m_energy.add(units, kilowattHours);
        m_carbon.add(units, kilowattHours * grid->gramsPerKilowattHour / 1000);
        m_year = m_year == 0 ? grid->year : std::min(m_year, grid->year);
        ++m_parts;
        note(m_hows, energy.how);
        note(m_grids, Words::tr("data centre × %1, grid of %2 %3 g CO₂e a kWh (%4, %5)")
                          .arg(plain(*effectiveness), grid->place, plain(grid->gramsPerKilowattHour), grid->source)
                          .arg(grid->year));
    }
    void leaveOut(const QString &why)
    {
        ++m_leftOut;
        note(m_whys, why);
    }
    [[nodiscard]] CarbonEstimate result() const
    {
        CarbonEstimate estimate;
        estimate.leftOut = m_leftOut;
        estimate.why = m_whys.join(u' ');
        if (m_parts == 0)
            return estimate;
        estimate.kilograms = m_carbon.rounded();
        estimate.kilowattHours = m_energy.rounded();
        estimate.year = m_year;
        estimate.method = Words::tr("Cloud Carbon Footprint, coefficients of %1: %2; %3.")
                              .arg(QString::number(carbon::year), m_hows.join(u", "_s), m_grids.join(u"; "_s));
        return estimate;
    }

private:
    static void note(QStringList &list, const QString &text)
    {
        if (!text.isEmpty() && !list.contains(text))
            list.append(text);
    }
    static QString plain(double value) { return QLocale::c().toString(value, 'g', 6); }

    Amount m_energy;
    Amount m_carbon;
    int m_year = 0;
    int m_parts = 0;
    int m_leftOut = 0;
    QStringList m_hows;
    QStringList m_grids;
    QStringList m_whys;
};

/// The region a charge runs in: its item's, or the option's where the item is sold everywhere alike.
QString regionOf(const PriceItem &item, const Option *option)
{
    const bool isPlace = findRegion(item.provider, item.region);
    return isPlace || !option || option->provider != item.provider ? item.region : option->region;
}

void addCharge(Estimator &estimator, const Plan &plan, const ChargeResult &charge, const Option *option)
{
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    if (!item) {
        estimator.leaveOut(Words::tr("What it runs on is not known."));
        return;
    }
    const auto energy = carbon::energyOf(*item, *rate, charge.hours.toDouble());
    if (const auto *none = std::get_if<carbon::NoEnergy>(&energy)) {
        if (none->isPart)
            estimator.leaveOut(none->why);
        return;
    }
    if (!charge.unknownWhy.isEmpty() && charge.usage == Range<Quantity>()) {
        estimator.leaveOut(charge.unknownWhy);
        return;
    }
    estimator.add(item->provider, regionOf(*item, option), charge.usage, std::get<carbon::Energy>(energy));
}

/// Without a price item, what the sizing asks for still says what runs.
bool addNeeds(Estimator &estimator, const Plan &plan, const Sizing &sizing, const Option *option)
{
    if (!option || sizing.needs.vcpu.isZero() || sizing.quantity.kind != QuantityInput::Kind::Number)
        return false;
    PriceItem asked;
    asked.provider = option->provider;
    asked.region = option->region;
    asked.specifications = {{u"vCPU"_s, sizing.needs.vcpu.toString()}, {u"Architecture"_s, sizing.needs.architecture}};
    if (sizing.needs.zones > 1)
        asked.specifications.append({u"Deployment"_s, u"multi zone"_s});
    Rate rate;
    rate.unit = u"instance"_s;
    const auto energy = carbon::energyOf(asked, rate, plan.info().hoursPerMonth.toDouble());
    const auto *known = std::get_if<carbon::Energy>(&energy);
    if (!known)
        return false;
    estimator.add(asked.provider, asked.region, sizing.quantity.number, *known);
    return true;
}

} // namespace

CarbonEstimate carbonOf(const Plan &plan, const LineResult &line)
{
    const Sizing *sizing = plan.find(line.sizing);
    const Component *component = plan.find(line.component);
    if (!sizing || !component)
        return {};
    const Option *option = plan.find(component->option);
    Estimator estimator;
    bool isPriced = false;
    for (const ChargeResult &charge : line.charges)
        isPriced = isPriced || plan.find(charge.rate);
    if (isPriced) {
        for (const ChargeResult &charge : line.charges) {
            if (!charge.charge.isNone()) // a commitment nobody uses runs nothing
                addCharge(estimator, plan, charge, option);
        }
    } else if (!addNeeds(estimator, plan, *sizing, option)) {
        estimator.leaveOut(Words::tr("What it runs on is not known."));
    }
    return estimator.result();
}

CarbonEstimate carbonOf(const Plan &plan, ComponentId component, const Period &period)
{
    const Component *row = plan.find(component);
    if (!row)
        return {};
    for (const LineResult &line : ColumnCalculator(plan, row->option, Basis::Catalog).at(period).lines) {
        if (line.component == component)
            return carbonOf(plan, line);
    }
    return {};
}

CarbonTable carbonTable(const Plan &plan, OptionId option, const Period &period)
{
    CarbonTable table;
    for (const LineResult &line : ColumnCalculator(plan, option, Basis::Catalog).at(period).lines) {
        if (line.sizing.isNone())
            continue;
        const CarbonEstimate estimate = carbonOf(plan, line);
        table.rows.append({line.component, line.environment, line.counted, estimate});
        if (!line.counted)
            continue;
        if (!estimate.kilograms) {
            ++table.unknown;
            continue;
        }
        ++table.estimated;
        table.total += *estimate.kilograms;
        table.fromYear = table.fromYear == 0 ? estimate.year : std::min(table.fromYear, estimate.year);
        table.toYear = std::max(table.toYear, estimate.year);
    }
    return table;
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/planindex.h"

#include "core/engine/ownvalues.h"

#include <QMutex>

#include <algorithm>
#include <array>
#include <utility>

namespace stratoplan {

namespace {

/// The indexes that were asked for last, by the versions of the tables they are made from.
class Remembered
{
public:
    std::shared_ptr<const PlanIndex> of(const Plan &plan)
    {
        const Versions versions {plan.table<Component>().version(), plan.table<Sizing>().version(),
                                 plan.table<Charge>().version()};
        if (auto known = take(versions))
            return known;
        const auto near = nearest(versions);
        std::shared_ptr<const PlanIndex> made = near ? PlanIndex::like(*near, plan) : nullptr;
        if (!made)
            made = std::make_shared<const PlanIndex>(plan);
        const QMutexLocker lock(&m_mutex);
        std::rotate(m_entries.begin(), m_entries.end() - 1, m_entries.end());
        m_entries.front() = {versions, made};
        return made;
    }

private:
    using Versions = std::array<quint64, 3>;
    struct Entry
    {
        Versions versions {};
        std::shared_ptr<const PlanIndex> index;
    };

    std::shared_ptr<const PlanIndex> take(const Versions &versions)
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
            return entry.index && entry.versions == versions;
        });
        if (known == m_entries.end())
            return nullptr;
        std::rotate(m_entries.begin(), known, known + 1);
        return m_entries.front().index;
    }

    /// One of the same components and charges; null: none.
    std::shared_ptr<const PlanIndex> nearest(const Versions &versions)
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
            return entry.index && entry.versions[0] == versions[0] && entry.versions[2] == versions[2];
        });
        return known == m_entries.end() ? nullptr : known->index;
    }

    QMutex m_mutex;
    std::array<Entry, 3> m_entries; ///< the saved plan, the one tried out, another
};

} // namespace

std::shared_ptr<const PlanIndex> PlanIndex::of(const Plan &plan)
{
    static Remembered remembered;
    return remembered.of(plan);
}

PlanIndex::PlanIndex(const Plan &plan)
{
    FormulaPlaces places;
    takeComponents(plan);
    takeSizings(plan, places);
    takeCharges(plan, places);
}

void PlanIndex::Places::insert(qint64 id, int place)
{
    m_ids.emplace_back(id, place);
}

void PlanIndex::Places::finish()
{
    if (!std::is_sorted(m_ids.begin(), m_ids.end()))
        std::sort(m_ids.begin(), m_ids.end());
    if (m_ids.empty())
        return;
    m_first = m_ids.front().first;
    const auto span = static_cast<std::size_t>(m_ids.back().first - m_first) + 1;
    if (span > 8 * m_ids.size() + 1000)
        return;
    m_dense.assign(span, -1);
    for (const auto &[id, place] : m_ids)
        m_dense[static_cast<std::size_t>(id - m_first)] = place;
    m_ids = {};
}

int PlanIndex::Places::at(qint64 id) const
{
    if (!m_dense.empty()) {
        const bool inside = id >= m_first && id - m_first < static_cast<qint64>(m_dense.size());
        return inside ? m_dense[static_cast<std::size_t>(id - m_first)] : -1;
    }
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), std::pair(id, -1));
    return found != m_ids.end() && found->first == id ? found->second : -1;
}

void PlanIndex::takeComponents(const Plan &plan)
{
    const auto &table = plan.table<Component>();
    m_components.reserve(static_cast<std::size_t>(table.size()));
    for (const Component &component : table) {
        m_componentPlaces.insert(component.id.value(), static_cast<int>(m_components.size()));
        m_components.push_back({component.id, component.option, component.environment, 0, 0});
    }
    m_componentPlaces.finish();
}

void PlanIndex::takeSizings(const Plan &plan, FormulaPlaces &places)
{
    const auto &table = plan.table<Sizing>();
    std::vector<int> owners;
    owners.reserve(static_cast<std::size_t>(table.size()));
    for (const Sizing &sizing : table) {
        owners.push_back(m_componentPlaces.at(sizing.component.value()));
        if (owners.back() >= 0)
            ++m_components[static_cast<std::size_t>(owners.back())].sizings;
    }
    int next = 0;
    for (ComponentRow &component : m_components) {
        component.firstSizing = next;
        next += component.sizings;
        component.sizings = 0; // counts up again as they are put there
    }
    m_sizings.resize(static_cast<std::size_t>(next));
    m_sizingIds.resize(m_sizings.size());
    for (qsizetype row = 0; row < table.size(); ++row) {
        const int owner = owners[static_cast<std::size_t>(row)];
        if (owner < 0)
            continue;
        ComponentRow &component = m_components[static_cast<std::size_t>(owner)];
        const int place = component.firstSizing + component.sizings++;
        const Sizing &sizing = table.at(row);
        m_sizings[static_cast<std::size_t>(place)] = {sizing.id,
                                                      row,
                                                      sizing.phase,
                                                      sizing.present,
                                                      sizing.stated.kind,
                                                      inputOf(sizing.quantity, places),
                                                      0,
                                                      0};
        m_sizingIds[static_cast<std::size_t>(place)] = sizing.id;
        m_sizingPlaces.insert(sizing.id.value(), place);
    }
    m_sizingPlaces.finish();
}

void PlanIndex::takeCharges(const Plan &plan, FormulaPlaces &places)
{
    const auto &table = plan.table<Charge>();
    std::vector<int> owners;
    owners.reserve(static_cast<std::size_t>(table.size()));
    for (const Charge &charge : table) {
        owners.push_back(m_sizingPlaces.at(charge.sizing.value()));
        if (owners.back() >= 0)
            ++m_sizings[static_cast<std::size_t>(owners.back())].charges;
    }
    int next = 0;
    for (SizingRow &sizing : m_sizings) {
        sizing.firstCharge = next;
        next += sizing.charges;
        sizing.charges = 0;
    }
    m_charges.resize(static_cast<std::size_t>(next));
    m_chargeIds.resize(m_charges.size());
    QHash<RateId, int> rates;
    for (qsizetype row = 0; row < table.size(); ++row) {
        const int owner = owners[static_cast<std::size_t>(row)];
        if (owner < 0)
            continue;
        SizingRow &sizing = m_sizings[static_cast<std::size_t>(owner)];
        const auto place = static_cast<std::size_t>(sizing.firstCharge + sizing.charges++);
        const Charge &charge = table.at(row);
        int rate = -1;
        if (charge.rate) {
            const auto known = rates.constFind(charge.rate);
            rate = known != rates.cend() ? *known : static_cast<int>(m_rates.size());
            if (known == rates.cend()) {
                rates.insert(charge.rate, rate);
                m_rates.push_back(charge.rate);
            }
        }
        m_charges[place] = {charge.id, rate, charge.counts, inputOf(charge.amount, places), charge.hours};
        m_chargeIds[place] = charge.id;
    }
}

PlanIndex::Input PlanIndex::inputOf(const QuantityInput &input, FormulaPlaces &places)
{
    Input result {input.kind, -1, input.number};
    if (input.kind != QuantityInput::Kind::Formula)
        return result;
    int &shared = places.byData[input.formula.constData()];
    if (shared == 0) {
        int &count = places.byText[input.formula];
        if (count == 0) {
            m_formulas.push_back(
                {input.formula, FormulaProgram::of(input.formula), namesOwnValues(input.formula)});
            count = static_cast<int>(m_formulas.size());
        }
        shared = count;
    }
    result.formula = shared - 1;
    return result;
}

std::shared_ptr<const PlanIndex> PlanIndex::like(const PlanIndex &other, const Plan &plan)
{
    if (!other.hasSizingsOf(plan))
        return nullptr;
    const auto index = std::make_shared<PlanIndex>(other);
    index->takeQuantities(plan);
    return index;
}

/// Whether a plan has the same sizings in the same places, whatever their quantities are.
bool PlanIndex::hasSizingsOf(const Plan &plan) const
{
    const QList<Sizing> &rows = plan.table<Sizing>().rows();
    if (rows.size() != static_cast<qsizetype>(m_sizings.size()))
        return false;
    return std::all_of(m_components.begin(), m_components.end(), [&](const ComponentRow &component) {
        const auto own = sizings(component);
        return std::all_of(own.begin(), own.end(), [&](const SizingRow &known) {
            const Sizing &row = rows.at(known.row);
            return row.id == known.id && row.component == component.id && row.phase == known.phase
                && row.present == known.present && row.stated.kind == known.stated;
        });
    });
}

/// Formulas are put together anew: those of charges stay, those that no sizing has any more go.
void PlanIndex::takeQuantities(const Plan &plan)
{
    const std::vector<Formula> before = std::exchange(m_formulas, {});
    FormulaPlaces places;
    for (ChargeRow &charge : m_charges) {
        if (charge.amount.formula < 0)
            continue;
        const Formula &formula = before[static_cast<std::size_t>(charge.amount.formula)];
        int &count = places.byText[formula.text];
        if (count == 0) {
            m_formulas.push_back(formula);
            count = static_cast<int>(m_formulas.size());
        }
        charge.amount.formula = count - 1;
    }
    const QList<Sizing> &rows = plan.table<Sizing>().rows();
    for (SizingRow &sizing : m_sizings)
        sizing.quantity = inputOf(rows.at(sizing.row).quantity, places);
}

const PlanIndex::ComponentRow *PlanIndex::find(ComponentId component) const
{
    const int place = m_componentPlaces.at(component.value());
    return place < 0 ? nullptr : &m_components[static_cast<std::size_t>(place)];
}

const PlanIndex::SizingRow *PlanIndex::find(SizingId sizing) const
{
    const int place = m_sizingPlaces.at(sizing.value());
    return place < 0 ? nullptr : &m_sizings[static_cast<std::size_t>(place)];
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/planindex.h"

#include "core/engine/ownvalues.h"

#include <QMutex>

#include <algorithm>
#include <array>

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
        const auto made = std::make_shared<const PlanIndex>(plan);
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
    QHash<QString, int> formulas;
    takeComponents(plan);
    takeSizings(plan, formulas);
    takeCharges(plan, formulas);
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

void PlanIndex::takeSizings(const Plan &plan, QHash<QString, int> &formulas)
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
                                                      inputOf(sizing.quantity, formulas),
                                                      0,
                                                      0};
        m_sizingIds[static_cast<std::size_t>(place)] = sizing.id;
        m_sizingPlaces.insert(sizing.id.value(), place);
    }
    m_sizingPlaces.finish();
}

void PlanIndex::takeCharges(const Plan &plan, QHash<QString, int> &formulas)
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
        m_charges[place] = {charge.id, rate, charge.counts, inputOf(charge.amount, formulas), charge.hours};
        m_chargeIds[place] = charge.id;
    }
}

PlanIndex::Input PlanIndex::inputOf(const QuantityInput &input, QHash<QString, int> &formulas)
{
    Input result {input.kind, -1, input.number};
    if (input.kind != QuantityInput::Kind::Formula)
        return result;
    int &count = formulas[input.formula]; // with it; 0: it is new
    if (count == 0) {
        m_formulas.push_back(
            {input.formula, FormulaProgram::of(input.formula), namesOwnValues(input.formula)});
        count = static_cast<int>(m_formulas.size());
    }
    result.formula = count - 1;
    return result;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/seriesnodes.h"

#include "core/engine/driverpoints.h"
#include "core/engine/ownvalues.h"

#include <algorithm>

namespace stratoplan {

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();
constexpr qsizetype mostRemembered = 50'000;

} // namespace

PointsNode::PointsNode(const Driver &driver, const Timeline &timeline, const QList<Draw> &points,
                       const Draw &growth)
    : m_interpolation(driver.interpolation), m_points(points), m_growth(growth)
{
    QList<std::pair<Month, std::size_t>> byMonth;
    QHash<PhaseId, std::size_t> undated;
    for (qsizetype i = 0; i < driver.points.size(); ++i) {
        const DriverPoint &point = driver.points.at(i);
        const std::optional<Month> month = point.month ? point.month : timeline.beginOf(point.phase);
        if (month)
            byMonth.append({*month, static_cast<std::size_t>(i)});
        else
            undated.insert(point.phase, static_cast<std::size_t>(i));
        m_isUncertain = m_isUncertain || !points.at(i).isCertain();
    }
    m_isUncertain = m_isUncertain || !growth.isCertain();
    std::stable_sort(byMonth.begin(), byMonth.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const Period &period : timeline.periods()) {
        Place place;
        if (period.month) {
            place = dated(*period.month, byMonth);
            place.season = seasonOf(driver, period);
        } else if (!period.phase.isNone() && undated.contains(period.phase)) {
            place.from = place.to = undated.value(period.phase);
            place.isKnown = true;
        }
        m_places.push_back(place);
    }
    m_values.resize(m_places.size());
    m_drawn.resize(static_cast<std::size_t>(points.size()));
}

PointsNode::Place PointsNode::dated(Month month, const QList<std::pair<Month, std::size_t>> &points) const
{
    Place place;
    if (points.isEmpty())
        return place;
    place.isKnown = true;
    place.from = place.to = points.front().second;
    if (month <= points.front().first)
        return place;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const auto &[end, to] = points.at(i);
        if (month > end)
            continue;
        const auto &[begin, from] = points.at(i - 1);
        place.from = month == end ? to : from;
        place.to = to;
        place.share = month == end ? 0 : static_cast<double>(month - begin) / (end - begin);
        return place;
    }
    place.from = place.to = points.back().second;
    place.grown = month - points.back().first;
    return place;
}

void PointsNode::run(const Draws &draws)
{
    for (std::size_t i = 0; i < m_drawn.size(); ++i)
        m_drawn[i] = draws.value(m_points.at(static_cast<qsizetype>(i)));
    const double growth = 1 + draws.value(m_growth) / 100;
    double grown = 1;
    int months = 0;
    for (std::size_t column = 0; column < m_places.size(); ++column) {
        const Place &place = m_places[column];
        if (!place.isKnown) {
            m_values[column] = notKnown;
            continue;
        }
        if (place.grown != months) { // in step with the columns
            grown = place.grown == months + 1 ? grown * growth : std::pow(growth, place.grown);
            months = place.grown;
        }
        const double from = m_drawn[place.from];
        const double value = place.from == place.to || place.share == 0
            ? from
            : interpolated(from, m_drawn[place.to], place.share, m_interpolation);
        m_values[column] = value * grown * place.season;
    }
}

ProgramNode::ProgramNode(std::shared_ptr<const FormulaProgram> program,
                         std::vector<const SeriesNode *> inputs, std::vector<double> seasons)
    : m_program(std::move(program)), m_inputs(std::move(inputs)), m_seasons(std::move(seasons))
{
    m_values.resize(m_seasons.size());
    m_arguments.resize(m_inputs.size());
    m_isUncertain = std::any_of(m_inputs.begin(), m_inputs.end(),
                                [](const SeriesNode *input) { return input->isUncertain(); });
}

void ProgramNode::run(const Draws &)
{
    for (std::size_t i = 0; i < m_inputs.size(); ++i)
        m_arguments[i] = m_inputs[i]->values().data();
    m_program->run(m_arguments.data(), m_values.size(), m_values.data(), m_space);
    for (std::size_t column = 0; column < m_values.size(); ++column)
        m_values[column] *= m_seasons[column];
}

FormulaNode::FormulaNode(Formula formula, std::vector<const SeriesNode *> inputs, std::vector<double> seasons)
    : m_formula(std::move(formula)), m_inputs(std::move(inputs)), m_seasons(std::move(seasons)),
      m_arguments(m_inputs.size())
{
    m_values.resize(m_seasons.size());
    m_isUncertain = std::any_of(m_inputs.begin(), m_inputs.end(),
                                [](const SeriesNode *input) { return input->isUncertain(); });
}

void FormulaNode::run(const Draws &)
{
    double last = notKnown;
    for (std::size_t column = 0; column < m_values.size(); ++column) {
        bool same = column > 0; // what did not change need not be evaluated anew
        bool isKnown = true;
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            const double value = m_inputs[i]->values()[column];
            same = same && value == m_arguments[i];
            isKnown = isKnown && !std::isnan(value);
            m_arguments[i] = value;
        }
        if (!same)
            last = isKnown ? m_formula.value(m_arguments.data()).value_or(notKnown) : notKnown;
        m_values[column] = last * m_seasons[column];
    }
}

HistoryNode::HistoryNode(const HistoryCall &call, const SeriesNode &driver, const Timeline &timeline)
    : m_call(call), m_driver(driver), m_timeline(timeline)
{
    m_isUncertain = driver.isUncertain();
    m_values.resize(static_cast<std::size_t>(timeline.size()));
}

void HistoryNode::run(const Draws &)
{
    m_series.likely = m_driver.values();
    m_values = historyOf(m_call, m_series, m_timeline).likely;
}

AutoscaleNode::AutoscaleNode(const AutoscaleInput &policy, const SeriesNode &load, std::vector<int> hours)
    : m_policy(policy), m_load(load), m_hours(std::move(hours))
{
    m_isUncertain = load.isUncertain();
    m_values.resize(load.values().size());
    m_peak.resize(load.values().size());
}

AutoscaleNode::Week AutoscaleNode::at(double load, int hours)
{
    const auto known = m_known.constFind({load, hours});
    if (known != m_known.cend())
        return *known;
    m_policy.peakLoad = load;
    m_policy.hours = hours;
    const AutoscaleWeek week = simulateWeek(m_policy);
    if (m_known.size() >= mostRemembered)
        m_known.clear();
    return *m_known.insert({load, hours}, {week.mean, static_cast<double>(week.peak)});
}

void AutoscaleNode::run(const Draws &)
{
    for (std::size_t column = 0; column < m_values.size(); ++column) {
        const double load = m_load.values()[column];
        const bool isKnown = std::isfinite(load) && load >= 0;
        const Week week = isKnown ? at(load, m_hours[column]) : Week {notKnown, notKnown};
        m_values[column] = week.mean;
        m_peak[column] = week.peak;
    }
}

DataNode::DataNode(std::vector<Part> parts, std::size_t columns) : m_parts(std::move(parts))
{
    m_values.resize(columns);
    for (const Part &part : m_parts) {
        for (const SeriesNode *factor : {part.amount, part.heads})
            m_isUncertain = m_isUncertain || (factor && factor->isUncertain());
    }
}

void DataNode::run(const Draws &)
{
    std::fill(m_values.begin(), m_values.end(), 0.0);
    for (const Part &part : m_parts) {
        for (const std::size_t column : part.columns) {
            const double amount = part.amount ? part.amount->values()[column] : 1;
            const double heads = part.heads ? part.heads->values()[column] : 1;
            m_values[column] += amount * heads * part.gigabytes;
        }
    }
}

KeptNode::KeptNode(std::vector<Copies> copies, std::size_t columns) : m_copies(std::move(copies))
{
    m_values.resize(columns);
    m_isUncertain = std::any_of(m_copies.begin(), m_copies.end(),
                                [](const Copies &each) { return each.data->isUncertain(); });
}

void KeptNode::run(const Draws &)
{
    std::fill(m_values.begin(), m_values.end(), 0.0);
    for (const Copies &copies : m_copies) {
        const std::vector<double> &data = copies.data->values();
        for (std::size_t column = 0; column < m_values.size(); ++column) {
            for (const CopyWeight &each : copies.weights[column])
                m_values[column] += each.weight * data[each.column];
        }
    }
}

PackedNode::PackedNode(QList<Pods> pods, std::vector<std::optional<NodeSize>> nodes)
    : m_pods(std::move(pods)), m_nodes(std::move(nodes))
{
    m_values.resize(m_nodes.size());
    m_isUncertain = std::any_of(m_pods.cbegin(), m_pods.cend(),
                                [](const Pods &each) { return each.replicas->isUncertain(); });
}

double PackedNode::at(std::size_t column)
{
    if (!m_nodes[column])
        return notKnown;
    const NodeSize &node = *m_nodes[column];
    QList<PodKind> kinds;
    QList<int> key {node.cpuMilli, node.memoryMiB, node.maxPods};
    for (const Pods &each : std::as_const(m_pods)) {
        kinds.append(podsOf(each.workload, each.replicas->values()[column]));
        key.append(kinds.last().replicas);
    }
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    const PackResult result = packPods(kinds, node);
    if (m_known.size() >= mostRemembered)
        m_known.clear();
    return *m_known.insert(key, result.problem.isEmpty() ? result.nodes : notKnown);
}

void PackedNode::run(const Draws &)
{
    for (std::size_t column = 0; column < m_values.size(); ++column)
        m_values[column] = at(column);
}

} // namespace stratoplan

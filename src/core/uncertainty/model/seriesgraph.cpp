// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/seriesgraph.h"

#include "core/engine/driverpoints.h"
#include "core/engine/keptcopies.h"
#include "core/engine/ownvalues.h"
#include "core/engine/pricing/interm.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

SeriesGraph::SeriesGraph(const Plan &plan, const Timeline &timeline, const SizingIndex &sizings,
                         const DriverTable &drivers, const InputTable &inputs)
    : m_plan(plan), m_timeline(timeline), m_sizings(sizings), m_table(drivers), m_inputs(inputs)
{
}

const SeriesNode &SeriesGraph::add(std::unique_ptr<SeriesNode> node)
{
    node->run(Draws(m_inputs.size()));
    if (node->isUncertain())
        m_uncertain.push_back(node.get());
    m_nodes.push_back(std::move(node));
    return *m_nodes.back();
}

void SeriesGraph::use(const Draw &draw)
{
    if (!draw.isCertain())
        m_used.insert(draw.input);
}

void SeriesGraph::run(const Draws &draws)
{
    for (SeriesNode *node : m_uncertain)
        node->run(draws);
}

const SeriesNode &SeriesGraph::unknown()
{
    if (!m_unknown) {
        m_unknown = &add(std::make_unique<GivenNode>(std::vector<double>(
            static_cast<std::size_t>(m_timeline.size()), std::numeric_limits<double>::quiet_NaN())));
    }
    return *m_unknown;
}

const SeriesNode &SeriesGraph::formula(const QString &text, ComponentId component)
{
    const bool isOwn = namesOwnValues(text);
    const QString key = isOwn ? QString::number(component.value()) + u'\n' + text : text;
    const auto known = m_formulas.constFind(key);
    if (known != m_formulas.cend())
        return **known;
    const std::vector<double> seasons(static_cast<std::size_t>(m_timeline.size()), 1.0);
    const SeriesNode &node = compiled(text, isOwn ? ownValues(component) : Own(), seasons);
    m_formulas.insert(key, &node);
    return node;
}

const SeriesNode &SeriesGraph::driver(const QString &key)
{
    const auto known = m_drivers.constFind(key);
    if (known != m_drivers.cend())
        return **known;
    const Series &series = m_table.driver(key);
    const Driver *row = driverByKey(m_plan, key);
    const SeriesNode *node = nullptr;
    if (!series.problem.isEmpty())
        node = &unknown();
    else if (!row) // the month, the phase, a commitment's term
        node = &add(std::make_unique<GivenNode>(series.likely));
    else
        node = row->formula.isEmpty() ? &points(*row) : &compiled(row->formula, {}, seasonsOf(*row));
    m_drivers.insert(key, node);
    return *node;
}

std::vector<double> SeriesGraph::seasonsOf(const Driver &driver) const
{
    std::vector<double> seasons;
    for (const Period &period : m_timeline.periods())
        seasons.push_back(seasonOf(driver, period));
    return seasons;
}

const SeriesNode &SeriesGraph::points(const Driver &driver)
{
    QList<Draw> draws;
    for (const DriverPoint &point : driver.points) {
        draws.append(m_inputs.point(driver, point));
        use(draws.last());
    }
    const Draw growth = m_inputs.growth(driver);
    use(growth);
    return add(std::make_unique<PointsNode>(driver, m_timeline, draws, growth));
}

const SeriesNode &SeriesGraph::compiled(const QString &text, const Own &own, std::vector<double> seasons)
{
    const Result<HistoryText> plain = takeHistories(text, m_table.names());
    if (!plain)
        return unknown();
    QStringList names = m_table.names() + inTermNamesIn(plain->text) + own.keys();
    for (qsizetype i = 0; i < plain->calls.size(); ++i)
        names.append(historyName(i));
    const auto nodesOf = [&](const QStringList &used) {
        std::vector<const SeriesNode *> nodes;
        for (const QString &name : used)
            nodes.push_back(&named(name, plain->calls, own));
        return nodes;
    };
    const auto program = FormulaProgram::of(plain->text);
    const bool isKnown = program
        && std::all_of(program->names().begin(), program->names().end(),
                       [&names](const QString &name) { return names.contains(name); });
    if (isKnown)
        return add(std::make_unique<ProgramNode>(program, nodesOf(program->names()), std::move(seasons)));
    const Result<Formula> formula = Formula::compile(plain->text, names);
    if (!formula)
        return unknown();
    return add(std::make_unique<FormulaNode>(*formula, nodesOf(formula->uses()), std::move(seasons)));
}

const SeriesNode &SeriesGraph::named(const QString &name, const QList<HistoryCall> &calls, const Own &own)
{
    const qsizetype call = historyIndex(name);
    if (call >= 0)
        return add(std::make_unique<HistoryNode>(calls.at(call), driver(calls.at(call).driver), m_timeline));
    return own.contains(name) ? *own.value(name) : driver(name);
}

const SeriesNode &SeriesGraph::quantity(const QuantityInput &input, const Draw &draw)
{
    if (input.kind == QuantityInput::Kind::Formula)
        return formula(input.formula, {});
    if (input.kind == QuantityInput::Kind::Unknown)
        return unknown();
    use(draw);
    return add(std::make_unique<GivenNode>(draw, static_cast<std::size_t>(m_timeline.size())));
}

SeriesGraph::Own SeriesGraph::ownValues(ComponentId component)
{
    const auto known = m_own.constFind(component);
    if (known != m_own.cend())
        return *known;
    Own own;
    addScaled(own, component);
    own.insert(u"packed"_s, &packed(component));
    own.insert(u"kept"_s, &kept(component));
    return *m_own.insert(component, own);
}

void SeriesGraph::addScaled(Own &own, ComponentId component)
{
    const ScalingPolicy *policy = simulatedPolicy(m_plan, component);
    if (!policy || !autoscaleProblem(*policy).isEmpty()) {
        own.insert(u"scaled"_s, &unknown());
        own.insert(u"peak"_s, &unknown());
        return;
    }
    const SeriesNode &load = quantity(policy->load, m_inputs.load(*policy));
    std::vector<int> hours;
    for (const Period &period : m_timeline.periods()) {
        const Sizing *sizing = m_sizings.at(component, period.phase);
        hours.push_back(sizing ? runningHoursOf(m_plan, m_sizings, *sizing, period) : hoursOfWeek);
    }
    auto scaled = std::make_unique<AutoscaleNode>(inputOf(*policy, m_plan.find(policy->profile), 0), load,
                                                  std::move(hours));
    const AutoscaleNode &mean = *scaled;
    own.insert(u"scaled"_s, &add(std::move(scaled)));
    own.insert(u"peak"_s, &add(std::make_unique<PeakNode>(mean)));
}

const SeriesNode &SeriesGraph::kept(ComponentId component)
{
    if (!keptCopiesOf(m_plan, component, m_timeline, m_sizings, m_table).problem.isEmpty())
        return unknown();
    std::vector<KeptNode::Copies> copies;
    for (const Backup &backup : m_plan.table<Backup>()) {
        if (backup.storage == component)
            copies.push_back({&data(backup.component), copyWeights(backup, m_timeline)});
    }
    return add(std::make_unique<KeptNode>(std::move(copies), static_cast<std::size_t>(m_timeline.size())));
}

const SeriesNode &SeriesGraph::data(ComponentId component)
{
    if (const SeriesNode *known = m_data.value(component))
        return *known;
    std::vector<DataNode::Part> parts;
    for (const SizingId id : m_sizings.of(component)) {
        const std::vector<std::size_t> columns = columnsOf(id);
        if (!columns.empty())
            addData(parts, *m_plan.find(id), columns);
    }
    const auto size = static_cast<std::size_t>(m_timeline.size());
    const SeriesNode &node = add(std::make_unique<DataNode>(std::move(parts), size));
    m_data.insert(component, &node);
    return node;
}

void SeriesGraph::addData(std::vector<DataNode::Part> &parts, const Sizing &sizing,
                          const std::vector<std::size_t> &columns)
{
    for (const DataPart &each : dataPartsOf(m_plan, m_sizings, sizing)) {
        DataNode::Part part {nullptr, nullptr, each.gigabytes, columns};
        if (!each.charge || each.charge->counts == Charge::Counts::Each)
            part.heads = &quantity(sizing.quantity, m_inputs.quantity(sizing));
        if (each.charge)
            part.amount = &quantity(each.charge->amount, m_inputs.quantity(*each.charge));
        parts.push_back(std::move(part));
    }
}

/// The columns in which a sizing is what its component is.
std::vector<std::size_t> SeriesGraph::columnsOf(SizingId sizing) const
{
    std::vector<std::size_t> columns;
    for (int column = 0; column < m_timeline.size(); ++column) {
        const ComponentId component = m_plan.find(sizing)->component;
        const Sizing *holding = m_sizings.at(component, m_timeline.at(column).phase);
        if (holding && holding->id == sizing && holding->present)
            columns.push_back(static_cast<std::size_t>(column));
    }
    return columns;
}

const SeriesNode &SeriesGraph::packed(ComponentId component)
{
    QList<PackedNode::Pods> pods;
    for (const Workload &row : m_plan.table<Workload>()) {
        if (row.component != component)
            continue;
        const bool isStated = row.replicas.kind != QuantityInput::Kind::Unknown;
        pods.append({row,
                     isStated ? &quantity(row.replicas, m_inputs.replicas(row))
                              : &quantity(QuantityInput::of(row.minimum),
                                          {-1, RangeSampler(Range(double(row.minimum)), {})})});
    }
    if (pods.isEmpty())
        return unknown();
    std::vector<std::optional<NodeSize>> nodes;
    for (const Period &period : m_timeline.periods()) {
        const Sizing *sizing = m_sizings.at(component, period.phase);
        nodes.push_back(sizing && sizing->present ? nodeSizeOf(m_plan, m_sizings, *sizing) : std::nullopt);
    }
    return add(std::make_unique<PackedNode>(pods, nodes));
}

} // namespace stratoplan

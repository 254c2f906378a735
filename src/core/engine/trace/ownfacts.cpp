// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace/ownfacts.h"

#include "core/engine/keptcopies.h"
#include "core/engine/ownvalues.h"
#include "core/engine/trace/tracetext.h"
#include "core/simulate/autoscale.h"
#include "core/simulate/backupstock.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString modeText(Backup::Mode mode)
{
    switch (mode) {
    case Backup::Mode::Full:
        return TraceText::tr("full copies");
    case Backup::Mode::Incremental:
        return TraceText::tr("a full copy and its changes");
    case Backup::Mode::Continuous:
        return TraceText::tr("a full copy and a continuous log");
    case Backup::Mode::Replication:
        return TraceText::tr("a replica");
    case Backup::Mode::OnChange:
        return TraceText::tr("a copy of every change");
    }
    Q_UNREACHABLE();
}

/// Writes the steps of one component in one column.
class OwnWriter
{
public:
    OwnWriter(const Plan &plan, const Sizing &sizing, const FigurePlace &place)
        : m_plan(plan), m_sizing(sizing), m_place(place)
    {
    }

    void addScaled();
    void addPacked();
    void addKept();
    [[nodiscard]] OwnFacts done() { return std::move(m_own); }

private:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_own.facts.append({label, value, {}});
    }
    /// The value of a quantity in the column; not a number where it is not known.
    [[nodiscard]] double valueOf(const QuantityInput &input) const
    {
        return at(seriesOf(input, m_place.quantities.drivers(), m_place.quantities.timeline()));
    }
    [[nodiscard]] double at(const Series &series) const
    {
        return series.problem.isEmpty() ? series.likely.at(static_cast<std::size_t>(m_place.column))
                                        : std::numeric_limits<double>::quiet_NaN();
    }
    [[nodiscard]] QString number(double value) const
    {
        const auto quantity = asQuantity(value);
        return quantity ? m_format.number(*quantity) : TraceText::tr("unknown");
    }
    /// "350", "350, from users / 10".
    [[nodiscard]] QString sourced(const QuantityInput &input, double value) const
    {
        return input.kind == QuantityInput::Kind::Formula
            ? TraceText::tr("%1, from %2", "value, formula").arg(number(value), input.formula)
            : number(value);
    }
    [[nodiscard]] QString policyText(const ScalingPolicy &policy) const;
    [[nodiscard]] QString profileText(const ScalingPolicy &policy) const;
    [[nodiscard]] QString sizeText(qint64 cpuMilli, qint64 memoryMiB) const;
    void addPods(const Workload &workload, const PodKind &pods);
    void addRequests(const QList<PodKind> &pods, const NodeSize &node, int nodes);
    [[nodiscard]] QString backupText(const Backup &backup) const;
    void addBackup(const Backup &backup);
    void addDataInputs(ComponentId component);

    const Plan &m_plan;
    const Sizing &m_sizing;
    const FigurePlace &m_place;
    Format m_format;
    OwnFacts m_own;
};

QString OwnWriter::policyText(const ScalingPolicy &policy) const
{
    QStringList words {TraceText::tr("%1 to %2 units", "fewest, most")
                           .arg(m_format.number(Quantity::fromWhole(policy.minimum)),
                                m_format.number(Quantity::fromWhole(policy.maximum)))};
    const QString step = m_format.number(Quantity::fromWhole(std::max(1, policy.step)));
    if (!policy.target.isZero())
        words.append(TraceText::tr("%1 of use aimed at").arg(m_format.percent(policy.target)));
    else
        words.append(TraceText::tr("%1 more where use is %2 %3\u00a0%", "step, comparison, threshold")
                         .arg(step, policy.comparison.isEmpty() ? u">"_s : policy.comparison,
                              m_format.number(policy.threshold)));
    if (policy.target.isZero() && !policy.lower.isZero())
        words.append(TraceText::tr("%1 fewer at %2\u00a0% and below", "step, threshold")
                         .arg(step, m_format.number(policy.lower)));
    if (!policy.cooldown.isZero())
        words.append(TraceText::tr("cooldown %1").arg(m_format.duration(policy.cooldown)));
    const QString text = words.join(u", "_s);
    return policy.metric.isEmpty() ? text : policy.metric + u": "_s + text;
}

QString OwnWriter::profileText(const ScalingPolicy &policy) const
{
    const LoadProfile *profile = m_plan.find(policy.profile);
    if (!profile || profile->hours.isEmpty())
        return TraceText::tr("none: at the peak all week");
    double sum = 0;
    for (const double share : loadWeekOf(profile))
        sum += share;
    const Percent mean = Percent::fromDouble(100 * sum / hoursOfWeek);
    return TraceText::tr("%1, %2 of the peak on average over the week", "name, percentage")
        .arg(profile->name, m_format.percent(mean, 1));
}

void OwnWriter::addScaled()
{
    const ScalingPolicy *policy = simulatedPolicy(m_plan, m_sizing.component);
    if (!policy)
        return;
    if (const QString problem = autoscaleProblem(*policy); !problem.isEmpty())
        return add(TraceText::tr("Scaling policy"), problem);
    const double load = valueOf(policy->load);
    m_own.inputs.append(policy->load);
    add(TraceText::tr("Scaling policy"), policyText(*policy));
    add(TraceText::tr("Load at the peak"), sourced(policy->load, load));
    add(TraceText::tr("Capacity of a unit"),
        TraceText::tr("%1 at full use").arg(m_format.number(policy->capacity)));
    add(TraceText::tr("Load profile"), profileText(*policy));
    if (!std::isfinite(load) || load < 0)
        return;
    AutoscaleInput input = inputOf(*policy, m_plan.find(policy->profile), load);
    input.hours =
        runningHoursOf(m_plan, m_place.sizings, m_sizing, m_place.quantities.timeline().at(m_place.column));
    if (input.hours < hoursOfWeek) {
        add(TraceText::tr("Running hours"),
            TraceText::tr("%1 of the week's %2, those with the highest load", "hours, 168")
                .arg(number(input.hours), number(hoursOfWeek)));
    }
    const AutoscaleWeek week = simulateWeek(input);
    add(TraceText::tr("Week of five-minute steps"),
        TraceText::tr("%1 units run on average (scaled), %2 at most (peak), %3 at least")
            .arg(number(week.mean), number(week.peak), number(week.smallest)));
    if (week.overloadedShare > 0) {
        add(TraceText::tr("Overload"),
            TraceText::tr("%1 of the time the load is above what the running units carry")
                .arg(m_format.percent(Percent::fromDouble(100 * week.overloadedShare), 2)));
    }
}

QString OwnWriter::sizeText(qint64 cpuMilli, qint64 memoryMiB) const
{
    return TraceText::tr("%1 m of CPU and %2 MiB", "thousandths of a core, memory")
        .arg(m_format.number(Quantity::fromWhole(cpuMilli)), m_format.number(Quantity::fromWhole(memoryMiB)));
}

void OwnWriter::addPods(const Workload &workload, const PodKind &pods)
{
    const QString size = sizeText(pods.cpuMilli, pods.memoryMiB);
    const QString label = TraceText::tr("Pods, %1", "name").arg(workload.name);
    if (workload.everyNode)
        return add(label, TraceText::tr("1 on every node, of %1", "size").arg(size));
    const QString text = TraceText::tr("%1 of %2 each", "count, size").arg(number(pods.replicas), size);
    if (workload.replicas.kind == QuantityInput::Kind::Unknown)
        return add(label, TraceText::tr("%1; the fewest, as no number is stated").arg(text));
    m_own.inputs.append(workload.replicas);
    add(label,
        TraceText::tr("%1; %2, within %3 to %4", "pods, wanted, fewest, most")
            .arg(text, sourced(workload.replicas, valueOf(workload.replicas)), number(workload.minimum),
                 number(std::max(workload.minimum, workload.maximum))));
}

/// What all pods ask together, beside what the nodes have.
void OwnWriter::addRequests(const QList<PodKind> &pods, const NodeSize &node, int nodes)
{
    qint64 cpu = 0;
    qint64 memory = 0;
    for (const PodKind &each : pods) {
        const qint64 count = each.everyNode ? nodes : std::max(0, each.replicas);
        cpu += count * std::max(0, each.cpuMilli);
        memory += count * std::max(0, each.memoryMiB);
    }
    add(TraceText::tr("Requested in all"),
        TraceText::tr("%1, of %2 on these nodes", "requests, what there is")
            .arg(sizeText(cpu, memory),
                 sizeText(qint64(nodes) * node.cpuMilli, qint64(nodes) * node.memoryMiB)));
}

void OwnWriter::addPacked()
{
    const auto node = nodeMachineOf(m_plan, m_place.sizings, m_sizing);
    if (!node)
        return add(TraceText::tr("Node"), TraceText::tr("of no known size"));
    const PriceItem &item = *m_plan.find(node->item);
    QString size = sizeText(node->forPods.cpuMilli, node->forPods.memoryMiB);
    if (!(node->forPods == node->machine)) {
        size = TraceText::tr("%1 for pods, of %2", "what is left, the machine")
                   .arg(size, sizeText(node->machine.cpuMilli, node->machine.memoryMiB));
    }
    add(TraceText::tr("Node"), TraceText::tr("%1: %2", "name, size").arg(item.name, size));
    QList<PodKind> pods;
    for (const Workload &row : m_plan.table<Workload>()) {
        if (row.component != m_sizing.component)
            continue;
        const bool isStated = row.replicas.kind != QuantityInput::Kind::Unknown;
        pods.append(podsOf(row, isStated ? valueOf(row.replicas) : row.minimum));
        addPods(row, pods.last());
    }
    const PackResult packed = packPods(pods, node->forPods);
    if (!packed.problem.isEmpty())
        return add(TraceText::tr("Packed"), packed.problem);
    addRequests(pods, node->forPods, packed.nodes);
    const QString nodes = number(packed.nodes);
    add(TraceText::tr("Packed"),
        packed.exact
            ? TraceText::tr("onto %1 nodes; fewer do not hold the pods").arg(nodes)
            : TraceText::tr("onto %1 nodes; %2 at least are needed").arg(nodes, number(packed.lowerBound)));
}

QString OwnWriter::backupText(const Backup &backup) const
{
    QStringList words {modeText(backup.mode)};
    if (!backup.every.isZero())
        words.append(TraceText::tr("one every %1").arg(m_format.duration(backup.every)));
    if (!backup.change.isZero()) {
        const QString change = m_format.percent(backup.change, 1);
        words.append(backup.mode == Backup::Mode::Continuous
                         ? TraceText::tr("%1 changes a day").arg(change)
                         : TraceText::tr("%1 changes between two").arg(change));
    }
    if (backup.mode != Backup::Mode::Replication) {
        if (!backup.keep.isZero())
            words.append(TraceText::tr("kept %1").arg(m_format.duration(backup.keep)));
        if (backup.keepCount > 0)
            words.append(
                TraceText::tr("at most %1 kept", "number of versions").arg(number(backup.keepCount)));
        if (backup.keep.isZero() && backup.keepCount <= 0)
            words.append(TraceText::tr("kept for ever"));
    }
    words.append(TraceText::tr("all of it × %1", "number of copies").arg(number(std::max(0, backup.copies))));
    if (!backup.location.isEmpty())
        words.append(backup.location);
    return words.join(u", "_s);
}

/// The quantities that say how large the data are.
void OwnWriter::addDataInputs(ComponentId component)
{
    const PhaseId phase = m_place.quantities.timeline().at(m_place.column).phase;
    const Sizing *sizing = m_place.sizings.at(component, phase);
    if (!sizing)
        return;
    m_own.inputs.append(sizing->quantity);
    for (const ChargeId id : m_place.sizings.charges(sizing->id))
        m_own.inputs.append(m_plan.find(id)->amount);
}

void OwnWriter::addBackup(const Backup &backup)
{
    const Component *component = m_plan.find(backup.component);
    const QString name = component ? component->name : backup.name;
    add(TraceText::tr("Backup, %1", "name").arg(backup.name.isEmpty() ? name : backup.name),
        backupText(backup));
    if (const QString problem = backupStockProblem(backup); !problem.isEmpty())
        return add(TraceText::tr("Kept"), problem);
    const Timeline &timeline = m_place.quantities.timeline();
    const Series data =
        copiedDataOf(m_plan, backup.component, timeline, m_place.sizings, m_place.quantities.drivers());
    if (!data.problem.isEmpty())
        return add(TraceText::tr("Data copied"), data.problem);
    addDataInputs(backup.component);
    const auto column = static_cast<std::size_t>(m_place.column);
    const bool isDated = timeline.at(m_place.column).month.has_value();
    add(TraceText::tr("Data copied"),
        TraceText::tr("%1\u00a0GB of %2 now", "size, component").arg(number(data.likely.at(column)), name));
    add(isDated ? TraceText::tr("Kept at the month's end") : TraceText::tr("Kept in the long run"),
        TraceText::tr("%1\u00a0GB").arg(number(copiesOf(backup, data.likely, timeline).at(column))));
}

void OwnWriter::addKept()
{
    int backups = 0;
    for (const Backup &backup : m_plan.table<Backup>()) {
        if (backup.storage != m_sizing.component)
            continue;
        addBackup(backup);
        ++backups;
    }
    if (backups < 2)
        return;
    const Series sum = keptCopiesOf(m_plan, m_sizing.component, m_place.quantities.timeline(),
                                    m_place.sizings, m_place.quantities.drivers());
    add(TraceText::tr("Kept of all backups"), TraceText::tr("%1\u00a0GB").arg(number(at(sum))));
}

} // namespace

OwnFacts ownFacts(const Plan &plan, const QList<QuantityInput> &formulas, const Sizing &sizing,
                  const FigurePlace &place)
{
    QStringList names;
    for (const QuantityInput &input : formulas) {
        if (input.kind == QuantityInput::Kind::Formula)
            names += ownValuesIn(input.formula);
    }
    OwnWriter writer(plan, sizing, place);
    if (names.contains(u"scaled"_s) || names.contains(u"peak"_s))
        writer.addScaled();
    if (names.contains(u"packed"_s))
        writer.addPacked();
    if (names.contains(u"kept"_s))
        writer.addKept();
    return writer.done();
}

} // namespace stratoplan

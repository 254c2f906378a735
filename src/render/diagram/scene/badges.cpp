// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/badges.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::DiagramBadges)
};

/// "25 min of 15": the unit once where both have the same.
QString ofTarget(const QString &reached, const QString &target)
{
    const qsizetype unit = target.lastIndexOf(QChar::Nbsp);
    const bool shared = unit > 0 && target.count(QChar::Nbsp) == 1 && reached.count(QChar::Nbsp) == 1
        && reached.endsWith(QStringView(target).sliced(unit));
    return Text::tr("%1 of %2").arg(reached, shared ? target.left(unit) : target);
}

/// How narrowly a target is meant: 3 component, 2 tier, 1 environment, 0 plan; -1: not for this component.
int specificity(const RecoveryTarget &target, const Component &component)
{
    if (target.component)
        return target.component == component.id ? 3 : -1;
    if (target.tier)
        return target.tier == component.recoveryTier ? 2 : -1;
    if (target.environment)
        return target.environment == component.environment ? 1 : -1;
    return 0;
}

} // namespace

DiagramBadges::DiagramBadges(const Plan &plan, const DiagramFigures &figures)
    : m_plan(plan), m_figures(figures)
{
    if (!figures.costs)
        return;
    for (qsizetype row = 0; row < figures.costs->rows.size(); ++row)
        m_rows.insert(figures.costs->rows.at(row).component, static_cast<int>(row));
}

std::optional<CostCell> DiagramBadges::cell(ComponentId component) const
{
    const auto row = m_rows.constFind(component);
    if (row == m_rows.constEnd())
        return std::nullopt;
    const CostCells &cells = m_figures.costs->rows.at(*row).cells;
    return m_figures.column >= 0 && m_figures.column < cells.size()
        ? std::optional(cells.at(m_figures.column))
        : std::nullopt;
}

QString DiagramBadges::brief(const Money &amount) const
{
    return Format::symbol(amount.currency()) + m_format.cell(amount);
}

CostBadge DiagramBadges::notPriced() const
{
    if (!m_figures.costs)
        return {};
    return {CostBadge::State::NotPriced, Text::tr("not priced"), {}};
}

CostBadge DiagramBadges::cost(ComponentId component) const
{
    const auto found = cell(component);
    if (!found)
        return {};
    switch (found->state) {
    case CostCell::State::Absent:
        return {};
    case CostCell::State::Priced:
        return {CostBadge::State::Priced, brief(found->amount.likely), found->amount.likely};
    case CostCell::State::Free:
        return {CostBadge::State::Priced, Text::tr("free"), {}};
    case CostCell::State::Included:
        return {CostBadge::State::Priced, Text::tr("included"), {}};
    case CostCell::State::Unknown:
        return notPriced();
    }
    Q_UNREACHABLE();
}

CostSum DiagramBadges::sum(const QSet<ComponentId> &components) const
{
    CostSum total;
    for (const ComponentId component : components) {
        if (const auto found = cell(component))
            total.add(*found);
    }
    return total;
}

CostBadge DiagramBadges::sumBadge(const QSet<ComponentId> &components) const
{
    const CostSum total = sum(components);
    if (total.present == total.unknown)
        return {};
    return {CostBadge::State::Priced, brief(total.amount.likely), total.amount.likely};
}

const RecoveryCheck *DiagramBadges::checkFor(const Component &component) const
{
    const RecoveryCheck *best = nullptr;
    int narrowest = -1;
    for (const RecoveryCheck &check : m_figures.checks) {
        const RecoveryTarget *target = m_plan.find(check.target);
        if (!target || !target->rto)
            continue;
        const int narrow = specificity(*target, component);
        if (narrow > narrowest) {
            narrowest = narrow;
            best = &check;
        }
    }
    return best;
}

RecoveryBadge DiagramBadges::recovery(const Component &component) const
{
    if (m_figures.checks.isEmpty())
        return {};
    const std::optional<Duration> reached = reachedRto(m_plan, component);
    const RecoveryCheck *check = checkFor(component);
    if (!check || !check->targetRto)
        return {};
    if (!reached)
        return {RecoveryBadge::State::Unknown, Text::tr("unknown")};
    const QString text = m_format.duration(*reached);
    if (*reached <= *check->targetRto)
        return {RecoveryBadge::State::Met, text};
    return {RecoveryBadge::State::Missed, ofTarget(text, m_format.duration(*check->targetRto))};
}

QString DiagramBadges::specification(ComponentId component) const
{
    PhaseId phase;
    if (m_figures.costs && m_figures.column >= 0 && m_figures.column < m_figures.costs->timeline.size())
        phase = m_figures.costs->timeline.at(m_figures.column).phase;
    const Sizing *sizing = sizingAt(m_plan, component, phase);
    return sizing ? sizing->specification : QString();
}

bool DiagramBadges::isPresent(ComponentId component) const
{
    const auto found = cell(component);
    return !found || found->state != CostCell::State::Absent;
}

} // namespace stratoplan

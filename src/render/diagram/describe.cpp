// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/describe.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::DiagramWords)
};

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u", "_s);
}

QString costWords(const CostBadge &badge)
{
    if (badge.state != CostBadge::State::Priced || badge.amount.isZero())
        return badge.text;
    return Text::tr("%1 a month").arg(badge.text);
}

QString recoveryWords(const RecoveryBadge &badge)
{
    switch (badge.state) {
    case RecoveryBadge::State::None:
        return {};
    case RecoveryBadge::State::Met:
        return Text::tr("recovers in %1, target met").arg(badge.text);
    case RecoveryBadge::State::Missed:
        return Text::tr("recovers in %1, target missed").arg(badge.text);
    case RecoveryBadge::State::Unknown:
        return Text::tr("recovery unknown");
    }
    Q_UNREACHABLE();
}

} // namespace

QString areaKindTitle(Area::Kind kind)
{
    switch (kind) {
    case Area::Kind::Provider:
        return Text::tr("Provider");
    case Area::Kind::Region:
        return Text::tr("Region");
    case Area::Kind::Network:
        return Text::tr("Network");
    case Area::Kind::Subnet:
        return Text::tr("Subnet");
    case Area::Kind::SecurityGroup:
        return Text::tr("Security group");
    case Area::Kind::Cluster:
        return Text::tr("Cluster");
    case Area::Kind::Tier:
        return Text::tr("Tier");
    case Area::Kind::Outside:
        return Text::tr("Outside", "kind of an area: third parties");
    }
    Q_UNREACHABLE();
}

QString rulesText(const Area &area)
{
    QStringList lines;
    for (const SecurityRule &rule : area.rules) {
        const QString what = (rule.protocol + u' ' + rule.ports).trimmed();
        lines.append(rule.direction == SecurityRule::Direction::Inbound
                         ? Text::tr("In: %1 from %2").arg(what, rule.peer)
                         : Text::tr("Out: %1 to %2").arg(what, rule.peer));
    }
    return lines.join(u'\n');
}

QString describe(const DiagramNode &node)
{
    return joined({node.name, node.detail, costWords(node.cost), recoveryWords(node.recovery),
                   node.present ? QString() : Text::tr("not there in this phase")});
}

QString describe(const DiagramArea &area)
{
    const QString words =
        joined({area.name, area.detail, costWords(area.cost), recoveryWords(area.recovery)});
    return area.note.isEmpty() ? words : words + u'\n' + area.note;
}

QString describe(const DiagramData &data, const DiagramEdge &edge)
{
    return joined({Text::tr("%1 to %2").arg(data.endName(edge.from), data.endName(edge.to)), edge.label,
                   edge.protocol});
}

QString describeWithFlows(const DiagramData &data, NodeId node)
{
    const DiagramNode *found = data.node(node);
    if (!found)
        return {};
    QStringList to;
    QStringList from;
    for (const DiagramEdge &edge : data.edges) {
        if (edge.from.node == node)
            to.append(data.endName(edge.to));
        if (edge.to.node == node)
            from.append(data.endName(edge.from));
    }
    QString text = describe(*found) + u'.';
    if (const DiagramArea *area = data.area(found->area))
        text += u' ' + Text::tr("In %1.").arg(area->name);
    if (!to.isEmpty())
        text += u' ' + Text::tr("Leads to %1.").arg(to.join(u", "_s));
    if (!from.isEmpty())
        text += u' ' + Text::tr("Reached from %1.").arg(from.join(u", "_s));
    return text;
}

} // namespace stratoplan

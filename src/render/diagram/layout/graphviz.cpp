// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/graphviz.h"

#include "render/diagram/layout/layouttree.h"
#include "render/diagram/layout/metrics.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double pointsPerInch = 72;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::Graphviz)
};

QByteArray inches(double length)
{
    return QByteArray::number(length / pointsPerInch, 'f', 4);
}

/// A label that only takes room.
QByteArray room(const QSizeF &size)
{
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
           "WIDTH=\""
        + QByteArray::number(qRound(size.width())) + "\" HEIGHT=\""
        + QByteArray::number(qRound(size.height())) + "\"><TR><TD></TD></TR></TABLE>>";
}

class Writer
{
public:
    explicit Writer(const LayoutInput &input) : m_tree(input)
    {
        const QList<AreaId> strips = m_tree.strips();
        m_left = {strips.begin(), strips.end()};
    }

    QByteArray write()
    {
        m_text = "digraph d {\ngraph [rankdir=LR nodesep=" + inches(32) + " ranksep=" + inches(56)
            + " compound=true];\nnode [shape=box fixedsize=true label=\"\"];\nedge [arrowhead=none];\n";
        writeContents({});
        for (const LayoutEdge &edge : m_tree.input().edges)
            writeEdge(edge);
        return m_text + "}\n";
    }

private:
    void writeContents(AreaId area)
    {
        for (const NodeId node : m_tree.members(area)) {
            const QSizeF size = m_tree.node(node).size;
            m_text +=
                name(node) + " [width=" + inches(size.width()) + " height=" + inches(size.height()) + "];\n";
        }
        for (const AreaId child : m_tree.children(area)) {
            if (m_left.contains(child) || !m_tree.hasNodes(child))
                continue;
            const double above = headHeight(m_tree.area(child)) - diagram::padding;
            m_text += "subgraph " + cluster(child) + " {\nmargin=" + QByteArray::number(diagram::padding)
                + " label=" + room({m_tree.area(child).headWidth - 2 * diagram::padding, above}) + ";\n";
            writeContents(child);
            m_text += "}\n";
        }
    }

    void writeEdge(const LayoutEdge &edge)
    {
        const NodeId from = standIn(edge.from, Tail);
        const NodeId to = standIn(edge.to, Head);
        if (!from || !to || from == to)
            return;
        QByteArray attributes;
        if (!edge.from.node)
            attributes += " ltail=" + cluster(edge.from.area);
        if (!edge.to.node)
            attributes += " lhead=" + cluster(edge.to.area);
        if (!edge.label.isEmpty())
            attributes += " label=" + room(edge.label);
        m_text += name(from) + " -> " + name(to)
            + (attributes.isEmpty() ? ";\n" : " [" + attributes.mid(1) + "];\n");
    }

    enum Role { Tail, Head };

    /// The node of an end; the last or first one of an area, none where it is placed later or has no nodes.
    [[nodiscard]] NodeId standIn(const DiagramEnd &end, Role role) const
    {
        const AreaId area = end.node ? m_tree.node(end.node).area : end.area;
        for (const AreaId each : m_tree.around(area)) {
            if (m_left.contains(each))
                return {};
        }
        if (end.node)
            return end.node;
        const QList<NodeId> nodes = m_tree.allMembers(area);
        if (nodes.isEmpty())
            return {};
        return role == Tail ? nodes.last() : nodes.first();
    }

    static QByteArray name(NodeId node) { return "n" + QByteArray::number(node.value()); }
    static QByteArray cluster(AreaId area) { return "cluster_" + QByteArray::number(area.value()); }

    LayoutTree m_tree;
    QSet<AreaId> m_left;
    QByteArray m_text;
};

Error notUnderstood(const QString &detail)
{
    return {Error::Code::Failed, Text::tr("Graphviz gave an answer that cannot be read."), detail};
}

/// "x,y" with y upwards.
std::optional<QPointF> pointOf(const QString &text)
{
    const qsizetype comma = text.indexOf(u',');
    bool hasX = false;
    bool hasY = false;
    const double x = text.left(comma).toDouble(&hasX);
    const double y = text.mid(comma + 1).toDouble(&hasY);
    if (comma < 0 || !hasX || !hasY)
        return std::nullopt;
    return QPointF(x, -y);
}

} // namespace

QByteArray graphvizText(const LayoutInput &input)
{
    return Writer(input).write();
}

Result<ProposedCorners> graphvizCorners(const LayoutInput &input, const QByteArray &answer)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer, &problem);
    if (!document.isObject())
        return notUnderstood(problem.errorString());
    const LayoutTree tree(input);
    QHash<QString, NodeId> names;
    for (const LayoutNode &node : input.nodes)
        names.insert(u'n' + QString::number(node.id.value()), node.id);
    ProposedCorners corners;
    const QJsonArray objects = document.object().value("objects"_L1).toArray();
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        const NodeId node = names.value(object.value("name"_L1).toString());
        if (!node)
            continue;
        const std::optional<QPointF> center = pointOf(object.value("pos"_L1).toString());
        if (!center)
            return notUnderstood(u"no position for %1"_s.arg(object.value("name"_L1).toString()));
        const QSizeF size = tree.node(node).size;
        corners.insert(node, *center - QPointF(size.width() / 2, size.height() / 2));
    }
    tree.placeStrips(corners);
    if (corners.size() != input.nodes.size())
        return notUnderstood(u"%1 of %2 nodes"_s.arg(corners.size()).arg(input.nodes.size()));
    return corners;
}

} // namespace stratoplan

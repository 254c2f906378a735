// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/overview.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace stratoplan {

namespace {

constexpr int mostColumns = 5;

/// Gathers the boxes of a diagram in blocks.
class Gatherer
{
public:
    Gatherer(const DiagramData &data, int most) : m_data(data)
    {
        for (const DiagramNode &node : data.nodes)
            m_homes.append({node.area, node.area.isNone() ? node.id : NodeId()});
        while (homes().size() > most && liftDeepest()) { }
        keepDearest(most);
    }

    [[nodiscard]] OverviewData gathered() const
    {
        OverviewData overview;
        overview.name = m_data.name;
        const QList<Home> blocks = homes();
        for (const Home &home : blocks)
            overview.blocks.append(blockOf(home));
        for (const DiagramEdge &edge : m_data.edges) {
            const OverviewData::Flow flow {static_cast<int>(blocks.indexOf(homeOf(edge.from))),
                                           static_cast<int>(blocks.indexOf(homeOf(edge.to)))};
            if (flow.from >= 0 && flow.to >= 0 && flow.from != flow.to && !overview.flows.contains(flow))
                overview.flows.append(flow);
        }
        return overview;
    }

private:
    /// What a block stands for: an area, or a node that is in none.
    struct Home
    {
        AreaId area;
        NodeId node;
        bool operator==(const Home &) const = default;
    };

    [[nodiscard]] QList<Home> homes() const
    {
        QList<Home> distinct;
        for (const Home &home : m_homes) {
            if (!distinct.contains(home) && !m_dropped.contains(home))
                distinct.append(home);
        }
        return distinct;
    }

    [[nodiscard]] int depthOf(AreaId id) const
    {
        int depth = 0;
        for (const DiagramArea *area = m_data.area(id); area; area = m_data.area(area->parent))
            ++depth;
        return depth;
    }

    /// Puts what stands in the deepest area into the one around it; false where none is within another.
    bool liftDeepest()
    {
        AreaId deepest;
        int depth = 1;
        for (const Home &home : homes()) {
            if (depthOf(home.area) > depth) {
                deepest = home.area;
                depth = depthOf(home.area);
            }
        }
        if (deepest.isNone())
            return false;
        const AreaId around = m_data.area(deepest)->parent;
        for (Home &home : m_homes) {
            if (home.area == deepest)
                home.area = around;
        }
        return true;
    }

    void keepDearest(int most)
    {
        QList<Home> all = homes();
        if (all.size() <= most)
            return;
        std::stable_sort(all.begin(), all.end(), [this](const Home &one, const Home &other) {
            return blockOf(other).amount < blockOf(one).amount;
        });
        m_dropped = all.mid(most);
    }

    [[nodiscard]] Home homeOf(const DiagramEnd &end) const
    {
        for (qsizetype i = 0; i < m_data.nodes.size(); ++i) {
            const DiagramNode &node = m_data.nodes.at(i);
            if (end.node ? node.id == end.node : m_data.encloses(end.area, node.area))
                return m_homes.at(i);
        }
        return {};
    }

    [[nodiscard]] OverviewData::Block blockOf(const Home &home) const
    {
        OverviewData::Block block;
        const DiagramArea *area = m_data.area(home.area);
        if (area)
            block.kind = area->kind;
        block.amount = Money::fromMicros(0, m_data.total.amount.likely.currency());
        QSet<ComponentId> counted; // a component may stand in several boxes
        QHash<Category, Money> categories;
        const auto add = [&](ComponentId component, const CostBadge &badge,
                             std::optional<Category> category) {
            if (badge.state != CostBadge::State::Priced || (component && counted.contains(component)))
                return;
            counted.insert(component);
            block.hasPrice = true;
            block.amount += badge.amount;
            if (category && badge.amount.currency() == block.amount.currency())
                categories[*category] =
                    categories.value(*category, Money::fromMicros(0, badge.amount.currency())) + badge.amount;
        };
        for (qsizetype i = 0; i < m_data.nodes.size(); ++i) {
            if (m_homes.at(i) != home)
                continue;
            const DiagramNode &node = m_data.nodes.at(i);
            ++block.parts;
            add(node.component, node.cost, node.category);
            block.name = area ? area->name : node.name;
            if (!block.category)
                block.category = node.category;
        }
        const QList<Home> all = homes();
        block.isRest = area && std::any_of(all.begin(), all.end(), [&](const Home &other) {
                           return other != home && other.area && m_data.encloses(home.area, other.area);
                       });
        if (area && area->component)
            add(area->component, area->cost, area->category);
        for (auto category = categories.cbegin(); category != categories.cend(); ++category) {
            if (!block.category || categories.value(*block.category, {}) < category.value())
                block.category = category.key();
        }
        return block;
    }

    const DiagramData &m_data;
    QList<Home> m_homes; ///< by node
    QList<Home> m_dropped;
};

/// Gives blocks their columns: one further than what flows into them, without following flows that go back.
class Columns
{
public:
    explicit Columns(OverviewData &data) : m_data(data), m_state(data.blocks.size(), State::New)
    {
        for (int block = 0; block < data.blocks.size(); ++block) {
            if (!hasInflow(block))
                visit(block);
        }
        for (int block = 0; block < data.blocks.size(); ++block)
            visit(block);
        place();
    }

private:
    enum class State { New, Open, Done };

    [[nodiscard]] bool hasInflow(int block) const
    {
        return std::any_of(m_data.flows.begin(), m_data.flows.end(),
                           [block](const OverviewData::Flow &flow) { return flow.to == block; });
    }

    /// Blocks in an order in which forward flows go on.
    void visit(int block)
    {
        if (m_state.at(block) != State::New)
            return;
        m_state[block] = State::Open;
        for (const OverviewData::Flow &flow : m_data.flows) {
            if (flow.from != block)
                continue;
            if (m_state.at(flow.to) == State::Open)
                m_back.append(flow);
            visit(flow.to);
        }
        m_state[block] = State::Done;
        m_order.prepend(block);
    }

    void place()
    {
        for (const int block : std::as_const(m_order)) {
            for (const OverviewData::Flow &flow : m_data.flows) {
                if (flow.from == block && !m_back.contains(flow))
                    m_data.blocks[flow.to].column =
                        std::max(m_data.blocks.at(flow.to).column,
                                 std::min(mostColumns - 1, m_data.blocks.at(block).column + 1));
            }
        }
        QHash<int, int> rows;
        for (OverviewData::Block &block : m_data.blocks)
            block.row = rows[block.column]++;
    }

    OverviewData &m_data;
    QList<State> m_state;
    QList<int> m_order;
    QList<OverviewData::Flow> m_back;
};

} // namespace

OverviewData overviewOf(const DiagramData &data, int most)
{
    OverviewData overview = Gatherer(data, most).gathered();
    Columns give(overview);
    return overview;
}

} // namespace stratoplan

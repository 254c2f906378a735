// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/showndifference.h"
#include "render/diagram/overview.h"
#include "render/slides/slides.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

/// The diagram of the leading option with the most parts that have a component; none without one.
DiagramId mainDiagram(const SlideContext &context)
{
    QHash<DiagramId, int> parts;
    for (const Node &node : context.plan().table<Node>())
        parts[node.diagram] += node.component ? 1 : 0;
    DiagramId best;
    for (const Diagram &diagram : context.plan().table<Diagram>()) {
        if (diagram.option == context.report.option()
            && (!best || parts.value(best) < parts.value(diagram.id)))
            best = diagram.id;
    }
    return best;
}

/// The dearest part of those on the diagram; null for none.
const DiagramNode *dearestOf(const DiagramData &data)
{
    const DiagramNode *dearest = nullptr;
    for (const DiagramNode &node : data.nodes) {
        if (node.cost.state == CostBadge::State::Priced && !node.cost.amount.isZero()
            && (!dearest || dearest->cost.amount < node.cost.amount))
            dearest = &node;
    }
    return dearest;
}

/// "the Database subnet"; the name alone where it says what it is.
QString placeText(const QString &name, std::optional<Area::Kind> kind)
{
    const QString kindText = TopologyOverview::kindText(kind);
    return kindText.isEmpty() || name.contains(kindText, Qt::CaseInsensitive)
        ? name
        : Words::tr("the %1 %2", "name of an area, its kind").arg(name, kindText);
}

/// Blocks that cost anything, the dearest first.
QList<OverviewData::Block> pricedBlocks(const OverviewData &overview)
{
    QList<OverviewData::Block> blocks = overview.blocks;
    blocks.removeIf(
        [](const OverviewData::Block &block) { return !block.hasPrice || block.amount.isZero(); });
    std::stable_sort(blocks.begin(), blocks.end(),
                     [](const auto &one, const auto &other) { return other.amount < one.amount; });
    return blocks;
}

/// "45 % of the $3,967 a month on the diagram goes to Third parties": the dearest block that is drawn, or the
/// dearest part where one block is all there is.
QString headlineOf(const SlideContext &context, const DiagramData &data, const OverviewData &overview)
{
    const QList<OverviewData::Block> blocks = pricedBlocks(overview);
    const DiagramNode *part = dearestOf(data);
    if (blocks.isEmpty() || !part)
        return Words::tr("Parts on the diagram: %1").arg(data.nodes.size());
    const bool isBlock = blocks.size() > 1;
    const Money &total = data.total.amount.likely;
    const auto share = percentOf(isBlock ? blocks.first().amount : part->cost.amount, total);
    return Words::tr("%1 of the %2 a month on the diagram goes to %3", "share, total, block")
        .arg(share ? context.format().percent(*share) : absentText(), context.format().money(total),
             isBlock ? placeText(blocks.first().name, blocks.first().kind) : part->name);
}

/// The dearest part, where it stands and what it costs.
QString dearestText(const SlideContext &context, const DiagramData &data)
{
    const DiagramNode *dearest = dearestOf(data);
    if (!dearest)
        return {};
    const DiagramArea *area = data.area(dearest->area);
    const QString cost = context.format().money(dearest->cost.amount);
    return area ? Words::tr("%1 in %2, %3 a month.", "part, block, amount")
                      .arg(dearest->name, placeText(area->name, area->kind), cost)
                : Words::tr("%1, %2 a month.").arg(dearest->name, cost);
}

/// "NAT gateway, VPN and 3 more."
QString listOf(const QStringList &names)
{
    constexpr qsizetype most = 4;
    const QString text = names.first(std::min(most, names.size())).join(u", "_s);
    return names.size() > most ? Words::tr("%1 and %2 more.", "names").arg(text).arg(names.size() - most)
                               : text + u'.';
}

/// What the diagram has that nobody knows the price of: no total holds what has no component, others leave
/// totals open.
QString unpricedText(const DiagramData &data)
{
    QStringList apart;
    QStringList unknown;
    for (const DiagramNode &node : data.nodes) {
        QStringList &names = node.component ? unknown : apart;
        if (node.cost.state == CostBadge::State::NotPriced && !names.contains(node.name))
            names.append(node.name);
    }
    return sentences(
        {unknown.isEmpty() ? QString() : Words::tr("Without a price: %1").arg(listOf(unknown)),
         apart.isEmpty() ? QString() : Words::tr("On the diagram but in no total: %1").arg(listOf(apart))});
}

/// "$951 of the $4,918 a month is not drawn."; empty where all is.
QString restText(const SlideContext &context, const DiagramData &data)
{
    if (context.report.column() < 0)
        return {};
    const Money total = context.report.costs().total(context.report.column()).amount.likely;
    const Money &drawn = data.total.amount.likely;
    if (total.currency() != drawn.currency() || !(drawn < total))
        return {};
    const ShownDifference rest(drawn, total);
    return Words::tr("%1 of the %2 a month is not drawn.", "part of the cost, all of it")
        .arg(rest.text(rest.amount(), context.format()), context.format().money(total));
}

} // namespace

std::optional<Slide> topology(const SlideContext &context)
{
    DiagramFigures figures;
    figures.costs = &context.report.costs();
    figures.column = context.report.column();
    const DiagramData data = buildDiagram(context.plan(), mainDiagram(context), figures);
    if (data.nodes.isEmpty())
        return std::nullopt;
    Slide slide = slideOf(u"topology"_s, {Words::tr("Topology"), data.name, context.periodText()});
    const OverviewData overview = overviewOf(data);
    slide.headline = headlineOf(context, data, overview);
    slide.figure = std::make_shared<TopologyOverview>(overview);
    const QString dearest = dearestText(context, data);
    if (!dearest.isEmpty())
        slide.lead = Words::tr("Largest part:");
    slide.sentence = sentences({dearest, unpricedText(data), restText(context, data)});
    return slide;
}

} // namespace stratoplan::slides

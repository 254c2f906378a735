// SPDX-License-Identifier: GPL-3.0-or-later
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

QString headlineOf(const SlideContext &context, const DiagramData &data)
{
    const DiagramNode *dearest = nullptr;
    for (const DiagramNode &node : data.nodes) {
        if (node.cost.state == CostBadge::State::Priced && !node.cost.amount.isZero()
            && (!dearest || dearest->cost.amount < node.cost.amount))
            dearest = &node;
    }
    const Money &total = data.total.amount.likely;
    const auto share = dearest ? percentOf(dearest->cost.amount, total) : std::nullopt;
    if (!share)
        return Words::tr("Parts on the diagram: %1").arg(data.nodes.size());
    return Words::tr("%1 takes %2 of %3 a month", "part, share, total")
        .arg(dearest->name, context.format().percent(*share), context.format().money(total));
}

/// What the diagram has that nobody knows the price of.
QString unpricedText(const DiagramData &data)
{
    constexpr qsizetype most = 4;
    QStringList names;
    for (const DiagramNode &node : data.nodes) {
        if (node.cost.state == CostBadge::State::NotPriced && !names.contains(node.name))
            names.append(node.name);
    }
    if (names.isEmpty())
        return {};
    const QString text = names.first(std::min(most, names.size())).join(u", "_s);
    return names.size() > most ? Words::tr("%1 and %2 more.", "names").arg(text).arg(names.size() - most)
                               : text + u'.';
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
    slide.headline = headlineOf(context, data);
    slide.figure = std::make_shared<TopologyOverview>(overviewOf(data));
    slide.sentence = unpricedText(data);
    if (!slide.sentence.isEmpty())
        slide.lead = Words::tr("Without a price:");
    return slide;
}

} // namespace stratoplan::slides

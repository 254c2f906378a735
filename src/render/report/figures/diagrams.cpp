// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/diagramfigure.h"
#include "render/diagram/layout/layoutjob.h"
#include "render/report/planfigures.h"
#include "render/report/reportcontext.h"
#include "render/theme/theme.h"

#include <QSet>

#include <algorithm>

namespace stratoplan::figures {

namespace {

void addLine(QList<ApartLine> &lines, const QString &name, const Money &amount)
{
    const auto isSame = [&name](const ApartLine &line) { return line.name == name; };
    if (const auto same = std::find_if(lines.begin(), lines.end(), isSame); same != lines.end())
        same->amount += amount;
    else
        lines.append({name, amount});
}

/// What costs something in the environments that a diagram is about, but has no place on it: lines of other
/// components and adjustments.
void addWhatIsBeside(DrawnDiagram &diagram, const ReportContext &context, const DiagramData &data)
{
    QSet<ComponentId> drawn;
    for (const DiagramNode &node : data.nodes)
        drawn.insert(node.component);
    for (const DiagramArea &area : data.areas)
        drawn.insert(area.component);
    drawn.remove({});
    QSet<EnvironmentId> environments;
    for (const ComponentId id : std::as_const(drawn)) {
        if (const Component *component = context.plan().find(id))
            environments.insert(component->environment);
    }
    CostSum &sum = diagram.apart;
    sum.amount = Range(Money::fromMicros(0, context.costs().currency));
    for (const CostRow &row : context.costs().rows) {
        if (!environments.contains(row.environment) || drawn.contains(row.component))
            continue;
        const Money before = sum.amount.likely;
        sum.add(row.cells.at(context.column()));
        const Component *component = context.plan().find(row.component);
        const Adjustment *adjustment = context.plan().find(row.adjustment);
        const QString name = component ? component->name : adjustment ? adjustment->name : QString();
        if (const Money amount = sum.amount.likely - before; !amount.isZero())
            addLine(diagram.apartLines, name, amount);
    }
    std::stable_sort(diagram.apartLines.begin(), diagram.apartLines.end(),
                     [](const ApartLine &a, const ApartLine &b) { return b.amount < a.amount; });
}

} // namespace

QList<DrawnDiagram> diagrams(const ReportContext &context)
{
    QList<DrawnDiagram> made;
    if (context.option().isNone())
        return made;
    DiagramFigures figures;
    figures.costs = &context.costs();
    figures.column = context.column();
    for (const Diagram &diagram : context.plan().table<Diagram>()) {
        if (diagram.option != context.option())
            continue;
        if (context.watch().isCancelled())
            break;
        const DiagramData data = buildDiagram(context.plan(), diagram.id, figures);
        if (data.nodes.isEmpty())
            continue;
        const LayoutOutcome outcome = layoutNow(layoutInput(data, Theme::print()),
                                                LayoutJob::defaultTimeLimit, context.watch().cancelled());
        made.append({diagram.id, std::make_shared<DiagramFigure>(data, outcome.layout), {}, {}});
        addWhatIsBeside(made.last(), context, data);
    }
    return made;
}

} // namespace stratoplan::figures

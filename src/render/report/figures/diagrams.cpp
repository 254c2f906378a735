// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/diagramfigure.h"
#include "render/diagram/layout/layoutjob.h"
#include "render/report/planfigures.h"
#include "render/report/reportcontext.h"
#include "render/theme/theme.h"

namespace stratoplan::figures {

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
        made.append({diagram.id, std::make_shared<DiagramFigure>(data, outcome.layout)});
    }
    return made;
}

} // namespace stratoplan::figures

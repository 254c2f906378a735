// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/details/roadmapside.h"

#include "core/roadmap/roadmap.h"
#include "render/theme/themesource.h"
#include "ui/roadmap/details/milestonedetails.h"
#include "ui/roadmap/details/phasedetails.h"
#include "ui/roadmap/details/triggerdetails.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

RoadmapSide::RoadmapSide(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(new ElidedLabel(this)),
      m_remove(makeIconButton(context.theme, u"remove"_s, tr("Remove it from the plan"), this)),
      m_panels(new QStackedWidget(this)), m_phase(new PhaseDetails(context, m_panels)),
      m_trigger(new TriggerDetails(context, m_panels)), m_milestone(new MilestoneDetails(context, m_panels))
{
    setRole(*this, u"dock"_s);
    setMinimumWidth(context.theme.theme().scaled(264));
    auto *head = new QFrame(this);
    setRole(*head, u"dock-head"_s);
    setRole(*m_title, u"strong"_s);
    auto *close = makeIconButton(context.theme, u"close"_s, tr("Close details (Esc)"), head);
    close->setObjectName(u"closeRoadmapSideButton"_s);
    connect(close, &QToolButton::clicked, this, &RoadmapSide::closeRequested);
    m_remove->setObjectName(u"removeFromRoadmapButton"_s);
    connect(m_remove, &QToolButton::clicked, this, &RoadmapSide::removeRequested);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(14, 0, 8, 0);
    line->setSpacing(4);
    line->addWidget(m_title, 1);
    line->addWidget(m_remove);
    line->addWidget(close);
    for (QWidget *panel : {static_cast<QWidget *>(m_phase), static_cast<QWidget *>(m_trigger),
                           static_cast<QWidget *>(m_milestone)})
        m_panels->addWidget(panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_panels, 1);
    connect(m_phase, &PhaseDetails::milestoneRequested, this, &RoadmapSide::milestoneRequested);
    connect(m_phase, &PhaseDetails::milestoneWanted, this, &RoadmapSide::milestoneWanted);
}

bool RoadmapSide::show(const Plan &plan, const Roadmap &road, const RoadmapSpot &spot)
{
    switch (spot.kind) {
    case RoadmapSpot::Kind::Phase: {
        const Phase *phase = plan.find(PhaseId(spot.id));
        if (!phase)
            return false;
        m_title->setText(phase->name);
        m_phase->show(plan, road, phase->id);
        m_panels->setCurrentWidget(m_phase);
        return true;
    }
    case RoadmapSpot::Kind::Trigger: {
        const Trigger *trigger = plan.find(Id<Trigger>(spot.id));
        if (!trigger)
            return false;
        m_title->setText(tr("Trigger"));
        m_trigger->show(road, trigger->id);
        m_panels->setCurrentWidget(m_trigger);
        return true;
    }
    case RoadmapSpot::Kind::Milestone: {
        const Milestone *milestone = plan.find(Id<Milestone>(spot.id));
        if (!milestone)
            return false;
        m_title->setText(tr("Milestone"));
        m_milestone->show(road, milestone->id);
        m_panels->setCurrentWidget(m_milestone);
        return true;
    }
    case RoadmapSpot::Kind::Scaling:
    case RoadmapSpot::Kind::Break:
        return false;
    }
    Q_UNREACHABLE();
}

void RoadmapSide::start(Start start)
{
    if (start == Start::Nothing)
        return;
    const bool isNew = start == Start::New;
    if (m_panels->currentWidget() == m_phase)
        isNew ? m_phase->startNaming() : m_phase->focusFirst();
    else if (m_panels->currentWidget() == m_trigger)
        isNew ? m_trigger->startCondition() : m_trigger->focusFirst();
    else
        isNew ? m_milestone->startNaming() : m_milestone->focusFirst();
}

} // namespace stratoplan

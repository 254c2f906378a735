// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/painted/roadmap/roadmapdata.h"

#include <QFrame>

class QStackedWidget;
class QToolButton;

namespace stratoplan {

class ElidedLabel;
class MilestoneDetails;
class PhaseDetails;
class TriggerDetails;
struct PageContext;
struct Roadmap;

/// The panel beside the time line: the chosen phase, trigger or milestone, to be edited.
class RoadmapSide : public QFrame
{
    Q_OBJECT

public:
    enum class Start { Nothing, First, New }; ///< what gets the keyboard

    explicit RoadmapSide(PageContext &context, QWidget *parent = nullptr);

    /// Shows what is chosen. @return false where the plan no longer has it
    bool show(const Plan &plan, const Roadmap &road, const RoadmapSpot &spot);
    void start(Start start);

Q_SIGNALS:
    void closeRequested();
    void removeRequested();
    void milestoneRequested(stratoplan::Id<stratoplan::Milestone> milestone);
    void milestoneWanted(stratoplan::PhaseId phase);

private:
    PageContext &m_context;
    ElidedLabel *m_title;
    QToolButton *m_remove;
    QStackedWidget *m_panels;
    PhaseDetails *m_phase;
    TriggerDetails *m_trigger;
    MilestoneDetails *m_milestone;
};

} // namespace stratoplan

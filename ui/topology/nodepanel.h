// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/nodefacts.h"
#include "ui/topology/sidepanel.h"

class QGridLayout;

namespace stratoplan {

/// What is selected on the diagram: its role and cost, its facts, its flows, and the way to its figures.
/// Without a selection it explains the colours.
class NodePanel : public SidePanel
{
    Q_OBJECT

public:
    explicit NodePanel(ThemeSource &theme, QWidget *parent = nullptr);

    void setFacts(const NodeFacts &facts);
    /// Nothing is selected: what the diagram shows and a legend of the categories on it.
    void setLegend(const QString &title, const QString &figure, const QString &text,
                   const QList<Category> &categories);

Q_SIGNALS:
    void whyRequested(ComponentId component);
    void designRequested(ComponentId component);
    void flowActivated(FlowId flow);

private:
    void addHead(QVBoxLayout &layout, const NodeFacts &facts);
    void addRows(QVBoxLayout &layout, const NodeFacts &facts);
    void addLinks(QVBoxLayout &layout, const NodeFacts &facts);
    void addFlows(QVBoxLayout &layout, const NodeFacts &facts);

    NodeFacts m_facts;
    QString m_shown; ///< what the content was built for
};

} // namespace stratoplan

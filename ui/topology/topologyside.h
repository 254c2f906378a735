// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/diagramscene.h"

#include <QFrame>

class QLabel;
class QStackedWidget;

namespace stratoplan {

class NodePanel;
class OverlayPanel;
struct PageContext;

/// The panel beside a diagram: what is selected, or what the overlay says, or how to read the colours.
class TopologySide : public QFrame
{
    Q_OBJECT

public:
    TopologySide(PageContext &context, DiagramScene &scene, QWidget *parent = nullptr);

    /// Brings it in line with plan, selection and overlay.
    void refresh();

Q_SIGNALS:
    void closeRequested();
    void whyRequested();
    /// A node of a list was chosen.
    void nodeRequested(NodeId node);

private:
    void showOverlay();
    void showLegend();
    void findPrice(NodeId node);

    PageContext &m_context;
    DiagramScene &m_scene;
    QLabel *m_title;
    NodePanel *m_node;
    OverlayPanel *m_overlay;
    QStackedWidget *m_panels;
};

} // namespace stratoplan

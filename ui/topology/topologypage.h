// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/diagramscene.h"
#include "ui/shell/page.h"

class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace stratoplan {

class DiagramChooser;
class DiagramEditor;
class DiagramMenus;
class DiagramView;
class EmptyState;
class FlowDrawing;
class MessageArea;
class PageBar;
class PageRegistry;
class SegmentedControl;
class TopologySide;

/// A diagram of the looked-at option: areas, nodes and flows, with cost or recovery laid over them, arranged
/// by Graphviz or by hand.
class TopologyPage : public Page
{
    Q_OBJECT

public:
    explicit TopologyPage(PageContext &context, QWidget *parent = nullptr);
    ~TopologyPage() override;
    static void registerPage(PageRegistry &registry);

    [[nodiscard]] std::optional<Trace> trace() const override;
    [[nodiscard]] bool canEdit(EditCommand command) const override;
    void edit(EditCommand command) override;
    using Page::reveal;
    void reveal(const Finding &finding) override;
    void reveal(ComponentId component) override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeBar();
    void makeBody();
    void connectScene();
    void setOverlay(const QString &key);
    void showDiagram();
    void setSideOpen(bool isOpen);
    void arrange();
    void arrangeAll();
    void selectNode(NodeId node);
    [[nodiscard]] ComponentId chosenComponent() const;

    DiagramScene *m_scene;
    PageBar *m_bar;
    SegmentedControl *m_overlays;
    DiagramChooser *m_chooser;
    MessageArea *m_messages;
    QProgressBar *m_loading;
    QTimer *m_loadingDelay;
    DiagramView *m_view = nullptr;
    DiagramEditor *m_editor;
    FlowDrawing *m_drawing;
    DiagramMenus *m_menus;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    TopologySide *m_side = nullptr;
    QToolButton *m_details = nullptr;
    QPushButton *m_arrange = nullptr;
    QPushButton *m_generate = nullptr;
    QWidget *m_overlayLabel = nullptr;
};

} // namespace stratoplan

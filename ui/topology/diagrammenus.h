// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/exporter.h"
#include "ui/shell/page.h"

#include <QObject>

class QMenu;

namespace stratoplan {

class DiagramEditor;
class DiagramScene;
class DiagramView;
class FlowDrawing;

/// The menus of the Topology page: what can be added, exported, and done to what is selected.
class DiagramMenus : public QObject
{
    Q_OBJECT

public:
    DiagramMenus(PageContext &context, DiagramScene &scene, DiagramEditor &editor, QWidget &page);

    /// Filled each time it opens.
    [[nodiscard]] QMenu *addMenu(FlowDrawing &drawing, QWidget *parent);
    [[nodiscard]] QMenu *exportMenu(QWidget *parent);
    /// For a place of the view; selects what is there first.
    void showContextMenu(DiagramView &view, const QPoint &position);
    void copyPicture() const;

Q_SIGNALS:
    void whyRequested();

private:
    void fillAddMenu(QMenu &menu, FlowDrawing &drawing);
    void fillNodeMenu(QMenu &menu, ComponentId component);
    [[nodiscard]] QString askPath(FigureFormat format) const;
    void savePicture(FigureFormat format);
    void selectAt(DiagramView &view, const QPoint &position);

    PageContext &m_context;
    DiagramScene &m_scene;
    DiagramEditor &m_editor;
    QWidget &m_page;
};

} // namespace stratoplan

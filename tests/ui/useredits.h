// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/diagramscene.h"
#include "ui/hands.h"

#include <QGraphicsView>

namespace stratoplan::test {

/// An edit as a user makes it in the window, on the sample.
struct UserEdit
{
    const char *name = nullptr;
    void (*make)(Hands &hands) = nullptr;
};

/// Ways to change the plan in Design and Topology, each a single act of the user.
[[nodiscard]] QList<UserEdit> userEdits();
/// Acts that leave everything as it is.
[[nodiscard]] QList<UserEdit> idleEdits();

/// Opens Topology.
[[nodiscard]] QGraphicsView &drawing(Hands &hands);
[[nodiscard]] DiagramScene &sceneOf(const QGraphicsView &view);
/// Where the node of that name stands; empty where there is none.
[[nodiscard]] QRectF boxOf(const DiagramScene &scene, const QString &name);
/// The same as a place of the view to click; ends the program where there is none.
[[nodiscard]] QPoint middleOf(const QGraphicsView &view, const QString &name);
void drag(const QGraphicsView &view, const QPoint &from, const QPoint &step);
/// Drags the production's ElastiCache.
void dragNode(Hands &hands);
void layOutAnew(Hands &hands);

} // namespace stratoplan::test

Q_DECLARE_METATYPE(stratoplan::test::UserEdit)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QStackedWidget;

namespace stratoplan {

class CatalogPanel;
class ComponentEditor;
class SegmentedControl;
struct PageContext;

/// The panel at the left of the Design page: the catalog, or everything about the selected component.
class DesignSide : public QFrame
{
    Q_OBJECT

public:
    explicit DesignSide(PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] CatalogPanel &catalog() { return *m_catalog; }
    [[nodiscard]] ComponentEditor &editor() { return *m_editor; }
    void showCatalog();
    void showComponent();

private:
    void showPanel(const QString &key);

    SegmentedControl *m_control;
    QStackedWidget *m_stack;
    CatalogPanel *m_catalog;
    ComponentEditor *m_editor;
};

} // namespace stratoplan

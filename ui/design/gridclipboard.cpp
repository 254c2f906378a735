// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/gridclipboard.h"

#include "document/edits/components.h"
#include "models/grid/mime.h"
#include "ui/design/designgrid.h"
#include "ui/design/griddelegate.h"

#include <QClipboard>
#include <QGuiApplication>

namespace stratoplan {

GridClipboard::GridClipboard(Document &document, DesignGrid &grid, QObject *parent)
    : QObject(parent), m_document(document), m_grid(grid)
{
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (!m_cut.isEmpty() && !QGuiApplication::clipboard()->ownsClipboard())
            setCut({});
    });
    connect(&document, &Document::reset, this, [this] { setCut({}); });
}

QModelIndexList GridClipboard::wanted() const
{
    const QModelIndexList chosen = m_grid.chosen();
    if (!m_grid.isRowSelection())
        return chosen;
    QModelIndexList rows;
    for (const QModelIndex &index : chosen) {
        if (rows.contains(index.siblingAtColumn(0)))
            continue;
        for (int column = 0; column < m_grid.grid().columns().size(); ++column)
            rows.append(index.siblingAtColumn(column));
    }
    return rows;
}

void GridClipboard::setClipboard(bool isCut)
{
    const QList<ComponentId> components = m_grid.chosenComponents();
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(m_grid.grid().toText(wanted()));
    if (m_grid.isRowSelection() || isCut)
        mime::setComponents(*data, components);
    QGuiApplication::clipboard()->setMimeData(data);
    setCut(isCut ? components : QList<ComponentId>());
}

void GridClipboard::copy()
{
    setClipboard(false);
}

void GridClipboard::cut()
{
    setClipboard(true);
}

void GridClipboard::setCut(const QList<ComponentId> &components)
{
    m_cut.clear();
    for (const ComponentId component : components)
        m_cut.insert(component.value());
    m_grid.cells().setCut(m_cut);
    m_grid.viewport()->update();
}

QList<ComponentId> GridClipboard::pastedComponents() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QList<ComponentId> known;
    if (!data || !data->hasFormat(QLatin1StringView(mime::components)))
        return known;
    for (const ComponentId id : mime::componentsIn(*data)) {
        if (m_document.find(id))
            known.append(id);
    }
    return known;
}

bool GridClipboard::canPaste() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && (data->hasText() || data->hasFormat(QLatin1StringView(mime::components)));
}

Status GridClipboard::paste()
{
    const QModelIndex at = m_grid.currentIndex();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const bool isOnQuantity = at.isValid()
        && m_grid.grid().columns().at(at.column()).kind == GridColumn::Kind::Quantity;
    const QList<ComponentId> components = pastedComponents();
    if (!components.isEmpty() && !isOnQuantity)
        return pasteComponents(components);
    return m_grid.grid().pasteText(at, data ? data->text() : QString());
}

Status GridClipboard::place(const QList<ComponentId> &components)
{
    const edits::CatalogTarget target = m_grid.grid().targetAt(m_grid.currentIndex());
    for (const ComponentId id : components) {
        Component component = *m_document.find(id);
        component.option = target.option;
        component.environment = target.environment;
        if (const Status done = edits::setComponent(m_document, component); !done.ok())
            return done;
    }
    if (target.after.isNone() || components.contains(target.after))
        return {};
    return edits::moveComponents(m_document, components, {.environment = target.environment, .after = target.after});
}

Status GridClipboard::pasteComponents(const QList<ComponentId> &components)
{
    const bool isMove = std::all_of(components.begin(), components.end(),
                                    [this](ComponentId id) { return m_cut.contains(id.value()); });
    // Copying and placing are verbs of their own; the user does one thing.
    m_document.undoStack().beginMacro(isMove ? tr("Move components") : tr("Paste components"));
    QList<ComponentId> pasted = components;
    Status done;
    if (!isMove) {
        const auto copies = edits::duplicateComponents(m_document, components);
        if (copies)
            pasted = *copies;
        else
            done = copies.error();
    }
    if (done.ok())
        done = place(pasted);
    m_document.undoStack().endMacro();
    if (!done.ok()) {
        m_document.undoStack().undo();
        return done;
    }
    setCut({});
    m_grid.choose(pasted);
    return {};
}

} // namespace stratoplan

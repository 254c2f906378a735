// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/gridclipboard.h"

#include "document/edits/components.h"
#include "models/grid/mime.h"
#include "ui/design/grid/designgrid.h"
#include "ui/design/grid/griddelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

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

QList<ComponentId> GridClipboard::cutComponents() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (m_cut.isEmpty() || !data)
        return {};
    const QList<ComponentId> components = mime::componentsIn(*data);
    const bool isOurs = std::all_of(components.begin(), components.end(), [this](ComponentId id) {
        return m_cut.contains(id.value()) && m_document.find(id);
    });
    return isOurs ? components : QList<ComponentId>();
}

bool GridClipboard::canPaste() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && (data->hasText() || data->hasFormat(QLatin1StringView(mime::components)));
}

Status GridClipboard::moveHere(const QList<ComponentId> &components)
{
    const edits::CatalogTarget target = m_grid.grid().targetAt(m_grid.currentIndex());
    edits::Destination destination;
    destination.option = target.option;
    destination.environment = target.environment;
    if (!components.contains(target.after))
        destination.after = target.after;
    if (const Status done = edits::moveComponents(m_document, components, destination); !done.ok())
        return done;
    setCut({});
    m_grid.choose(components);
    return {};
}

Status GridClipboard::paste()
{
    const QModelIndex at = m_grid.currentIndex();
    const bool isOnQuantity =
        at.isValid() && m_grid.grid().columns().at(at.column()).kind == GridColumn::Kind::Quantities;
    const QList<ComponentId> cut = cutComponents();
    if (!cut.isEmpty() && !isOnQuantity)
        return moveHere(cut);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data ? m_grid.grid().paste(at, *data) : Status();
}

} // namespace stratoplan

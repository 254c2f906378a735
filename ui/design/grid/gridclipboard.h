// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

#include <QModelIndex>
#include <QObject>
#include <QSet>

namespace stratoplan {

class DesignGrid;

/// Copy, cut and paste of the Design grid. What leaves is tab-separated text that a spreadsheet reads;
/// components of this plan keep their prices when they are pasted here. Cut components stay, paler, until
/// they are pasted.
class GridClipboard : public QObject
{
    Q_OBJECT

public:
    GridClipboard(Document &document, DesignGrid &grid, QObject *parent = nullptr);

    void copy();
    void cut();
    /// Pastes at the current cell.
    [[nodiscard]] Status paste();
    [[nodiscard]] bool canPaste() const;

private:
    [[nodiscard]] QModelIndexList wanted() const;
    void setClipboard(bool isCut);
    void setCut(const QList<ComponentId> &components);
    /// The components on the clipboard, if they were cut here and wait for their new place.
    [[nodiscard]] QList<ComponentId> cutComponents() const;
    [[nodiscard]] Status moveHere(const QList<ComponentId> &components);

    Document &m_document;
    DesignGrid &m_grid;
    QSet<qint64> m_cut;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "render/diagram/diagramdata.h"
#include "ui/topology/sidepanel.h"

namespace stratoplan {

/// What an overlay of the diagram says as a list: the most expensive nodes and what has no price, or what
/// each node reaches against its recovery target.
class OverlayPanel : public SidePanel
{
    Q_OBJECT

public:
    OverlayPanel(ThemeSource &theme, const Format &format, QWidget *parent = nullptr);

    /// @p whole  what the option costs in all
    void setCosts(const DiagramData &diagram, const CostSum &whole);
    void setRecovery(const DiagramData &diagram, const QList<RecoveryCheck> &checks);

Q_SIGNALS:
    void nodeActivated(NodeId node);
    void areaActivated(AreaId area);
    /// A price is wanted for something that has none.
    void priceRequested(NodeId node);

private:
    struct Entry
    {
        QString name;
        QString value;
        NodeId node;
        AreaId area;
        double share = -1; ///< 0 … 1 of the dearest; below 0: no bar
        int heat = 0;
        QString severity;
    };
    void addFigure(QVBoxLayout &layout, const QString &label, const QString &figure, const QString &note);
    void addScale(QVBoxLayout &layout, const DiagramData &diagram);
    void addEntries(QVBoxLayout &layout, const QList<Entry> &entries);
    void addUnpriced(QVBoxLayout &layout, const DiagramData &diagram);
    [[nodiscard]] QList<Entry> ranking(const DiagramData &diagram) const;
    void addRecoveryGroup(QVBoxLayout &layout, const DiagramData &diagram, RecoveryBadge::State state,
                          const QString &title);

    Format m_format;
};

} // namespace stratoplan

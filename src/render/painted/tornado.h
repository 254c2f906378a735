// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "render/figure.h"

#include <QCoreApplication>

namespace stratoplan {

/// What Tornado shows.
struct TornadoData
{
    struct Row
    {
        QString title = {}; ///< "Growth of Daily users"
        QString span = {}; ///< its own low and high value: "8 % – 35 %"
        Money low = {}; ///< the total with it at its low end
        Money high = {}; ///< at its high end; may be below `low`
    };

    QString title = {}; ///< for the alternative text: "What matters most to AWS"
    Money likely = {}; ///< the total with everything at its likely value
    QList<Row> rows = {}; ///< the widest first
    int most = 8; ///< rows at the most; what is left over is counted
};

/// How far each of several uncertain things alone moves a total, the one that moves it most on top: a bar to
/// either side of the likely total.
class Tornado : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Tornado)

public:
    explicit Tornado(TornadoData data) : m_data(std::move(data)) { }

    [[nodiscard]] QSizeF preferredSize() const override;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    /// One for each row that is shown.
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Layout;

    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    void paintRow(QPainter &painter, const Layout &at, int index, const Theme &theme) const;
    void paintAxis(QPainter &painter, const Layout &at, const Theme &theme) const;

    TornadoData m_data;
};

} // namespace stratoplan

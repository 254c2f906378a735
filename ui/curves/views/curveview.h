// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/optioncurves.h"

#include <QWidget>

namespace stratoplan {

/// What a view of the Curves page shows: the looked-at option, and the options that are compared.
struct CurveInput
{
    CurveSource source;
    QList<std::shared_ptr<const CostTable>> options; ///< the looked-at one first

    [[nodiscard]] curves::OptionSource compared() const
    {
        return {source.plan, options, source.column, source.parts};
    }
};

/// One view of the Curves page.
class CurveView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void showInput(const CurveInput &input) = 0;
    /// Says in every card why there is nothing to show.
    virtual void showNothing(const QString &why) = 0;

Q_SIGNALS:
    /// Something in the view was chosen that asks for showInput().
    void inputNeeded();
};

/// Widgets below or beside each other, with their stretches.
[[nodiscard]] QWidget *stackedBelow(const QList<std::pair<QWidget *, int>> &parts);
[[nodiscard]] QWidget *sideBySide(const QList<std::pair<QWidget *, int>> &parts);
/// Fills a view with one widget.
void fill(CurveView &view, QWidget *content);

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/exporter.h"

#include <QObject>
#include <functional>
#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace stratoplan {

/// Copy and save for a widget that shows a figure: actions in its context menu, Ctrl+C among its shortcuts. Where to
/// save is asked by whoever listens to saveRequested().
class FigureActions : public QObject
{
    Q_OBJECT

public:
    using FigureGetter = std::function<const Figure *()>;

    /// @p figure may give null while there is nothing to show.
    FigureActions(QWidget &widget, FigureGetter figure);

    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *savePngAction() const { return m_savePng; }
    [[nodiscard]] QAction *saveSvgAction() const { return m_saveSvg; }

    void copyToClipboard() const;
    /// Fails as exportFigure() does, and (Error::Invalid) when there is nothing to save.
    [[nodiscard]] Status save(const QString &path, FigureFormat format) const;

Q_SIGNALS:
    void saveRequested(stratoplan::FigureFormat format);

private:
    QAction *add(const QString &text, const QString &name);
    [[nodiscard]] ExportOptions options() const;

    QWidget &m_widget;
    FigureGetter m_figure;
    QAction *m_copy;
    QAction *m_savePng;
    QAction *m_saveSvg;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figureactions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

FigureActions::FigureActions(QWidget &widget, FigureGetter figure)
    : QObject(&widget)
    , m_widget(widget)
    , m_figure(std::move(figure))
    , m_copy(add(tr("Copy picture"), u"copyFigureAction"_s))
    , m_savePng(add(tr("Save as PNG …"), u"saveFigurePngAction"_s))
    , m_saveSvg(add(tr("Save as SVG …"), u"saveFigureSvgAction"_s))
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &FigureActions::copyToClipboard);
    connect(m_savePng, &QAction::triggered, this, [this] { Q_EMIT saveRequested(FigureFormat::Png); });
    connect(m_saveSvg, &QAction::triggered, this, [this] { Q_EMIT saveRequested(FigureFormat::Svg); });
    widget.setContextMenuPolicy(Qt::ActionsContextMenu);
}

QAction *FigureActions::add(const QString &text, const QString &name)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    m_widget.addAction(action);
    return action;
}

ExportOptions FigureActions::options() const
{
    return {.size = m_widget.size()};
}

void FigureActions::copyToClipboard() const
{
    if (const Figure *figure = m_figure())
        QGuiApplication::clipboard()->setMimeData(toMimeData(*figure, options()));
}

Status FigureActions::save(const QString &path, FigureFormat format) const
{
    const Figure *figure = m_figure();
    if (figure == nullptr)
        return Error{Error::Code::Invalid, tr("There is no picture to save.")};
    return exportFigure(*figure, path, format, options());
}

} // namespace stratoplan

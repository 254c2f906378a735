// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/restyling.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QStyle>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int turnTime = 8; ///< milliseconds

bool waits(const QWidget &widget)
{
    return !widget.testAttribute(Qt::WA_WState_Polished);
}

void setWaits(QWidget &widget, bool isWaiting)
{
    widget.setAttribute(Qt::WA_WState_Polished, !isWaiting);
}

/// Lets the application change its style while these widgets are left alone: as if they had not been styled
/// before, and were of another style now.
void changeWithout(const QList<QWidget *> &widgets, const std::function<void()> &change)
{
    for (QWidget *widget : widgets) {
        setWaits(*widget, true);
        widget->setAttribute(Qt::WA_SetStyle, true);
    }
    change();
    for (QWidget *widget : widgets)
        widget->setAttribute(Qt::WA_SetStyle, false);
}

void appendStyled(QList<QWidget *> &found, QWidget &widget)
{
    if (!waits(widget) && !widget.testAttribute(Qt::WA_SetStyle) && widget.windowType() != Qt::Desktop)
        found.append(&widget);
    for (QObject *child : widget.children()) {
        if (child->isWidgetType())
            appendStyled(found, *static_cast<QWidget *>(child));
    }
}

/// The widgets that have been styled, parents first.
QList<QWidget *> styledWidgets()
{
    QList<QWidget *> found;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->parentWidget() == nullptr)
            appendStyled(found, *window);
    }
    return found;
}

void style(QWidget &widget)
{
    setWaits(widget, false);
    widget.style()->polish(&widget);
    QEvent event(QEvent::StyleChange);
    QCoreApplication::sendEvent(&widget, &event);
    widget.update();
}

/// Styles those that wait and are about to be seen.
void styleShown(QWidget &widget)
{
    if (waits(widget))
        style(widget);
    const QObjectList children = widget.children();
    for (QObject *child : children) {
        auto *inner = child->isWidgetType() ? static_cast<QWidget *>(child) : nullptr;
        if (inner != nullptr && !inner->isHidden() && !inner->isWindow())
            styleShown(*inner);
    }
}

} // namespace

Restyling::Restyling(QApplication &application) : m_application(application)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Restyling::styleSome);
    // What Qt notes about the palettes and fonts of styled widgets goes with the last style sheet; the one of
    // this widget stays.
    m_keeper = std::make_unique<QWidget>();
    m_keeper->setObjectName(u"styleKeeper"_s);
    m_keeper->setStyleSheet(u"* {}"_s);
}

Restyling::~Restyling() = default;

void Restyling::restyle(const std::function<void()> &change)
{
    for (const QPointer<QWidget> &widget : std::as_const(m_hidden)) {
        if (widget)
            setWaits(*widget, false);
    }
    m_hidden.clear();
    const QList<QWidget *> all = styledWidgets();
    changeWithout(all, change);
    for (QWidget *widget : all) {
        if (widget->isVisible())
            style(*widget);
        else
            m_hidden.prepend(widget);
    }
    if (m_hidden.isEmpty())
        end();
    else
        begin();
}

void Restyling::begin()
{
    m_application.installEventFilter(this);
    m_turn.start();
}

void Restyling::end()
{
    m_turn.stop();
    m_application.removeEventFilter(this);
}

void Restyling::styleSome()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_hidden.isEmpty() && clock.elapsed() < turnTime) {
        QWidget *widget = m_hidden.takeLast();
        if (widget != nullptr && waits(*widget))
            style(*widget);
    }
    if (m_hidden.isEmpty())
        end();
}

/// Children are shown before what they stand in.
bool Restyling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        while (!widget->isWindow() && widget->parentWidget() != nullptr && waits(*widget->parentWidget()))
            widget = widget->parentWidget();
        if (waits(*widget))
            styleShown(*widget);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace stratoplan

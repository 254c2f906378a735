// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "models/lists/livemodel.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QEvent>

namespace stratoplan {

namespace {

QEvent::Type refreshEvent()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

} // namespace

Page::Page(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
}

/// Models of a page that is not seen rest.
static void setLive(const QObject &page, bool isLive)
{
    for (QAbstractItemModel *model : page.findChildren<QAbstractItemModel *>()) {
        if (auto *follower = dynamic_cast<LiveModel *>(model))
            follower->setLive(isLive);
    }
}

bool Page::canEdit(EditCommand command) const
{
    Q_UNUSED(command)
    return false;
}

void Page::edit(EditCommand command)
{
    Q_UNUSED(command)
}

void Page::reveal(const Finding &finding)
{
    if (!finding.component.isNone())
        reveal(finding.component);
}

void Page::reveal(ComponentId component)
{
    Q_UNUSED(component)
}

void Page::refreshLater()
{
    m_isStale = true;
    if (m_isPosted || !isVisible())
        return;
    m_isPosted = true;
    QCoreApplication::postEvent(this, new QEvent(refreshEvent()));
}

void Page::showEvent(QShowEvent *event)
{
    setLive(*this, true);
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
    QWidget::showEvent(event);
}

bool Page::event(QEvent *event)
{
    if (event->type() == QEvent::Hide && !event->spontaneous())
        setLive(*this, false);
    if (event->type() != refreshEvent())
        return QWidget::event(event);
    m_isPosted = false;
    if (m_isStale && isVisible()) {
        m_isStale = false;
        refresh();
    }
    return true;
}

} // namespace stratoplan

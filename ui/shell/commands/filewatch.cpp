// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/filewatch.h"

#include "document/session.h"

#include <QEvent>
#include <QFileInfo>
#include <QWidget>

namespace stratoplan {

FileWatch::FileWatch(const Session &session, QWidget &window) : QObject(&window), m_session(session)
{
    window.installEventFilter(this);
}

bool FileWatch::eventFilter(QObject *object, QEvent *event)
{
    // What this leads to may take the window's attention, so the activation comes to its end first.
    if (event->type() == QEvent::WindowActivate)
        QMetaObject::invokeMethod(this, &FileWatch::look, Qt::QueuedConnection);
    return QObject::eventFilter(object, event);
}

void FileWatch::look()
{
    if (!m_session.isChangedOnDisk())
        return;
    const QFileInfo file(m_session.path());
    const Seen now {m_session.path(), file.lastModified(), file.size()};
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT changed();
}

} // namespace stratoplan

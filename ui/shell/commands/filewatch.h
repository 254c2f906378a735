// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

class QWidget;

namespace stratoplan {

class Session;

/// Looks at the plan's file whenever its window comes to the front, and tells once of each change that
/// another program made to it.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    /// @param window  whose coming to the front is waited for
    FileWatch(const Session &session, QWidget &window);

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    /// The file is not the one that was opened.
    void changed();

private:
    void look();

    /// A state of the file that was told about.
    struct Seen
    {
        QString path;
        QDateTime time;
        qint64 size = 0;
        bool operator==(const Seen &) const = default;
    };

    const Session &m_session;
    Seen m_told;
};

} // namespace stratoplan

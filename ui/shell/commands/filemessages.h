// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

namespace stratoplan {

class FileCommands;
class MessageArea;
class Session;

/// What is said in place about the plan's file, with what can be done about it.
class FileMessages : public QObject
{
    Q_OBJECT

public:
    FileMessages(const Session &session, FileCommands &files);

    /// What opening it did: brought up to date, opened for reading only.
    void tellAboutOpened(MessageArea &messages) const;
    /// Another program changed the file while it was open.
    void tellChangedMeanwhile(MessageArea &messages) const;
    /// Why something could not be done; nothing for what the user cancelled.
    void tellError(MessageArea &messages, const Error &error) const;

private:
    void tellChangedOnDisk(MessageArea &messages, const Error &error) const;

    const Session &m_session;
    FileCommands &m_files;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/filemessages.h"

#include "document/session.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/widgets/messagearea.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

FileMessages::FileMessages(const Session &session, FileCommands &files)
    : QObject(&files), m_session(session), m_files(files)
{
}

void FileMessages::tellAboutOpened(MessageArea &messages) const
{
    if (!m_session.migrationMessages().isEmpty()) {
        Banner &banner = messages.add(u"migration"_s, Banner::Kind::Note);
        banner.setText(tr("This plan was made with an older version and has been brought up to date."),
                       tr("%1 The file stays as it is until you save; a copy of the old one is kept then.")
                           .arg(m_session.migrationMessages().join(u' ')));
        banner.addClose();
    }
    if (m_session.isReadOnly()) {
        Banner &banner = messages.add(u"readOnly"_s, Banner::Kind::Warning);
        banner.setText(tr("This plan is open for reading only."),
                       tr("Changes can be saved to another file."));
        QPushButton *saveAs = banner.addButton(tr("Save as…"));
        connect(saveAs, &QPushButton::clicked, &m_files, &FileCommands::saveAs);
        banner.addClose();
    }
}

void FileMessages::tellChangedMeanwhile(MessageArea &messages) const
{
    Banner &banner = messages.add(u"changedMeanwhile"_s, Banner::Kind::Warning);
    banner.setText(tr("“%1” was changed by another program.").arg(m_session.title()),
                   m_session.isDirty() ? tr("The window shows the plan with your unsaved changes.")
                                       : tr("The window shows the plan as it was before."));
    QPushButton *reload = banner.addButton(tr("Reload"));
    reload->setObjectName(u"reloadPlanButton"_s);
    connect(reload, &QPushButton::clicked, &m_files, &FileCommands::reload, Qt::QueuedConnection);
    if (m_session.isDirty()) {
        QPushButton *saveAs = banner.addButton(tr("Save as copy…"), u"flat"_s);
        saveAs->setObjectName(u"saveMineButton"_s);
        connect(saveAs, &QPushButton::clicked, &m_files, &FileCommands::saveAs, Qt::QueuedConnection);
    }
    QPushButton *keep = banner.addButton(tr("Keep what is shown"), u"flat"_s);
    keep->setObjectName(u"keepPlanButton"_s);
    connect(
        keep, &QPushButton::clicked, &messages, [area = &messages] { area->remove(u"changedMeanwhile"_s); },
        Qt::QueuedConnection);
}

void FileMessages::tellError(MessageArea &messages, const Error &error) const
{
    if (error.code == Error::Code::Cancelled)
        return;
    if (error.code == Error::Code::ChangedOnDisk)
        tellChangedOnDisk(messages, error);
    else
        messages.addError(error);
}

void FileMessages::tellChangedOnDisk(MessageArea &messages, const Error &error) const
{
    Banner &banner = messages.add(u"changedOnDisk"_s, Banner::Kind::Warning);
    banner.setText(error.message, tr("Nothing was written. Your changes are still here."));
    QPushButton *saveAs = banner.addButton(tr("Save as copy…"));
    saveAs->setObjectName(u"saveCopyButton"_s);
    connect(saveAs, &QPushButton::clicked, &m_files, &FileCommands::saveAs);
    QPushButton *over = banner.addButton(tr("Overwrite"), u"flat"_s);
    over->setObjectName(u"overwriteButton"_s);
    connect(over, &QPushButton::clicked, &m_files, &FileCommands::saveOver);
    banner.addClose();
}

} // namespace stratoplan

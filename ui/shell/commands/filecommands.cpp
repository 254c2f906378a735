// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/filecommands.h"

#include "document/planview.h"
#include "document/recalculator.h"
#include "document/session.h"
#include "document/whatif.h"
#include "ui/dialogs/newplandialog.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/settings.h"
#include "ui/whatif/keepdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString planFilter()
{
    return FileCommands::tr("Plans (*.strato *.strato.json)");
}

QString startFolder(const Settings &settings)
{
    const QString folder = settings.lastFolder.value();
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder;
}

} // namespace

FileCommands::FileCommands(PageContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_window(window)
{
}

bool FileCommands::isPlanFile(const QString &path)
{
    return path.endsWith(".strato"_L1, Qt::CaseInsensitive)
        || path.endsWith(".strato.json"_L1, Qt::CaseInsensitive);
}

bool FileCommands::letGo()
{
    return letGoOfLevers() && letGoOfChanges();
}

/// Levers are no part of the plan until they are kept as a scenario.
bool FileCommands::letGoOfLevers()
{
    if (!m_context.whatIf.isMoved())
        return true;
    const bool wasDirty = m_context.session.isDirty();
    KeepDialog dialog(m_context.document, m_context.whatIf, &m_window);
    dialog.askBeforeLeaving(m_context.session.title(), wasDirty ? tr("Keep") : tr("Keep and save"));
    if (!m_context.prompts.run(dialog))
        return false;
    if (dialog.isDiscarded())
        return true;
    m_context.whatIf.setScenario(dialog.kept());
    return wasDirty || save(); // where nothing else is unsaved there is nothing more to ask
}

bool FileCommands::letGoOfChanges()
{
    if (!m_context.session.isDirty())
        return true;
    switch (m_context.prompts.askSave(&m_window, m_context.session.title())) {
    case Prompts::SaveAnswer::Save:
        return save();
    case Prompts::SaveAnswer::Discard:
        return true;
    case Prompts::SaveAnswer::Cancel:
        return false;
    }
    Q_UNREACHABLE();
}

bool FileCommands::finish(const Status &status)
{
    if (!status) {
        Q_EMIT failed(status.error());
        return false;
    }
    remember();
    Q_EMIT opened();
    return true;
}

bool FileCommands::newPlan()
{
    if (!letGo())
        return false;
    NewPlanDialog dialog(m_context, &m_window);
    if (!m_context.prompts.run(dialog))
        return false;
    m_context.session.newPlan(dialog.plan());
    return finish({});
}

bool FileCommands::open()
{
    const QString path = m_context.prompts.openFile(
        &m_window,
        {tr("Open plan"), startFolder(m_context.settings), {planFilter(), tr("All files (*)")}, {}});
    return !path.isEmpty() && openPath(path);
}

bool FileCommands::openPath(const QString &path)
{
    return letGo() && finish(m_context.session.open(path));
}

bool FileCommands::openSample(const QString &name)
{
    return letGo() && finish(m_context.session.openSample(name));
}

bool FileCommands::restore(const QString &recoveryId)
{
    return letGo() && finish(m_context.session.restore(recoveryId));
}

bool FileCommands::reload()
{
    const Session &session = m_context.session;
    const bool goes = !session.isDirty()
        || m_context.prompts.confirm(
            &m_window,
            {tr("Reload plan"), tr("Reload “%1” from its file?").arg(session.title()),
             tr("Your unsaved changes are dropped. To keep them, save a copy first."),
             tr("Reload and drop changes")});
    if (!goes)
        return false;
    const TriedOut tried = m_context.whatIf.tried();
    if (!finish(m_context.session.reload()))
        return false;
    m_context.whatIf.lay(tried); // what it has no lever for any more is left out
    return true;
}

bool FileCommands::save()
{
    if (!m_context.session.hasPath() || m_context.session.isReadOnly())
        return saveAs();
    const Status status = m_context.session.save();
    if (!status) {
        Q_EMIT failed(status.error());
        return false;
    }
    remember();
    Q_EMIT saved();
    return true;
}

bool FileCommands::saveOver()
{
    const Status status = m_context.session.save(Session::Overwrite::Allow);
    if (!status) {
        Q_EMIT failed(status.error());
        return false;
    }
    remember();
    Q_EMIT saved();
    return true;
}

bool FileCommands::saveAs()
{
    const QString name = m_context.document.plan().info().name;
    const QString proposed = m_context.session.hasPath() ? m_context.session.path()
                                                         : startFolder(m_context.settings) + u'/'
            + (name.isEmpty() ? tr("Untitled plan") : name) + u".strato"_s;
    const QString path =
        m_context.prompts.saveFile(&m_window,
                                   {tr("Save plan"),
                                    proposed,
                                    {tr("Plan (*.strato)"), tr("Plan as text (*.strato.json)")},
                                    u"strato"_s});
    if (path.isEmpty())
        return false;
    const Status status = m_context.session.saveAs(path);
    if (!status) {
        Q_EMIT failed(status.error());
        return false;
    }
    m_context.settings.lastFolder.set(QFileInfo(path).path());
    remember();
    Q_EMIT saved();
    return true;
}

bool FileCommands::close()
{
    if (!letGo())
        return false;
    remember();
    m_context.session.close();
    Q_EMIT closed();
    return true;
}

void FileCommands::remember()
{
    if (!m_context.session.hasPath())
        return;
    const Plan &plan = m_context.document.plan();
    RecentPlan recent;
    recent.path = m_context.session.path();
    recent.name = plan.info().name.isEmpty() ? m_context.session.title() : plan.info().name;
    recent.opened = QDateTime::currentDateTimeUtc();
    QStringList options;
    for (const Option &option : plan.table<Option>()) {
        if (!option.reference)
            options.append(option.name);
    }
    recent.options = options.join(u", "_s);
    // What is tried out is not what the file holds.
    if (const auto costs =
            m_context.recalculator.savedCosts(m_context.view.option(), m_context.view.basis())) {
        for (int month = 0; month < costs->timeline.months(); ++month)
            recent.months.append(costs->total(month).amount.likely.toDouble());
        const int column = costs->timeline.firstColumn(m_context.view.phase());
        if (column >= 0)
            recent.amount = m_context.format.money(costs->total(column).amount.likely);
    }
    if (const Phase *phase = plan.find(m_context.view.phase()))
        recent.amountNote = phase->name;
    m_context.settings.remember(recent);
    m_context.settings.lastFolder.set(QFileInfo(recent.path).path());
}

} // namespace stratoplan

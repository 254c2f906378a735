// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/import/pricelistimporter.h"

#include "ui/catalog/import/importdialog.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QMetaMethod>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PriceListImporter::PriceListImporter(PageContext &context, QWidget *owner)
    : QObject(owner), m_context(context), m_owner(owner)
{
}

bool PriceListImporter::isRunning() const
{
    return m_dialog && m_dialog->isRunning();
}

QStringList PriceListImporter::priceListsIn(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        const QString path = url.toLocalFile();
        if (url.isLocalFile() && QFileInfo(path).isFile() && !FileCommands::isPlanFile(path))
            files.append(path);
    }
    return files;
}

void PriceListImporter::choose()
{
    const QStringList files = m_context.prompts.openFiles(
        m_owner->window(),
        {tr("Import price lists"),
         m_context.settings.viewState(u"priceListFolder"_s).value().isEmpty()
             ? QDir::homePath()
             : QString::fromUtf8(m_context.settings.viewState(u"priceListFolder"_s).value()),
         {tr("Price lists (*.csv *.json)"), tr("All files (*)")},
         {}});
    if (!files.isEmpty())
        import(files);
}

void PriceListImporter::import(const QStringList &files)
{
    if (isRunning()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (files.isEmpty())
        return;
    if (m_dialog)
        m_dialog->close();
    m_context.settings.viewState(u"priceListFolder"_s).set(QFileInfo(files.first()).absolutePath().toUtf8());
    m_dialog = new ImportDialog(m_context, files, m_owner->window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setCanBrowse(isSignalConnected(QMetaMethod::fromSignal(&PriceListImporter::browseRequested)));
    connect(m_dialog, &ImportDialog::imported, this, &PriceListImporter::imported);
    connect(m_dialog, &ImportDialog::browseRequested, this, &PriceListImporter::browseRequested);
    connect(m_dialog, &ImportDialog::retryRequested, this, &PriceListImporter::choose, Qt::QueuedConnection);
    m_dialog->show();
    m_dialog->start();
}

} // namespace stratoplan

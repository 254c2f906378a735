// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/exportcommands.h"

#include "document/planview.h"
#include "document/session.h"
#include "render/pdf/pagesjob.h"
#include "render/pdf/pdfwriter.h"
#include "render/report/reportpages.h"
#include "render/report/reporttables.h"
#include "render/slides/slidepages.h"
#include "storage/csv.h"
#include "storage/jsontwin.h"
#include "storage/replacement.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/present/livedeck.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/settings.h"
#include "ui/widgets/messagearea.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// How much of the work is done when the pages are made and none is painted yet.
constexpr int pagesMade = 30; // percent

/// "costs.csv" and "totals" give "costs-totals.csv".
QString besidePath(const QString &path, const QString &name)
{
    const QFileInfo info(path);
    return info.path() + u'/' + info.completeBaseName() + u'-' + name + u'.' + info.suffix();
}

} // namespace

ExportCommands::ExportCommands(PageContext &context, MessageArea &messages, QWidget &window)
    : QObject(&window), m_context(context), m_messages(messages), m_window(window),
      m_pages(new PagesJob(this)), m_writer(new PdfWriter(this))
{
    connect(m_pages, &PagesJob::progress, this,
            [this](int percent) { showProgress(percent * pagesMade / 100); });
    connect(m_pages, &PagesJob::finished, this, &ExportCommands::writePages);
    connect(m_writer, &PdfWriter::finished, this, &ExportCommands::pdfDone);
    connect(m_writer, &PdfWriter::progress, this, [this](int page, int pages) {
        showProgress(pages > 0 ? pagesMade + page * (100 - pagesMade) / pages : pagesMade);
    });
}

bool ExportCommands::isBusy() const
{
    return m_pages->isRunning() || m_writer->isRunning();
}

QString ExportCommands::ask(const QString &title, const QString &filter, const QString &suffix) const
{
    QString name = m_context.document.plan().info().name;
    name.replace(u'/', u'-');
    if (name.isEmpty())
        name = tr("Plan");
    QString folder = m_context.settings.exportFolder.value();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposed = folder + u'/' + name + u'.' + suffix;
    const QString path = m_context.prompts.saveFile(&m_window, {title, proposed, {filter}, suffix});
    if (!path.isEmpty())
        m_context.settings.exportFolder.set(QFileInfo(path).path());
    return path;
}

void ExportCommands::exportReport()
{
    if (isBusy())
        return;
    ReportDialog dialog(m_context, &m_window);
    if (!m_context.prompts.run(dialog))
        return;
    const QString path = ask(tr("Save the report"), tr("PDF document (*.pdf)"), u"pdf"_s);
    if (path.isEmpty())
        return;
    m_context.settings.author.set(dialog.author());
    addProgress(path);
    m_pages->start([order = dialog.order()](const WorkWatch &watch) { return makeReport(order, watch); });
}

void ExportCommands::addProgress(const QString &path)
{
    m_path = path;
    Banner &banner = m_messages.add(u"pdf"_s, Banner::Kind::Note);
    banner.setText(tr("Writing %1. You can go on working.").arg(QFileInfo(path).fileName()));
    banner.setProgress(0);
    QPushButton *cancel = banner.addButton(tr("Cancel"));
    cancel->setObjectName(u"cancelReportButton"_s);
    connect(cancel, &QPushButton::clicked, this, &ExportCommands::cancel);
}

void ExportCommands::showProgress(int percent)
{
    if (Banner *banner = m_messages.banner(u"pdf"_s))
        banner->setProgress(percent);
}

void ExportCommands::cancel()
{
    m_pages->cancel();
    m_writer->cancel();
    m_messages.remove(u"pdf"_s);
}

void ExportCommands::exportSlides()
{
    if (isBusy())
        return;
    const QString path = ask(tr("Save the slides"), tr("PDF document (*.pdf)"), u"pdf"_s);
    if (path.isEmpty())
        return;
    const QString planAuthor = m_context.document.plan().info().author;
    const QString author = planAuthor.isEmpty() ? m_context.settings.author.value() : planAuthor;
    addProgress(path);
    m_pages->start([author, input = LiveDeck::inputOf(m_context)](const WorkWatch &) {
        return std::make_unique<SlidePages>(input, author);
    });
}

void ExportCommands::writePages()
{
    std::unique_ptr<PdfPages> pages = m_pages->takePages();
    if (pages->count() > 0) {
        m_writer->start(std::move(pages), m_path);
        return;
    }
    m_messages.remove(u"pdf"_s);
    m_messages.addError(
        {Error::Code::Invalid, tr("There are no slides yet: the plan has no option with a price."), {}});
}

void ExportCommands::pdfDone(const Status &status)
{
    m_messages.remove(u"pdf"_s);
    tell(status, m_path);
}

void ExportCommands::exportCsv()
{
    const QString path = ask(tr("Save the cost tables"), tr("CSV table (*.csv)"), u"csv"_s);
    if (path.isEmpty())
        return;
    const ReportOptions options {.option = m_context.view.option(),
                                 .phase = m_context.view.phase(),
                                 .basis = m_context.view.basis(),
                                 .printed = QDate::currentDate()};
    QStringList written;
    for (const DataTable &table : reportTables(m_context.document.plan(), options)) {
        const QString file = written.isEmpty() ? path : besidePath(path, table.name);
        const auto result = storage::writeFile(file, storage::toCsv(table));
        if (!result) {
            tell(result.error(), file);
            return;
        }
        written.append(QFileInfo(file).fileName());
    }
    tell({}, path,
         tr("%n table(s): %1", nullptr, static_cast<int>(written.size())).arg(written.join(u", "_s)));
}

void ExportCommands::exportJson()
{
    const QString path =
        ask(tr("Save the plan as text"), tr("Plan as text (*.strato.json)"), u"strato.json"_s);
    if (!path.isEmpty())
        tell(storage::saveJson(m_context.document.plan(), path), path);
}

void ExportCommands::tell(const Status &status, const QString &path, const QString &detail)
{
    if (!status) {
        if (status.error().code != Error::Code::Cancelled)
            m_messages.addError(status.error());
        return;
    }
    Banner &banner = m_messages.add(u"exported"_s, Banner::Kind::Success);
    banner.setText(tr("Written to %1").arg(QDir::toNativeSeparators(path)), detail);
    QPushButton *show = banner.addButton(tr("Open"));
    show->setObjectName(u"openExportButton"_s);
    connect(show, &QPushButton::clicked, &banner,
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    banner.addClose();
    m_messages.setPassing(u"exported"_s);
    Q_EMIT written(path);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/import/importdialog.h"

#include "models/catalog/catalogservice.h"
#include "render/theme/themesource.h"
#include "ui/catalog/import/importreportview.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int dialogWidth = 620;
constexpr int reportHeight = 640;
constexpr int footHeight = 60;
constexpr int screenMargin = 24; ///< kept free around the dialog
constexpr int barSteps = 1000;

} // namespace

ImportDialog::ImportDialog(PageContext &context, const QStringList &files, QWidget *parent)
    : QDialog(parent), m_context(context),
      m_import(new PriceListImport(files, context.catalogs.folder(), this)),
      m_stack(new QStackedWidget(this)), m_share(makeLabel({}, u"label"_s, this)),
      m_bar(new QProgressBar(this)), m_step(makeLabel({}, u"label"_s, this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import price lists"));
    setMinimumWidth(context.theme.theme().scaled(dialogWidth));
    m_stack->addWidget(makeProgress());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_import, &PriceListImport::progressed, this, &ImportDialog::showProgress);
    connect(m_import, &PriceListImport::finished, this, &ImportDialog::showResult);
}

QString ImportDialog::filesText() const
{
    const QStringList &files = m_import->files();
    return files.size() == 1 ? QFileInfo(files.first()).fileName()
                             : tr("%n file(s)", nullptr, static_cast<int>(files.size()));
}

QWidget *ImportDialog::makeProgress()
{
    auto *page = new QWidget(this);
    auto *title = makeLabel(tr("Importing %1").arg(filesText()), u"strong"_s, page);
    title->setTextFormat(Qt::PlainText);
    m_share->setObjectName(u"importShareLabel"_s);
    m_bar->setObjectName(u"importProgressBar"_s);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_step->setObjectName(u"importStepLabel"_s);
    m_step->setText(tr("Looking at the files. You can go on working."));
    m_cancel->setObjectName(u"cancelImportButton"_s);
    m_cancel->setAutoDefault(false);
    m_cancel->setToolTip(tr("End the import; nothing is left behind"));
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::cancel);
    auto *first = new QHBoxLayout;
    first->addWidget(title, 1);
    first->addWidget(m_share);
    auto *last = new QHBoxLayout;
    last->addWidget(m_step, 1);
    last->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(first);
    layout->addWidget(m_bar);
    layout->addLayout(last);
    layout->addStretch(1);
    return page;
}

void ImportDialog::start()
{
    m_import->start();
}

void ImportDialog::showProgress(const storage::ImportProgress &progress)
{
    if (!m_import->isRunning() || m_import->isCancelled())
        return;
    const QLocale &locale = m_context.format.locale();
    m_bar->setValue(static_cast<int>(progress.done.toDouble() * barSteps / 100));
    m_share->setText(m_context.format.percent(progress.done));
    const QString rows = locale.toString(progress.rowsRead);
    if (progress.step == storage::ImportProgress::Step::Writing) {
        m_step->setText(
            tr("%1 rows read. Writing the catalog and its search index. You can go on working.").arg(rows));
        return;
    }
    m_step->setText(
        tr("%1 of %2, %3 rows read. You can go on working.", "done, size of all files, rows")
            .arg(locale.formattedDataSize(progress.bytesDone, 1, QLocale::DataSizeTraditionalFormat),
                 locale.formattedDataSize(progress.bytesTotal, 1, QLocale::DataSizeTraditionalFormat), rows));
}

void ImportDialog::cancel()
{
    m_import->cancel();
    m_cancel->setEnabled(false);
    m_step->setText(tr("Cancelling…"));
}

void ImportDialog::reject()
{
    if (!m_import->isRunning()) {
        QDialog::reject();
        return;
    }
    m_closesAtEnd = true;
    cancel();
}

void ImportDialog::showResult()
{
    const Result<storage::ImportReport> &result = *m_import->result();
    if (result) {
        m_context.catalogs.reload();
        auto *report = new ImportReportView(m_context, *result, this);
        auto *browse = makeButton(m_context.theme, u"search"_s, tr("Search its prices"), this);
        browse->setObjectName(u"browseImportedButton"_s);
        const storage::ImportReport &made = *result;
        connect(browse, &QPushButton::clicked, this, [this, key = made.catalog, title = made.title] {
            Q_EMIT browseRequested(key, title);
            accept();
        });
        browse->setVisible(m_canBrowse);
        showEnd(makeReport(report, browse));
        place(report->wantedHeight(this->width()) + footHeight);
        Q_EMIT imported(made.catalog);
    } else if (m_closesAtEnd) {
        QDialog::reject();
    } else {
        QWidget *failure = makeFailure(result.error());
        showEnd(failure);
        place(failure->layout()->totalHeightForWidth(this->width()));
    }
}

/// The report, which scrolls where it is higher than the dialog may be, above its buttons.
QWidget *ImportDialog::makeReport(ImportReportView *report, QPushButton *browse)
{
    auto *scroll = new QScrollArea;
    stratoplan::setRole(*scroll, u"plain"_s);
    scroll->setObjectName(u"importReportScroll"_s);
    scroll->setAccessibleName(tr("What came of the import"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(report);
    report->setAutoFillBackground(false); // setWidget() asks for it
    report->setMinimumHeight(1); // its height follows from its width, not from lines that need not wrap
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    auto *foot = makeFoot({browse});
    foot->layout()->setContentsMargins(20, 8, 20, 16);
    layout->addWidget(foot);
    return page;
}

/// As high as asked for, but never higher than the window below it or the screen, and in the middle of the
/// window.
void ImportDialog::place(int height)
{
    const QWidget *below = parentWidget() ? parentWidget()->window() : nullptr;
    const QRect room =
        screen()->availableGeometry().adjusted(screenMargin, screenMargin, -screenMargin, -screenMargin);
    const int most = qMin(room.height(), m_context.theme.theme().scaled(reportHeight));
    resize(qMin(this->width(), room.width()), qMin(height, most));
    QRect place = rect();
    place.moveCenter(below ? below->mapToGlobal(below->rect().center()) : room.center());
    place.moveLeft(qBound(room.left(), place.left(), qMax(room.left(), room.right() - place.width())));
    place.moveTop(qBound(room.top(), place.top(), qMax(room.top(), room.bottom() - place.height())));
    move(place.topLeft());
}

void ImportDialog::showEnd(QWidget *view)
{
    QWidget *before = m_stack->currentWidget();
    m_stack->addWidget(view);
    m_stack->setCurrentWidget(view);
    m_stack->removeWidget(before);
    before->hide();
    if (auto *close = findChild<QPushButton *>(u"closeImportButton"_s))
        close->setFocus();
}

QWidget *ImportDialog::makeFailure(const Error &error)
{
    const bool isCancelled = error.code == Error::Code::Cancelled;
    auto *page = new QWidget(this);
    auto *banner = new Banner(m_context.theme, isCancelled ? Banner::Kind::Note : Banner::Kind::Error, page);
    banner->setObjectName(u"importErrorBanner"_s);
    if (isCancelled)
        banner->setText(tr("The import was cancelled."),
                        tr("Nothing was left behind, your catalogs are as they were."));
    else
        banner->setText(
            tr("%1 could not be imported").arg(filesText()),
            tr("%1 Nothing was imported, your catalogs are as they were.", "reason").arg(error.message));
    auto *retry = makeButton(m_context.theme, u"folder-open"_s, tr("Choose other files…"), page);
    retry->setObjectName(u"retryImportButton"_s);
    connect(retry, &QPushButton::clicked, this, [this] {
        QDialog::reject();
        Q_EMIT retryRequested();
    });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(banner);
    if (!error.detail.isEmpty() && !isCancelled) {
        auto *detail = makeLabel(error.detail, u"hint"_s, page);
        detail->setWordWrap(true);
        detail->setTextFormat(Qt::PlainText);
        detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(detail);
    }
    layout->addStretch(1);
    layout->addWidget(makeFoot({retry}));
    return page;
}

QWidget *ImportDialog::makeFoot(const QList<QPushButton *> &left)
{
    auto *foot = new QWidget(this);
    auto *close = new QPushButton(tr("Close"), foot);
    close->setObjectName(u"closeImportButton"_s);
    close->setDefault(true);
    makePrimary(*close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QPushButton *button : left) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    layout->addWidget(close);
    return foot;
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/import/importreportview.h"

#include "core/plan/role.h"
#include "models/catalog/skippedrowsmodel.h"
#include "render/theme/themesource.h"
#include "ui/catalog/factgrid.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int rowHeight = 28;
constexpr int mostSkipped = 200; ///< height of the table of skipped rows before it scrolls
constexpr int mostFiles = 6; ///< rows of the table of files before it scrolls

QWidget *figure(const QString &value, const QString &label, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeLabel(label, u"label"_s, box));
    layout->addWidget(makeLabel(value, u"dock-figure"_s, box));
    return box;
}

QLabel *sign(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, u"secondary"_s, parent);
    label->setAlignment(Qt::AlignBottom);
    label->setContentsMargins(0, 0, 0, 6);
    return label;
}

QString formatsOf(const storage::ImportReport &report)
{
    QStringList formats;
    for (const storage::ImportPart &part : report.parts) {
        if (!formats.contains(part.format))
            formats.append(part.format);
    }
    return formats.join(u", "_s);
}

} // namespace

ImportReportView::ImportReportView(PageContext &context, const storage::ImportReport &report, QWidget *parent)
    : QWidget(parent), m_context(context), m_report(report), m_skipped(new SkippedRowsModel(this))
{
    setObjectName(u"importReport"_s);
    m_skipped->setReport(report);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeOutcome());
    layout->addWidget(makeSum());
    layout->addWidget(makeFacts());
    if (report.parts.size() > 1)
        layout->addWidget(makeFiles());
    if (m_skipped->rowCount() > 0)
        layout->addWidget(makeSkipped(), 1);
    else
        layout->addStretch(1);
}

int ImportReportView::wantedHeight(int width) const
{
    layout()->activate(); // labels have their fonts once they are shown
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                         : layout()->sizeHint().height();
}

QWidget *ImportReportView::makeOutcome()
{
    const auto kind = m_report.unchanged ? Banner::Kind::Note : Banner::Kind::Success;
    auto *banner = new Banner(m_context.theme, kind, this);
    banner->setObjectName(u"importOutcomeBanner"_s);
    const QLocale &locale = m_context.format.locale();
    if (m_report.unchanged)
        banner->setText(tr("Unchanged: “%1” was imported before").arg(m_report.title),
                        tr("It is the very same list. Nothing was written; the counts are those of then."));
    else
        banner->setText(tr("“%1” is a catalog now").arg(m_report.title),
                        tr("%1 price items with %2 rates, searched together with the others.")
                            .arg(locale.toString(m_report.items), locale.toString(m_report.rates)));
    return banner;
}

QWidget *ImportReportView::makeSum()
{
    auto *sum = new QWidget(this);
    sum->setObjectName(u"importSum"_s);
    const QLocale &locale = m_context.format.locale();
    const auto text = [&locale](qint64 number) { return locale.toString(number); };
    auto *layout = new QHBoxLayout(sum);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(figure(text(m_report.read()), tr("Rows read"), sum));
    layout->addWidget(sign(u"="_s, sum));
    layout->addWidget(figure(text(m_report.imported()), tr("imported"), sum));
    layout->addWidget(sign(u"+"_s, sum));
    layout->addWidget(figure(text(m_report.merged()), tr("merged"), sum));
    layout->addWidget(sign(u"+"_s, sum));
    layout->addWidget(figure(text(m_report.skipped()), tr("skipped"), sum));
    layout->addStretch(1);
    sum->setAccessibleName(tr("%1 rows read, %2 imported, %3 merged, %4 skipped")
                               .arg(text(m_report.read()), text(m_report.imported()), text(m_report.merged()),
                                    text(m_report.skipped())));
    return sum;
}

QWidget *ImportReportView::makeFacts()
{
    auto *facts = new FactGrid(this);
    QList<catalogcells::Fact> list {{tr("Format"), formatsOf(m_report)},
                                    {tr("List"), m_report.list},
                                    {tr("Edition"), m_context.format.date(m_report.date)},
                                    {tr("Provider"), providerTitle(m_report.provider)}};
    if (m_report.parts.size() == 1)
        list.append({tr("File"), m_report.parts.first().fileName});
    facts->setFacts(list);
    return facts;
}

QWidget *ImportReportView::makeFiles()
{
    auto *model = new QStandardItemModel(0, 5, this);
    const QStringList titles {tr("File"), tr("Read"), tr("Imported"), tr("Merged"), tr("Skipped")};
    for (int column = 0; column < titles.size(); ++column) {
        auto *title = new QStandardItem(titles.at(column));
        title->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
        model->setHorizontalHeaderItem(column, title);
    }
    for (const storage::ImportPart &part : m_report.parts) {
        QList<QStandardItem *> row {new QStandardItem(part.fileName)};
        for (const qint64 count : {part.read, part.imported, part.merged, part.skipped}) {
            row.append(new QStandardItem(m_context.format.locale().toString(count)));
            row.last()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        model->appendRow(row);
    }
    auto *card = new Card({}, this);
    QTreeView *table =
        makeTable(m_context.theme, {u"importFilesTable"_s, tr("Files"), {.rowHeight = rowHeight}}, card);
    setTableModel(*table, model);
    table->setFixedHeight(
        qMin(fullHeight(*table), 30 + mostFiles * m_context.theme.theme().scaled(rowHeight)));
    card->addBody(table);
    return card;
}

QWidget *ImportReportView::makeSkipped()
{
    auto *card = new Card(tr("Skipped rows"), this);
    const qint64 kept = m_skipped->rowCount();
    const QLocale &locale = m_context.format.locale();
    card->setSubtitle(
        kept < m_report.skipped()
            ? tr("the first %1 of %2").arg(locale.toString(kept), locale.toString(m_report.skipped()))
            : locale.toString(kept));
    auto *copy =
        makeIconButton(m_context.theme, u"copy"_s, tr("Copy the selected rows, or all of them"), card);
    copy->setObjectName(u"copySkippedButton"_s);
    connect(copy, &QToolButton::clicked, this, &ImportReportView::copySkipped);
    auto *save = makeIconButton(m_context.theme, u"export"_s, tr("Save the skipped rows as CSV…"), card);
    save->setObjectName(u"saveSkippedButton"_s);
    connect(save, &QToolButton::clicked, this, &ImportReportView::saveSkipped);
    card->addToHead(copy);
    card->addToHead(save);
    m_table = makeTable(m_context.theme,
                        {u"skippedRowsTable"_s,
                         tr("Skipped rows"),
                         {.rowHeight = rowHeight},
                         true,
                         SkippedRowsModel::Why,
                         {m_report.parts.size() > 1 ? 170 : 1, 74, 0}},
                        card);
    setTableModel(*m_table, m_skipped);
    m_table->setColumnHidden(SkippedRowsModel::File, m_report.parts.size() == 1);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // As high as its first rows; it takes what the dialog has beyond that.
    m_table->setMinimumHeight(qMin(fullHeight(*m_table) + 4, m_context.theme.theme().scaled(mostSkipped)));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    card->addBody(m_table);
    return card;
}

void ImportReportView::copySkipped()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows(SkippedRowsModel::Line))
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(m_skipped->plainText(rows));
    const int copied = rows.isEmpty() ? m_skipped->rowCount() : static_cast<int>(rows.size());
    m_context.navigator.showMessage(tr("%n row(s) copied", nullptr, copied));
}

void ImportReportView::saveSkipped()
{
    const QString name = QFileInfo(m_report.parts.first().fileName).completeBaseName() + u"-skipped.csv"_s;
    const QString path =
        m_context.prompts.saveFile(window(),
                                   {tr("Save skipped rows"),
                                    QDir(m_context.settings.exportFolder.value()).filePath(name),
                                    {tr("CSV tables (*.csv)")},
                                    u"csv"_s});
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray csv = m_skipped->csv();
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit()) {
        m_context.navigator.showError(
            {Error::Code::Unwritable,
             tr("“%1” could not be written: %2.").arg(QFileInfo(path).fileName(), file.errorString()),
             {}});
        return;
    }
    m_context.settings.exportFolder.set(QFileInfo(path).absolutePath());
    m_context.navigator.showMessage(tr("Saved %1").arg(QFileInfo(path).fileName()));
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/import/catalogsview.h"

#include "models/catalog/catalogsmodel.h"
#include "render/theme/themesource.h"
#include "ui/catalog/catalogdetails.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/messagearea.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int detailsWidth = 328;
constexpr int rowHeight = 40;
}

CatalogsView::CatalogsView(PageContext &context, CatalogsModel &model, QWidget *parent)
    : QFrame(parent), m_context(context), m_model(model),
      m_table(makeTable(context.theme,
                        {u"importedCatalogsTable"_s,
                         tr("Catalogs"),
                         {.rowHeight = rowHeight, .detail = CostDelegate::Detail::Below},
                         true,
                         CatalogsModel::Name,
                         {0, 70, 0, 88, 66, 132, 200}},
                        this)),
      m_details(new CatalogDetails(context, this)), m_messages(new MessageArea(context.theme, this)),
      m_empty(new EmptyState(context.theme, u"catalog"_s,
                             tr("There is no price catalog. Import a provider's price list."), this)),
      m_stack(new QStackedWidget(this))
{
    setRole(*this, u"card"_s);
    cellsOf(*m_table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong = index.column() == CatalogsModel::Name;
        look.isQuiet = index.column() == CatalogsModel::Regions || index.column() == CatalogsModel::Dates;
        return look;
    });
    setTableModel(*m_table, &model);
    for (const int column :
         {CatalogsModel::Provider, CatalogsModel::Kind, CatalogsModel::Regions, CatalogsModel::Source})
        m_table->setColumnHidden(column, true); // they stand below the name
    m_table->header()->setMinimumSectionSize(60);
    QPushButton *add = m_empty->addAction(tr("Import price lists…"), u"import"_s);
    add->setObjectName(u"importFirstButton"_s);
    connect(add, &QPushButton::clicked, this, &CatalogsView::importRequested);
    auto *remove = new QAction(tr("Remove"), m_table);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this,
            [this] { this->remove(m_table->currentIndex().data(KeyRole).toString()); });
    m_details->setMinimumWidth(context.theme.theme().scaled(280));
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(makeInvitation());
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    setRole(*splitter, u"lined"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    const int width = context.theme.theme().scaled(detailsWidth);
    splitter->setSizes({3 * width, width});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 3);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    connect(&model, &CatalogsModel::filled, this, &CatalogsView::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CatalogsView::showChosen);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const auto &summary = m_model.summaryAt(index.row());
        Q_EMIT browseRequested(summary.key, summary.title);
    });
    connect(m_details, &CatalogDetails::browseRequested, this, &CatalogsView::browseRequested);
    connect(m_details, &CatalogDetails::removeRequested, this, &CatalogsView::remove);
    follow();
}

QWidget *CatalogsView::makeInvitation()
{
    m_invitation = new QFrame(this);
    m_invitation->setObjectName(u"importInvitation"_s);
    setRole(*m_invitation, u"card-foot"_s);
    auto *text = makeLabel(tr("None of your own yet. Import a provider's price list, or a CSV of negotiated "
                              "prices: by this button, or by "
                              "dropping the files here."),
                           u"label"_s, m_invitation);
    text->setWordWrap(true);
    QPushButton *add = makeButton(m_context.theme, u"import"_s, tr("Import price lists…"), m_invitation);
    add->setObjectName(u"importOwnButton"_s);
    connect(add, &QPushButton::clicked, this, &CatalogsView::importRequested);
    auto *layout = new QHBoxLayout(m_invitation);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(text, 1);
    layout->addWidget(add);
    return m_invitation;
}

QWidget *CatalogsView::firstFocus() const
{
    return m_table;
}

void CatalogsView::follow()
{
    if (!m_model.isFilled())
        return;
    const bool isEmpty = m_model.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_stack->widget(0));
    m_invitation->setVisible(!m_model.hasImported());
    m_messages->clear();
    for (const Error &problem : m_model.problems())
        m_messages->addError(problem);
    if (isEmpty) {
        m_details->clear();
        return;
    }
    m_table->setCurrentIndex(m_model.index(qMax(0, m_model.rowOf(m_wanted)), 0));
    showChosen();
}

void CatalogsView::showChosen()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_wanted = m_model.summaryAt(row).key;
    m_details->setCatalog(m_model.summaryAt(row));
}

void CatalogsView::choose(const QString &catalog)
{
    m_wanted = catalog;
    const int row = m_model.rowOf(catalog);
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
}

void CatalogsView::remove(const QString &catalog)
{
    const int row = m_model.rowOf(catalog);
    if (row < 0 || m_model.summaryAt(row).kind != PlanCatalog::Kind::Imported)
        return;
    const storage::CatalogSummary summary = m_model.summaryAt(row);
    const Question question {tr("Remove “%1”?").arg(summary.title),
                             tr("Its %n price item(s) of %1 are no longer found.", nullptr, summary.items)
                                 .arg(CatalogsModel::datesText(summary, m_context.format)),
                             tr("Plans keep the prices they were made with. The list can be imported again."),
                             tr("Remove catalog")};
    if (!m_context.prompts.confirm(window(), question))
        return;
    if (m_context.navigator.check(m_context.catalogs.remove(catalog)))
        m_context.navigator.showMessage(tr("%1 removed").arg(summary.title));
}

} // namespace stratoplan

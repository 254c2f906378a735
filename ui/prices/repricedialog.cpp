// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/repricedialog.h"

#include "document/edits/prices/reprice.h"
#include "document/planview.h"
#include "models/prices/repricefilter.h"
#include "models/prices/repricemodel.h"
#include "render/theme/themesource.h"
#include "ui/prices/repriceeffects.h"
#include "ui/prices/repricesummary.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/checkdelegate.h"
#include "ui/widgets/table/tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int countingDelay = 60;
constexpr int everyKind = -1;

} // namespace

RepriceDialog::RepriceDialog(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(new RepriceModel(this)), m_filter(new RepriceFilter(this)),
      m_summary(new RepriceSummary(context, this)), m_catalog(new QComboBox(this)),
      m_kind(new QComboBox(this)), m_loading(new QProgressBar(this)), m_stack(new QStackedWidget(this)),
      m_problem(makeLabel({}, {}, this)), m_counting(new QTimer(this))
{
    setObjectName(u"repriceDialog"_s);
    setWindowTitle(tr("Re-price the plan"));
    resize(1240, 640);
    m_filter->setSourceModel(m_model);
    m_counting->setSingleShot(true);
    m_counting->setInterval(countingDelay);
    connect(m_counting, &QTimer::timeout, this, &RepriceDialog::count);
    build();
    connect(m_model, &RepriceModel::chosenChanged, this, &RepriceDialog::countLater);
    fillCatalogs();
    compare();
}

RepriceDialog::~RepriceDialog() = default;

// --- Parts
// ---------------------------------------------------------------------------------------------------

void RepriceDialog::build()
{
    m_loading->setObjectName(u"repriceProgress"_s);
    stratoplan::setRole(*m_loading, u"loading"_s);
    m_loading->setRange(0, 0);
    m_loading->setTextVisible(false);
    QSizePolicy keeps = m_loading->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_loading->setSizePolicy(keeps);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_empty = new EmptyState(m_context.theme, u"check"_s, {}, m_stack);
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(makeChoices());
    layout->addWidget(m_summary);
    layout->addWidget(m_loading);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problem);
    layout->addWidget(makeFoot());
}

QWidget *RepriceDialog::makeChoices()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_catalog->setObjectName(u"repriceCatalogCombo"_s);
    m_catalog->setAccessibleName(tr("Catalog"));
    m_catalog->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_catalog->setMinimumContentsLength(28);
    m_kind->setObjectName(u"repriceKindCombo"_s);
    m_kind->setAccessibleName(tr("Which prices are listed"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *catalog = makeLabel(tr("&Against"), u"secondary"_s, bar);
    catalog->setBuddy(m_catalog);
    auto *kind = makeLabel(tr("&Show"), u"secondary"_s, bar);
    kind->setBuddy(m_kind);
    row->addWidget(catalog);
    row->addWidget(m_catalog, 1);
    row->addSpacing(12);
    row->addWidget(kind);
    row->addWidget(m_kind);
    connect(m_catalog, &QComboBox::currentIndexChanged, this, &RepriceDialog::compare);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RepriceDialog::applyKind);
    return bar;
}

QWidget *RepriceDialog::makeTable()
{
    const CostDelegate::Options cells {.rowHeight = 44, .detail = CostDelegate::Detail::Below};
    auto *card = new QFrame(m_stack);
    stratoplan::setRole(*card, u"card"_s);
    m_table = stratoplan::makeTable(m_context.theme,
                                    {.name = u"repriceTable"_s,
                                     .title = tr("Prices of the plan"),
                                     .cells = cells,
                                     .stretchColumn = RepriceModel::Item,
                                     .widths = {0, 164, 164, 164, 72, 180, 172}},
                                    card);
    auto *delegate = new CheckDelegate(m_context.theme, cells, m_table);
    delegate->setLook([](const QModelIndex &index) {
        CellLook look;
        look.indent = index.column() == RepriceModel::Item ? CheckDelegate::boxIndent : 0;
        look.isStrong = index.column() == RepriceModel::Effect;
        return look;
    });
    m_table->setItemDelegate(delegate);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTableModel(*m_table, m_filter);
    m_table->installEventFilter(this);
    connect(m_table, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { m_model->toggle(m_filter->mapToSource(index).row()); });
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_table);
    return card;
}

QWidget *RepriceDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    const auto addCheck = [&](const QString &name, const QString &text, RepriceModel::Check which) {
        auto *link = makeLink(text, foot);
        link->setObjectName(name);
        link->setAutoDefault(false);
        connect(link, &QPushButton::clicked, this, [this, which] { m_model->check(which); });
        row->addWidget(link);
    };
    addCheck(u"checkAllButton"_s, tr("Take all"), RepriceModel::Check::All);
    addCheck(u"checkChangedButton"_s, tr("Changed prices only"), RepriceModel::Check::ChangedOnly);
    addCheck(u"checkNoneButton"_s, tr("None"), RepriceModel::Check::None);
    row->addStretch(1);
    m_chosen = makeLabel({}, u"label"_s, foot);
    m_chosen->setObjectName(u"repriceChosenLabel"_s);
    row->addWidget(m_chosen);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_apply = new QPushButton(tr("Re-price"), foot);
    m_apply->setObjectName(u"repriceButton"_s);
    m_apply->setDefault(true);
    makePrimary(*m_apply);
    connect(m_apply, &QPushButton::clicked, this, &RepriceDialog::accept);
    row->addWidget(cancel);
    row->addWidget(m_apply);
    return foot;
}

// --- Comparing
// -----------------------------------------------------------------------------------------------

void RepriceDialog::fillCatalogs()
{
    const QSignalBlocker blocker(m_catalog);
    m_catalog->addItem(tr("The newest catalog of every provider"), QString());
    for (const storage::CatalogSummary &each : m_context.catalogs.library().catalogs()) {
        const QDate date = each.date.isValid() ? each.date : each.newest;
        m_catalog->addItem(tr("%1, %2", "catalog, date").arg(each.title, m_context.format.date(date)),
                           each.key);
    }
}

void RepriceDialog::compare()
{
    m_isComparing = true;
    m_loading->show();
    m_summary->setStale(true);
    m_effects.cancel();
    m_totals.cancel();
    updateButtons();
    const Plan plan = m_context.document.plan();
    const QString catalog = m_catalog->currentData().toString();
    m_comparison = m_context.catalogs.ask(
        [plan, catalog](const storage::CatalogLibrary &library) {
            return compareWithCatalog(plan, LibraryOffers(library, catalog));
        },
        [this](const QList<PriceChange> &changes) { showChanges(changes); });
}

void RepriceDialog::showChanges(const QList<PriceChange> &changes)
{
    m_isComparing = false;
    m_loading->hide();
    m_model->setChanges(m_context.document.plan(), changes);
    fillKinds();
    const bool isNone = m_model->applicable() == 0;
    QString text;
    if (changes.isEmpty())
        text = tr("No component of the plan uses a price from a catalog yet.");
    else if (m_model->count(PriceChange::Kind::Same) == changes.size())
        text = tr("Nothing to change: every price of the plan equals the catalog's.");
    else
        text = tr("Nothing to change: no price of the plan is in this catalog with another price or date.");
    m_empty->setText(text);
    const bool isEmpty = changes.isEmpty() || m_model->count(PriceChange::Kind::Same) == changes.size();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_problem->setVisible(isNone && !isEmpty);
    restyle(*m_problem, "severity", u"note"_s);
    m_problem->setText(text);
    const int found = static_cast<int>(changes.size()) - m_model->count(PriceChange::Kind::Gone);
    //: %1 of so many prices
    const QString first = tr("%1 of %n price(s) found", nullptr, static_cast<int>(changes.size())).arg(found);
    m_summary->setRemark(first, tr("%n changed", nullptr, m_model->count(PriceChange::Kind::Changed)));
    m_counting->stop();
    count();
    askEffects();
}

void RepriceDialog::askEffects()
{
    const Plan plan = m_context.document.plan();
    const PhaseId phase = m_context.view.phase();
    const OptionId option = m_context.view.option();
    m_effects = m_context.catalogs.ask(
        [plan, changes = m_model->changes(), option, basis = m_context.view.basis()](
            const storage::CatalogLibrary &) { return repriceEffects(plan, changes, option, basis); },
        [this, option, phase](const QList<std::optional<CostChange>> &effects) {
            m_model->setEffects(effects, option, phase);
        });
}

void RepriceDialog::countLater()
{
    m_isCounting = true;
    m_summary->setStale(true);
    m_counting->start();
    updateButtons();
}

void RepriceDialog::count()
{
    const Plan plan = m_context.document.plan();
    m_totals = m_context.catalogs.ask(
        [plan, chosen = m_model->chosen(), option = m_context.view.option(), basis = m_context.view.basis()](
            const storage::CatalogLibrary &) { return repriceTotals(plan, chosen, option, basis); },
        [this](const QList<CostChange> &totals) {
            m_isCounting = false;
            m_summary->setStale(false);
            m_summary->setTotals(totals);
            updateButtons();
        });
}

void RepriceDialog::fillKinds()
{
    const QVariant current = m_kind->currentData();
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->clear();
        m_kind->addItem(tr("All prices (%1)").arg(m_model->rowCount()), everyKind);
        for (const auto &each : EnumText<PriceChange::Kind>::names) {
            if (const int count = m_model->count(each.value); count > 0) {
                QString text = RepriceModel::kindText(each.value);
                text[0] = text.at(0).toUpper();
                m_kind->addItem(tr("%1 (%2)", "kind of change, how many").arg(text).arg(count),
                                static_cast<int>(each.value));
            }
        }
    }
    // What changed is what one comes for; all prices only where nothing did.
    const QVariant wanted = current.isValid() ? current : static_cast<int>(PriceChange::Kind::Changed);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(wanted)));
    applyKind();
}

void RepriceDialog::applyKind()
{
    const int kind = m_kind->currentData().toInt();
    m_filter->setKind(kind == everyKind ? std::nullopt : std::optional(static_cast<PriceChange::Kind>(kind)));
    updateButtons();
}

QString RepriceDialog::chosenText() const
{
    const int chosen = static_cast<int>(m_model->chosen().size());
    int listed = 0;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        listed +=
            m_filter->index(row, RepriceModel::Item).data(Qt::CheckStateRole).toInt() == Qt::Checked ? 1 : 0;
    const QString text = tr("%n price(s) to take over", nullptr, chosen);
    return listed == chosen ? text : tr("%1, %n of them not listed", nullptr, chosen - listed).arg(text);
}

void RepriceDialog::updateButtons()
{
    m_chosen->setText(m_isComparing ? tr("Comparing…") : chosenText());
    m_apply->setEnabled(!m_isComparing && !m_model->chosen().isEmpty());
}

void RepriceDialog::accept()
{
    if (!m_apply->isEnabled())
        return;
    const Status done = edits::applyReprice(m_context.document, m_model->chosen());
    if (done) {
        QDialog::accept();
        return;
    }
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->setText(done.error().message);
    m_problem->show();
}

bool RepriceDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            m_model->toggle(m_filter->mapToSource(index).row());
        return true;
    }
    return QDialog::eventFilter(object, event);
}

} // namespace stratoplan

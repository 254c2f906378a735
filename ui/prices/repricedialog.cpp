// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/repricedialog.h"

#include "document/edits/prices/reprice.h"
#include "document/planview.h"
#include "models/prices/repricemodel.h"
#include "render/theme/themesource.h"
#include "ui/prices/checkdelegate.h"
#include "ui/prices/figurestrip.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
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

/// What every change alone does to one total; nothing for those that cannot be taken over.
QList<std::optional<Money>> effectsOf(const Plan &plan, const QList<PriceChange> &changes, OptionId option,
                                      PhaseId phase, Basis basis)
{
    QList<std::optional<Money>> effects;
    for (const PriceChange &change : changes) {
        std::optional<Money> effect;
        const bool matters = change.kind == PriceChange::Kind::Changed && !change.components.isEmpty();
        const QList<RepriceTotal> totals =
            matters ? repriceEffect(plan, {change}, basis) : QList<RepriceTotal>();
        for (const RepriceTotal &total : totals) {
            if (total.option == option && (total.phase == phase || total.phase.isNone()))
                effect = total.difference();
        }
        if (!matters && change.canBeApplied())
            effect = Money::fromMicros(0, plan.info().currency);
        effects.append(effect);
    }
    return effects;
}

} // namespace

RepriceDialog::RepriceDialog(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(new RepriceModel(this)), m_filter(new RepriceFilter(this)),
      m_figures(new FigureStrip(this)), m_others(new ElidedLabel(this)), m_catalog(new QComboBox(this)),
      m_kind(new QComboBox(this)), m_loading(new QProgressBar(this)), m_stack(new QStackedWidget(this)),
      m_problem(makeLabel({}, {}, this)), m_counting(new QTimer(this))
{
    setObjectName(u"repriceDialog"_s);
    setWindowTitle(tr("Re-price the plan"));
    resize(1200, 640);
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
    m_figures->addFigure(u"repriceBeforeLabel"_s, tr("Now"));
    m_figures->addFigure(u"repriceAfterLabel"_s, tr("Re-priced"));
    m_figures->addFigure(u"repriceDifferenceLabel"_s, tr("Difference"));
    for (const QString &name : {u"repriceBeforeLabel"_s, u"repriceAfterLabel"_s, u"repriceDifferenceLabel"_s})
        m_figures->setFigure(name, absentText());
    stratoplan::setRole(*m_others, u"label"_s);
    m_others->setObjectName(u"repriceOptionsLabel"_s);
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
    layout->addWidget(m_figures);
    layout->addWidget(m_others);
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
                                     .widths = {0, 200, 184, 184, 72, 96, 168}},
                                    card);
    auto *delegate = new CheckDelegate(m_context.theme, cells, m_table);
    delegate->setLook([](const QModelIndex &index) {
        CellLook look;
        look.indent = index.column() == RepriceModel::Item ? CheckDelegate::boxIndent : 0;
        look.isStrong = index.column() == RepriceModel::Effect;
        return look;
    });
    m_table->setItemDelegate(delegate);
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
    m_figures->setStale(true);
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
    m_figures->setRemark(first, tr("%n changed", nullptr, m_model->count(PriceChange::Kind::Changed)));
    m_counting->stop();
    count();
    askEffects();
}

void RepriceDialog::askEffects()
{
    const Plan plan = m_context.document.plan();
    const QList<PriceChange> changes = m_model->changes();
    m_effects = m_context.catalogs.ask(
        [plan, changes, option = m_context.view.option(), phase = m_context.view.phase(),
         basis = m_context.view.basis()](const storage::CatalogLibrary &) {
            return effectsOf(plan, changes, option, phase, basis);
        },
        [this](const QList<std::optional<Money>> &effects) { m_model->setEffects(effects); });
}

void RepriceDialog::countLater()
{
    m_isCounting = true;
    m_figures->setStale(true);
    m_counting->start();
    updateButtons();
}

void RepriceDialog::count()
{
    const Plan plan = m_context.document.plan();
    m_totals = m_context.catalogs.ask(
        [plan, chosen = m_model->chosen(), basis = m_context.view.basis()](const storage::CatalogLibrary &) {
            return repriceEffect(plan, chosen, basis);
        },
        [this](const QList<RepriceTotal> &totals) { showTotals(totals); });
}

void RepriceDialog::showTotals(const QList<RepriceTotal> &totals)
{
    m_isCounting = false;
    m_figures->setStale(false);
    const Plan &plan = m_context.document.plan();
    const Format &format = m_context.format;
    const PhaseId phase = m_context.view.phase();
    QStringList others;
    for (const RepriceTotal &total : totals) {
        const Option *option = plan.find(total.option);
        if (!option || (total.phase != phase && !total.phase.isNone()))
            continue;
        const Money before = total.before.amount.likely;
        const Money after = total.after.amount.likely;
        const QString difference = format.moneyDifference(total.difference());
        if (total.option == m_context.view.option()) {
            const Phase *row = plan.find(total.phase);
            m_figures->setTitle(u"repriceBeforeLabel"_s,
                                row ? tr("%1, %2 now", "option, phase").arg(option->name, row->name)
                                    : tr("%1 now", "option").arg(option->name));
            m_figures->setFigure(u"repriceBeforeLabel"_s, format.money(before), {}, format.exact(before));
            m_figures->setFigure(u"repriceAfterLabel"_s, format.money(after), {}, format.exact(after));
            m_figures->setFigure(u"repriceDifferenceLabel"_s, difference,
                                 total.difference().isNegative() ? u"saving"_s : QString());
        } else if (!option->reference) {
            others.append(tr("%1 %2 → %3 (%4)", "option, total before, after, difference")
                              .arg(option->name, format.money(before), format.money(after), difference));
        }
    }
    m_others->setText(others.join(u"   ·   "_s));
    m_others->setVisible(!others.isEmpty());
    updateButtons();
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
    const int before = current.isValid() ? m_kind->findData(current) : -1;
    m_kind->setCurrentIndex(qMax(0, before));
    applyKind();
}

void RepriceDialog::applyKind()
{
    const int kind = m_kind->currentData().toInt();
    m_filter->setKind(kind == everyKind ? std::nullopt : std::optional(static_cast<PriceChange::Kind>(kind)));
}

void RepriceDialog::updateButtons()
{
    const int chosen = static_cast<int>(m_model->chosen().size());
    m_chosen->setText(m_isComparing ? tr("Comparing…") : tr("%n price(s) to take over", nullptr, chosen));
    m_apply->setEnabled(!m_isComparing && chosen > 0);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/pricebookwindow.h"

#include "document/edits/planedits.h"
#include "document/edits/prices/pricebook.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "models/prices/exchangeratesmodel.h"
#include "models/prices/overridesmodel.h"
#include "models/prices/pricebookmodel.h"
#include "render/theme/themesource.h"
#include "ui/prices/discountdialog.h"
#include "ui/prices/exchangedialog.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/figures/figurestrip.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PriceBookWindow::PriceBookWindow(PageContext &context, QWidget *parent)
    : RowsWindow(context, u"priceBookWindow"_s, tr("Prices and discounts"), parent),
      m_book(new PriceBookModel(context.document, context.view, context.recalculator, this)),
      m_overrides(new OverridesModel(context.document, this)),
      m_exchange(new ExchangeRatesModel(context.document, this)), m_figures(new FigureStrip(this)),
      m_discountRows(
          makeRows({.key = u"discount"_s,
                    .title = tr("Negotiated discounts"),
                    .icon = u"payment"_s,
                    .emptyText = tr("No discount was negotiated: every line costs its list price."),
                    .addText = tr("Add discount…"),
                    .isOrdered = true,
                    .jumpText = {},
                    .stretchColumn = PriceBookModel::Scope,
                    .hasDetails = true,
                    .widths = {44, 0, 96, 184, 176, 264}},
                   m_book)),
      m_overrideRows(
          makeRows({.key = u"override"_s,
                    .title = tr("Prices set by hand"),
                    .icon = u"edit"_s,
                    .emptyText = tr("No price was set by hand. Choose “Set price…” at a component to do so."),
                    .addText = {},
                    .isOrdered = false,
                    .jumpText = tr("Show component"),
                    .stretchColumn = OverridesModel::Item,
                    .hasDetails = true,
                    .widths = {0, 176, 176, 232, 200}},
                   m_overrides)),
      m_exchangeRows(makeRows(
          {.key = u"exchange"_s,
           .title = tr("Exchange rates"),
           .icon = u"swap"_s,
           .emptyText = tr("No exchange rate is known. Prices in other currencies stay unknown without one."),
           .addText = tr("Add exchange rate…"),
           .isOrdered = false,
           .jumpText = {},
           .stretchColumn = ExchangeRatesModel::Source},
          m_exchange))
{
    resize(1120, 560);
    build();
    connectDiscounts();
    connectOverrides();
    connectExchange();
    connect(&context.document, &Document::planChanged, this, &PriceBookWindow::follow);
    connect(m_book, &PriceBookModel::effectsChanged, this, &PriceBookWindow::showTotals);
    connect(&context.recalculator, &Recalculator::finished, this, &PriceBookWindow::showTotals);
    connect(&context.view, &PlanView::viewChanged, this, &PriceBookWindow::showTotals);
    follow();
    showTotals();
}

void PriceBookWindow::build()
{
    addTab(u"discounts"_s, tr("Discounts"), m_discountRows);
    addTab(u"overrides"_s, tr("Set by hand"), m_overrideRows);
    addTab(u"exchange"_s, tr("Exchange rates"), m_exchangeRows);
    m_figures->addFigure(u"listTotalLabel"_s, tr("Without discounts"));
    m_figures->addFigure(u"discountedTotalLabel"_s, tr("With discounts"));
    m_figures->addFigure(u"discountWorthLabel"_s, tr("Difference"));
    cellsOf(m_discountRows->table()).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == PriceBookModel::Order || index.column() == PriceBookModel::Total;
        look.isStrong = index.column() == PriceBookModel::Discount || index.column() == PriceBookModel::Worth;
        return look;
    });
    cellsOf(m_overrideRows->table()).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == OverridesModel::ListPrice;
        look.isStrong = index.column() == OverridesModel::OwnPrice;
        return look;
    });
    layOut(m_figures, makeFoot());
}

QWidget *PriceBookWindow::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Upfront payments"), u"secondary"_s, foot));
    m_upfront = new SegmentedControl(tr("How upfront payments count"), foot);
    m_upfront->addSegment(u"spread"_s, tr("Spread over the term"),
                          tr("An equal part in every month of the term"));
    m_upfront->addSegment(u"cash"_s, tr("Cash when paid"), tr("All of it in the month in which it is paid"));
    connect(m_upfront, &SegmentedControl::chosen, this, [this](const QString &key) {
        PlanInfo info = context().document.plan().info();
        info.upfront = enumFromName<UpfrontView>(key).value_or(UpfrontView::Spread);
        setInfo(info);
    });
    row->addWidget(m_upfront);
    row->addSpacing(20);
    auto *age = makeLabel(tr("A price is &old after"), u"secondary"_s, foot);
    m_age = new QSpinBox(foot);
    m_age->setObjectName(u"priceAgeSpinBox"_s);
    m_age->setAccessibleName(tr("Months after which a price is old"));
    m_age->setRange(0, 120);
    m_age->setSuffix(tr(" months"));
    m_age->setSpecialValueText(tr("never"));
    m_age->setKeyboardTracking(false);
    m_age->setMinimumWidth(112);
    age->setBuddy(m_age);
    connect(m_age, &QSpinBox::valueChanged, this, [this](int months) {
        PlanInfo info = context().document.plan().info();
        info.priceAge = months;
        setInfo(info);
    });
    row->addWidget(age);
    row->addWidget(m_age);
    row->addStretch(1);
    const auto addAction = [&](QAction *action, const QString &name, const QString &icon,
                               const QList<QKeySequence> &keys) {
        action->setObjectName(name);
        action->setIcon(context().theme.icons().icon(icon, Token::Text));
        action->setShortcuts(keys);
        row->addWidget(makeIconButton(*action, foot));
    };
    QUndoStack &stack = context().document.undoStack();
    addAction(stack.createUndoAction(this, tr("Undo")), u"undoPricesAction"_s, u"undo"_s,
              {QKeySequence::Undo});
    addAction(stack.createRedoAction(this, tr("Redo")), u"redoPricesAction"_s, u"redo"_s,
              {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    auto *done = new QPushButton(tr("Close"), foot);
    done->setObjectName(u"closePriceBookButton"_s);
    done->setAutoDefault(false);
    connect(done, &QPushButton::clicked, this, &QWidget::close);
    row->addSpacing(8);
    row->addWidget(done);
    return foot;
}

void PriceBookWindow::connectDiscounts()
{
    Document &document = context().document;
    connect(m_discountRows, &RowsPanel::addRequested, this, [this, &document] {
        PriceBookEntry entry;
        if (const Option *option = document.find(context().view.option()))
            entry.provider = option->provider;
        m_discountRows->chooseNew();
        run(DiscountDialog(document, entry, this));
    });
    connect(m_discountRows, &RowsPanel::editRequested, this,
            [this, &document](int row) { run(DiscountDialog(document, m_book->entryAt(row), this)); });
    connect(m_discountRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::removePriceBookEntries(document, {m_book->entryAt(row).id}));
    });
    connect(m_discountRows, &RowsPanel::moveRequested, this, [this, &document](int row, int step) {
        const Id<PriceBookEntry> id = m_book->entryAt(row).id;
        if (row + step < 0 || row + step >= m_book->rowCount())
            return;
        check(edits::movePriceBookEntry(document, id, row + step));
    });
}

void PriceBookWindow::connectOverrides()
{
    connect(m_overrideRows, &RowsPanel::editRequested, this,
            [this](int row) { context().navigator.overridePrice(m_overrides->rateAt(row)); });
    connect(m_overrideRows, &RowsPanel::removeRequested, this, [this](int row) {
        check(edits::removePriceOverride(context().document, m_overrides->rateAt(row)));
    });
    connect(m_overrideRows, &RowsPanel::jumpRequested, this, [this](int row) {
        const QList<ComponentId> users = m_overrides->usersAt(row);
        if (users.isEmpty())
            check(Error {Error::Code::NotFound, tr("No component uses this price any more.")});
        else
            context().navigator.openComponent(u"design"_s, users.first());
    });
}

void PriceBookWindow::connectExchange()
{
    Document &document = context().document;
    connect(m_exchangeRows, &RowsPanel::addRequested, this, [this, &document] {
        CurrencyRate rate;
        const QStringList missing = m_exchange->missing();
        if (!missing.isEmpty())
            rate.from = Currency::fromString(missing.first()).value_or(Currency());
        rate.to = document.plan().info().currency;
        rate.date = QDate::currentDate();
        m_exchangeRows->chooseNew();
        run(ExchangeDialog(document, rate, this));
    });
    connect(m_exchangeRows, &RowsPanel::editRequested, this,
            [this, &document](int row) { run(ExchangeDialog(document, m_exchange->rateAt(row), this)); });
    connect(m_exchangeRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::removeExchangeRates(document, {m_exchange->rateAt(row).id}));
    });
}

void PriceBookWindow::setInfo(const PlanInfo &info)
{
    check(edits::setPlanInfo(context().document, info));
}

void PriceBookWindow::follow()
{
    const PlanInfo &info = context().document.plan().info();
    m_upfront->setCurrent(enumName(info.upfront));
    const QSignalBlocker blocker(m_age);
    m_age->setValue(info.priceAge);
}

void PriceBookWindow::showTotals()
{
    const Plan &plan = context().document.plan();
    const Format &format = context().format;
    // Prices are those of the saved plan, whatever is tried out over it.
    const auto costs = context().recalculator.savedCosts(context().view.option(), context().view.basis());
    const int column = costs ? costs->timeline.firstColumn(context().view.phase()) : -1;
    const bool isKnown = column >= 0;
    const CostSum now = isKnown ? costs->total(column) : CostSum();
    const CostSum list = m_book->listTotal().value_or(now);
    m_figures->setFigure(u"listTotalLabel"_s, format.money(list.amount.likely), {},
                         format.exact(list.amount));
    m_figures->setFigure(u"discountedTotalLabel"_s, format.money(now.amount.likely), {},
                         format.exact(now.amount));
    const Money worth = m_book->difference().value_or(Money::fromMicros(0, plan.info().currency));
    m_figures->setFigure(u"discountWorthLabel"_s, format.moneyDifference(worth),
                         worth.isNegative() ? u"saving"_s : QString());
    QStringList place;
    if (const Option *option = plan.find(context().view.option()))
        place.append(option->name);
    if (const Phase *phase = plan.find(context().view.phase()))
        place.append(phase->name);
    if (isKnown && costs->timeline.at(column).month)
        place.append(format.month(*costs->timeline.at(column).month));
    const bool isCatalog = context().view.basis() == Basis::Catalog;
    m_figures->setRemark(place.join(u" · "_s),
                         isCatalog ? tr("a month, worked out from prices")
                                   : tr("a month, by stated amounts"));
}

} // namespace stratoplan

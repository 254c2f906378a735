// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

#include "document/planview.h"
#include "document/recalculator.h"
#include "document/whatif.h"
#include "models/compare/comparisonmodel.h"
#include "models/lists/choicemodel.h"
#include "render/theme/themesource.h"
#include "ui/compare/comparetable.h"
#include "ui/compare/comparisontrace.h"
#include "ui/compare/matrixcard.h"
#include "ui/compare/waterfallcard.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/input/pickerdelegate.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Mode = ComparisonModel::Mode;

constexpr int margin = 20;
constexpr int gap = 12;
constexpr int bottom = 14;
constexpr int tableShare = 5; ///< of the height; it may have more
constexpr int answersShare = 3;
constexpr int lowPage = 680; ///< roles matter more than a roomy decision there

} // namespace

QString ComparePage::differenceNote(int compared) const
{
    const Comparison &comparison = m_model->comparison();
    const ComparisonColumn &column = comparison.columns.at(compared);
    if (!column.difference)
        return {};
    const Format &format = context().format;
    const QString whole = column.title + u' ' + format.moneyDifference(*column.difference);
    const Money once = likeForLike(comparison, 0, compared).once;
    return once.isZero()
        ? whole
        : tr("%1, of it %2 once", "option and difference, amount").arg(whole, format.moneyDifference(once));
}

/// All of them in one clause: none is dropped alone where room is short.
QString ComparePage::differencesNote() const
{
    const Comparison &comparison = m_model->comparison();
    QStringList notes;
    bool isLikeForLike = false;
    for (int i = 1; i < comparison.columns.size(); ++i) {
        notes.append(differenceNote(i));
        isLikeForLike = isLikeForLike || !likeForLike(comparison, 0, i).leftOut.isEmpty();
    }
    notes.removeAll(QString());
    const QString differences = notes.join(u" / "_s);
    return isLikeForLike && !notes.isEmpty()
        ? tr("%1 where both are priced", "differences of options").arg(differences)
        : differences;
}

void ComparePage::registerPage(PageRegistry &registry)
{
    registry.add({u"compare"_s, tr("Compare"), u"compare"_s, 30,
                  [](PageContext &context, QWidget *parent) { return new ComparePage(context, parent); }});
}

ComparePage::ComparePage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_model(new ComparisonModel(context.document, context.view, context.recalculator,
                                                         &context.whatIf, this)),
      m_bar(new PageBar(tr("Compare"), this)), m_mode(new SegmentedControl(tr("What is compared"), this)),
      m_onlyDifferences(makeButton(context.theme, u"filter"_s, tr("Only differences"), this)),
      m_stack(new QStackedLayout), m_content(new QWidget(this)),
      m_table(new CompareTable(context.theme, *m_model, this)),
      m_waterfall(new WaterfallCard(context, *m_model, this)),
      m_matrix(new MatrixCard(context, *m_model, this)),
      m_empty(new EmptyState(context.theme, u"compare"_s, {}, this)), m_answers(new QHBoxLayout)
{
    makeBar();
    makeEmpty();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(margin, 0, margin, bottom);
    column->setSpacing(gap);
    column->addWidget(m_table, tableShare);
    m_answers->setSpacing(gap);
    m_answers->addWidget(m_waterfall);
    m_answers->addWidget(m_matrix);
    column->addLayout(m_answers, answersShare);
    m_content->installEventFilter(this);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(m_stack, 1);

    connect(m_model, &ComparisonModel::comparisonChanged, this, [this] { refreshLater(); });
    connect(&context.view, &PlanView::viewChanged, this, [this] { refreshLater(); });
    connect(m_table, &CompareTable::currentChanged, this, &Page::traceChanged);
    connect(m_table, &CompareTable::activated, this, &ComparePage::openInDesign);
}

/// The decision has two fifths; a little more where the names of its criteria, and its bars, need that.
void ComparePage::shareAnswers()
{
    const int all = width() - 2 * margin - gap;
    const int most = all * 9 / 20;
    const int wide = m_matrix->widthFor(MatrixCard::Bars::With);
    const int wanted = wide <= most ? wide : m_matrix->widthFor(MatrixCard::Bars::Without);
    const int decision = qBound(all * 2 / 5, wanted, most);
    m_answers->setStretch(0, qMax(1, all - decision));
    m_answers->setStretch(1, qMax(1, decision));
}

void ComparePage::shareHeight()
{
    const bool isLow = height() < context().theme.theme().scaled(lowPage);
    m_matrix->setDensity(isLow ? MatrixCard::Density::Dense : MatrixCard::Density::Roomy);
    const int all = m_content->height() - bottom - gap;
    const int least = all * answersShare / (tableShare + answersShare);
    m_table->setRoom(all - qMax(least, m_answers->minimumSize().height()));
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    shareAnswers();
    shareHeight();
}

/// What is below the table may come to need another height, as sentences do that wrap.
bool ComparePage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_content && event->type() == QEvent::LayoutRequest)
        shareHeight();
    return Page::eventFilter(object, event);
}

void ComparePage::makeBar()
{
    m_bar->setContentsMargins(margin, 0, margin, 0);
    m_mode->addSegment(u"options"_s, tr("Options"));
    m_mode->addSegment(u"phases"_s, tr("Phases"), tr("The phases of the chosen option"));
    m_mode->addSegment(u"scenarios"_s, tr("Scenarios"),
                       tr("The chosen option and phase in every scenario, against the saved plan"));
    connect(m_mode, &SegmentedControl::chosen, this, &ComparePage::setMode);
    m_bar->addLeft(m_mode);
    m_chosen = makeButton(context().theme, u"close"_s, {}, this);
    m_chosen->setObjectName(u"allOptionsButton"_s);
    m_chosen->setToolTip(tr("Compare all options again"));
    m_chosen->setLayoutDirection(Qt::RightToLeft); // the cross follows the words
    m_chosen->hide();
    connect(m_chosen, &QPushButton::clicked, this, [this] { compareOnly({}); });
    connect(&context().navigator, &Navigator::comparisonRequested, this, &ComparePage::compareOnly);
    m_bar->addRight(m_chosen);
    auto *environments =
        new ChoiceModel(ChoiceModel::Kind::Environments, context().document, context().view, this);
    auto *environment = new QComboBox(this);
    environment->setObjectName(u"environmentCombo"_s);
    environment->setAccessibleName(tr("Environment"));
    environment->setToolTip(tr("Environment"));
    environment->setModel(environments);
    environment->setItemDelegate(new PickerDelegate(context().theme, environment));
    environment->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    environment->setCurrentIndex(environments->currentRow());
    connect(environments, &ChoiceModel::currentRowChanged, environment, &QComboBox::setCurrentIndex);
    connect(environment, &QComboBox::activated, environments, &ChoiceModel::choose);
    m_bar->addRight(environment);
    m_onlyDifferences->setObjectName(u"onlyDifferencesButton"_s);
    m_onlyDifferences->setCheckable(true);
    connect(m_onlyDifferences, &QPushButton::toggled, m_model, &ComparisonModel::setOnlyDifferences);
    m_bar->addRight(m_onlyDifferences);
    m_addCompared = makeButton(context().theme, u"add"_s, tr("Option"), this);
    m_addCompared->setObjectName(u"addComparedOptionButton"_s);
    m_addCompared->setAccessibleName(tr("Add option"));
    m_addCompared->setToolTip(tr("Add option"));
    connect(m_addCompared, &QPushButton::clicked, &context().navigator, &Navigator::addOption);
    m_bar->addRight(m_addCompared);
}

void ComparePage::makeEmpty()
{
    m_addOption = m_empty->addAction(tr("Add option"), u"add"_s);
    m_addOption->setObjectName(u"addFirstOptionButton"_s);
    connect(m_addOption, &QPushButton::clicked, &context().navigator, &Navigator::addOption);
    m_openWhatIf = m_empty->addAction(tr("Open What if"), u"levers"_s);
    m_openWhatIf->setObjectName(u"openWhatIfButton"_s);
    connect(m_openWhatIf, &QPushButton::clicked, this, &ComparePage::openWhatIf);
}

/// The panel belongs to the window, which has an action for it.
void ComparePage::openWhatIf()
{
    auto *action = window()->findChild<QAction *>(u"showWhatIfAction"_s);
    if (action && !action->isChecked())
        action->trigger();
}

void ComparePage::setMode(const QString &key)
{
    m_model->setMode(key == "phases"_L1          ? Mode::Phases
                         : key == "scenarios"_L1 ? Mode::Scenarios
                                                 : Mode::Options);
    refreshLater();
}

void ComparePage::compareOnly(const QList<OptionId> &options)
{
    m_mode->setCurrent(u"options"_s);
    m_model->setMode(Mode::Options);
    m_model->setOptions(options);
    refreshLater();
}

/// What is missing for a comparison.
QString ComparePage::emptyText() const
{
    switch (m_model->mode()) {
    case Mode::Options:
        return tr("There is one option. Add a second one to compare.");
    case Mode::Phases:
        return tr("This option has one phase. A second one is needed to compare.");
    case Mode::Scenarios:
        return tr("This plan has no scenario yet. Move levers in What if and keep them as a scenario: it is "
                  "then compared with the saved plan here.");
    }
    Q_UNREACHABLE();
}

void ComparePage::refresh()
{
    if (m_model->isPending()) // earlier figures stay until all are there
        return;
    const int left = m_model->optionsLeftOut();
    m_chosen->setVisible(left > 0);
    m_chosen->setText(tr("%n option(s) left out", nullptr, left));
    m_chosen->setAccessibleName(tr("Compare all options again"));
    const Mode mode = m_model->mode();
    const bool isEnough = m_model->comparison().columns.size() > 1;
    m_empty->setText(emptyText());
    m_addOption->setVisible(mode == Mode::Options);
    m_addCompared->setVisible(mode != Mode::Scenarios);
    m_openWhatIf->setVisible(mode == Mode::Scenarios);
    m_stack->setCurrentIndex(isEnough ? 0 : 1);
    m_bar->setSubtitle(m_model->summary());
    m_waterfall->follow();
    m_matrix->setVisible(mode == Mode::Options);
    shareAnswers();
    shareHeight();
    Q_EMIT headlineChanged();
    Q_EMIT traceChanged();
}

QString ComparePage::environmentName() const
{
    const Environment *environment = context().document.find(context().view.environment());
    return environment ? environment->name : tr("All environments");
}

std::optional<Headline> ComparePage::headline() const
{
    const Comparison &comparison = m_model->comparison();
    if (comparison.columns.size() < 2)
        return std::nullopt;
    if (m_model->mode() == Mode::Scenarios && context().whatIf.isActive())
        return std::nullopt; // the figure goes with the scenario that the header names
    const ComparisonColumn &first = comparison.columns.first();
    Headline headline;
    headline.figure = context().format.money(first.total.amount.likely);
    headline.unit = tr("a month");
    headline.tip = tr("%1, exactly %2").arg(first.title, context().format.exact(first.total.amount));
    QStringList note {differencesNote()};
    if (!first.once.likely.isZero())
        note.append(tr("of it %1 once", "amount").arg(context().format.money(first.once.likely)));
    note.append(tr("%1, %2").arg(first.title, environmentName()));
    note.removeAll(QString());
    headline.note = note.join(u" · "_s);
    return headline;
}

const ComparisonCell *ComparePage::currentCell() const
{
    const QModelIndex index = m_table->currentCell();
    if (!index.isValid())
        return nullptr;
    const ComparisonModel::Column column = m_model->columnAt(index.column());
    if (column.compared < 0)
        return nullptr;
    const ComponentId component(index.data(ComponentRole).toLongLong());
    for (const ComparisonRow &row : m_model->comparison().rows) {
        const ComparisonCell &cell = row.cells.at(column.compared);
        if (!component.isNone() && cell.components.contains(component))
            return &cell;
    }
    return nullptr;
}

std::optional<Trace> ComparePage::trace() const
{
    const ComparisonCell *cell = currentCell();
    if (!cell || cell->components.isEmpty())
        return std::nullopt;
    const int compared = m_model->columnAt(m_table->currentCell().column()).compared;
    const ComparisonColumn &column = m_model->comparison().columns.at(compared);
    return traceOf(*cell, {column.title, m_model->planOf(compared), column.phase, context().view.basis()});
}

void ComparePage::openInDesign()
{
    const ComparisonCell *cell = currentCell();
    if (cell && !cell->components.isEmpty())
        context().navigator.openComponent(u"design"_s, cell->components.first());
}

void ComparePage::reveal(const Finding &finding)
{
    context().view.setOption(finding.option);
    context().view.setPhase(finding.phase);
}

} // namespace stratoplan

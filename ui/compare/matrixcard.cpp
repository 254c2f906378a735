// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrixcard.h"

#include "core/text/decisiontext.h"
#include "document/document.h"
#include "document/edits/money/criteria.h"
#include "models/compare/comparisonmodel.h"
#include "models/compare/matrixmodel.h"
#include "render/theme/themesource.h"
#include "ui/compare/criteriondialog.h"
#include "ui/compare/matrixdelegate.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int margin = 16;
constexpr int frame = 4; ///< left and right of the table
constexpr int remarkGap = 10;
constexpr int fewestRows = 5; ///< in sight: four criteria and their score
constexpr int basisGap = 4;
constexpr int weightWidth = 64;
constexpr int sliderWidth = 150;
constexpr int nameWidth = 130; ///< of a criterion, at least; bars beside scores give way first
constexpr int widestName = 240;
constexpr int scoreWidth = 86; ///< with its bar
constexpr int lastScoreMore = 8; ///< to the card's edge
constexpr int plainScoreWidth = 50;
constexpr int widestTitle = 130; ///< of an option, that the card asks room for

/// A weight for a criterion that joins others: as much as they have on average.
Percent usualWeight(const Plan &plan)
{
    const Table<Criterion> &criteria = plan.table<Criterion>();
    if (criteria.isEmpty())
        return Percent::fromWhole(100);
    qint64 sum = 0;
    for (const Criterion &criterion : criteria)
        sum += criterion.weight.raw();
    return Percent::fromWhole(sum / criteria.size() / Percent::one());
}

} // namespace

MatrixCard::MatrixCard(PageContext &context, const ComparisonModel &comparison, QWidget *parent)
    : Card(tr("Decision"), parent), m_context(context),
      m_model(new MatrixModel(context.document, comparison, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(context.theme, u"compare"_s,
                             tr("Weigh the options by cost, recovery and what you know of them."), this)),
      m_basis(makeLabel({}, u"subtitle"_s, this)), m_verdict(makeLabel({}, u"subtitle"_s, this))
{
    setObjectName(u"decisionCard"_s);
    setSubtitle(tr("0–10, weighted"));
    makeTable();
    makeHead();
    makeActions();
    m_verdict->setObjectName(u"decisionVerdictLabel"_s);
    m_verdict->setWordWrap(true);
    m_basis->setObjectName(u"decisionBasisLabel"_s);
    m_basis->setWordWrap(true);
    auto *decided = new QWidget(this);
    auto *column = new QVBoxLayout(decided);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 100); // as high as its rows, or as there is room
    auto *remark = new QVBoxLayout;
    remark->setContentsMargins(margin, remarkGap, margin, remarkGap);
    remark->setSpacing(basisGap);
    remark->addWidget(m_basis);
    remark->addWidget(m_verdict);
    column->addLayout(remark);
    column->addStretch(1);
    m_stack->addWidget(decided);
    m_stack->addWidget(m_empty);
    addBody(m_stack);
    QPushButton *usual = m_empty->addAction(tr("Add the usual criteria"), u"add"_s);
    usual->setObjectName(u"addUsualCriteriaButton"_s);
    connect(usual, &QPushButton::clicked, this,
            [this] { m_context.navigator.check(edits::addUsualCriteria(m_context.document)); });
    connect(m_model, &MatrixModel::decided, this, &MatrixCard::follow);
    connect(&context.theme, &ThemeSource::changed, this, &MatrixCard::follow);
    connect(m_model, &MatrixModel::refused, this, [this](const QString &why) {
        m_context.navigator.showError({Error::Code::Invalid, why});
    });
    follow();
}

void MatrixCard::makeTable()
{
    m_table = stratoplan::makeTable(m_context.theme,
                                    {.name = u"decisionTable"_s,
                                     .title = tr("Decision"),
                                     .cells = {},
                                     .stretchColumn = MatrixModel::NameColumn,
                                     .widths = {0, weightWidth}},
                                    this);
    m_cells = new MatrixDelegate(m_context.theme, *m_model, m_table);
    m_table->setItemDelegate(m_cells);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    setTableModel(*m_table, m_model);
    connect(m_cells, &MatrixDelegate::weightSettled, this,
            [this] { m_model->settleWeights(m_weighing.next()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_remove->setEnabled(!currentCriterion().isNone()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixCard::openSliders);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &MatrixCard::openSliders, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &MatrixCard::openSliders, Qt::QueuedConnection);
}

void MatrixCard::makeHead()
{
    m_remove = makeIconButton(m_context.theme, u"remove"_s, tr("Remove the chosen criterion"), this);
    m_remove->setObjectName(u"removeCriterionButton"_s);
    m_remove->setEnabled(false);
    connect(m_remove, &QToolButton::clicked, this, &MatrixCard::removeCriterion);
    auto *add = makeIconButton(m_context.theme, u"add"_s, tr("Add criterion"), this);
    add->setObjectName(u"addCriterionButton"_s);
    connect(add, &QToolButton::clicked, this, &MatrixCard::addCriterion);
    m_weights = makeLink(tr("Edit weights"), this);
    m_weights->setObjectName(u"editWeightsButton"_s);
    m_weights->setCheckable(true);
    m_weights->setToolTip(tr("Show the weights as sliders"));
    connect(m_weights, &QPushButton::toggled, this, &MatrixCard::showSliders);
    addToHead(m_remove);
    addToHead(add);
    addToHead(m_weights);
}

void MatrixCard::addTableAction(const QString &name, const QString &text, const QKeySequence &key,
                                void (MatrixCard::*act)())
{
    auto *action = new QAction(text, m_table);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_table->addAction(action);
}

void MatrixCard::makeActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addTableAction(u"editCriterionAction"_s, tr("Edit criterion…"), Qt::ALT | Qt::Key_Return,
                   &MatrixCard::editCriterion);
    addTableAction(u"explainScoreAction"_s, tr("Reason of the score…"), Qt::CTRL | Qt::Key_Return,
                   &MatrixCard::explainScore);
    addTableAction(u"moveCriterionUpAction"_s, tr("Move up"), Qt::ALT | Qt::Key_Up, &MatrixCard::moveUp);
    addTableAction(u"moveCriterionDownAction"_s, tr("Move down"), Qt::ALT | Qt::Key_Down,
                   &MatrixCard::moveDown);
    addTableAction(u"removeCriterionAction"_s, tr("Remove"), QKeySequence::Delete,
                   &MatrixCard::deleteCurrent);
}

Id<Criterion> MatrixCard::currentCriterion() const
{
    return m_model->criterionAt(m_table->currentIndex().row());
}

void MatrixCard::addCriterion()
{
    Criterion criterion;
    criterion.weight = usualWeight(m_context.document.plan());
    CriterionDialog dialog(criterion, window());
    if (!m_context.prompts.run(dialog))
        return;
    const auto added = edits::setCriterion(m_context.document, dialog.criterion());
    if (!added)
        m_context.navigator.showError(added.error());
}

void MatrixCard::editCriterion()
{
    const Criterion *criterion = m_context.document.find(currentCriterion());
    if (!criterion)
        return;
    CriterionDialog dialog(*criterion, window());
    if (!m_context.prompts.run(dialog))
        return;
    const auto changed = edits::setCriterion(m_context.document, dialog.criterion());
    if (!changed)
        m_context.navigator.showError(changed.error());
}

void MatrixCard::removeCriterion()
{
    const Id<Criterion> criterion = currentCriterion();
    if (criterion)
        m_context.navigator.check(edits::removeCriterion(m_context.document, criterion));
}

void MatrixCard::deleteCurrent()
{
    const QModelIndex cell = m_table->currentIndex();
    const bool isScore = cell.column() >= MatrixModel::FirstOptionColumn;
    if (!isScore)
        removeCriterion();
    else if (!cell.data(Qt::EditRole).toString().isEmpty())
        m_model->setData(cell, QString());
}

void MatrixCard::moveBy(int rows)
{
    const Id<Criterion> criterion = currentCriterion();
    const qsizetype row = m_context.document.plan().table<Criterion>().indexOf(criterion);
    if (row >= 0 && row + rows >= 0)
        m_context.navigator.check(edits::moveCriterion(m_context.document, criterion, row + rows));
}

/// Asks why an option has its score, which stands in the cell's tooltip and in reports.
void MatrixCard::explainScore()
{
    const QModelIndex cell = m_table->currentIndex();
    const Criterion *criterion = m_context.document.find(currentCriterion());
    if (!criterion || cell.column() < MatrixModel::FirstOptionColumn)
        return;
    const OptionId option =
        m_model->matrix().columns.at(cell.column() - MatrixModel::FirstOptionColumn).option;
    QString reason;
    for (const Score &score : criterion->scores)
        reason = score.option == option ? score.reason : reason;
    FormDialog dialog(u"scoreReasonDialog"_s, tr("Reason of the score"), tr("Change"), window());
    QLineEdit *line = dialog.addLine(u"scoreReasonEdit"_s, tr("&Why"), reason);
    if (m_context.prompts.run(dialog))
        m_context.navigator.check(
            edits::setScoreReason(m_context.document, criterion->id, option, line->text()));
}

void MatrixCard::showSliders(bool areShown)
{
    m_model->settleWeights();
    for (int row = 0; !areShown && row < m_model->rowCount(); ++row)
        m_table->closePersistentEditor(m_model->index(row, MatrixModel::WeightColumn));
    m_cells->setSliding(areShown);
    m_weights->setText(areShown ? tr("Done") : tr("Edit weights"));
    m_table->header()->resizeSection(MatrixModel::WeightColumn,
                                     m_context.theme.theme().scaled(areShown ? sliderWidth : weightWidth));
    openSliders();
    fitScores();
}

void MatrixCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitBars();
    fitScores();
    fitRemarks();
}

void MatrixCard::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    m_cells->setDense(density == Density::Dense);
    m_table->doItemsLayout();
    follow();
}

int MatrixCard::widthOfNames() const
{
    const Theme &theme = m_context.theme.theme();
    const QAbstractItemView *table = m_table; // there it is public
    return qBound(theme.scaled(nameWidth), table->sizeHintForColumn(MatrixModel::NameColumn),
                  theme.scaled(widestName));
}

int MatrixCard::widthFor(Bars bars) const
{
    const Theme &theme = m_context.theme.theme();
    const QHeaderView *header = m_table->header();
    int width = widthOfNames() + header->sectionSize(MatrixModel::WeightColumn) + frame
        + (bars == Bars::With ? theme.scaled(lastScoreMore) : 0);
    const int least = theme.scaled(bars == Bars::With ? scoreWidth : plainScoreWidth);
    for (int column = MatrixModel::FirstOptionColumn; column < m_model->columnCount(); ++column)
        width += qMax(least, qMin(header->sectionSizeHint(column), theme.scaled(widestTitle)));
    return width;
}

/// In a narrow window the names of criteria are worth more than bars.
void MatrixCard::fitBars()
{
    const bool hasRoom = width() >= widthFor(Bars::With);
    if (hasRoom == m_cells->hasBars())
        return;
    m_cells->setHasBars(hasRoom);
    m_table->viewport()->update();
}

void MatrixCard::fitScores()
{
    const QAbstractItemView *table = m_table; // there it is public
    QHeaderView *header = m_table->header();
    const int scrolling =
        fullHeight(*m_table) > m_table->height() ? m_table->verticalScrollBar()->sizeHint().width() : 0;
    const int room =
        width() - frame - scrolling - widthOfNames() - header->sectionSize(MatrixModel::WeightColumn);
    int widest = 0;
    QList<int> needs;
    QList<int> titles;
    for (int column = MatrixModel::FirstOptionColumn; column < m_model->columnCount(); ++column) {
        needs.append(table->sizeHintForColumn(column));
        titles.append(header->sectionSizeHint(column));
        widest = qMax(widest, titles.last());
    }
    const auto widthOf = [&](qsizetype option) {
        return qMax(needs.at(option), qMin(titles.at(option), widest));
    };
    const auto isTooWide = [&] {
        int all = 0;
        for (qsizetype option = 0; option < needs.size(); ++option)
            all += widthOf(option);
        return all > room;
    };
    while (widest > 0 && isTooWide())
        --widest;
    for (qsizetype option = 0; option < needs.size(); ++option) {
        const int column = MatrixModel::FirstOptionColumn + static_cast<int>(option);
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, widthOf(option));
    }
}

int MatrixCard::heightOf(const QString &remark) const
{
    if (remark.isEmpty())
        return 0;
    const int room = qMax(1, width() - 2 * margin - 2);
    const QMargins around = m_verdict->contentsMargins();
    return m_verdict->fontMetrics()
               .boundingRect(0, 0, room, QWIDGETSIZE_MAX, Qt::TextWordWrap, remark)
               .height()
        + around.top() + around.bottom();
}

int MatrixCard::roomOfRemarks() const
{
    return height() - m_stack->y() - 1 - fullHeight(*m_table) - 2 * remarkGap;
}

/// Remarks have the lines they need. Where the page is low what the scores are of stands in one run with the
/// verdict, as far as that costs no row its place, else in its tooltip: the card asks for no more height.
void MatrixCard::fitRemarks()
{
    const bool isDecided = m_model->hasCriteria();
    const QString uncounted = isDecided ? m_model->uncounted() : QString();
    const QString costs = isDecided ? m_model->costBasis() : QString();
    const QString verdict = isDecided ? verdictText(m_model->matrix()) : QString();
    const QString space = costs.isEmpty() || uncounted.isEmpty() ? QString() : u" "_s;
    const QString basis = costs + space + uncounted;
    const bool isApart = m_density == Density::Roomy;
    QString shown = verdict;
    for (const QString &part : {costs, uncounted, basis}) { // the last one that fits
        const QString both = part + u' ' + verdict;
        if (!isApart && !part.isEmpty() && heightOf(both) <= roomOfRemarks())
            shown = both;
    }
    const bool isWhole = basis.isEmpty() || isApart || shown.startsWith(basis);
    m_basis->setText(basis);
    m_basis->setMinimumHeight(heightOf(basis));
    m_basis->setVisible(!basis.isEmpty() && isApart);
    m_verdict->setText(shown);
    m_verdict->setMinimumHeight(heightOf(verdict));
    m_verdict->setToolTip(isWhole ? QString() : basis);
}

void MatrixCard::openSliders()
{
    if (!m_weights->isChecked())
        return;
    m_table->header()->resizeSection(MatrixModel::WeightColumn, m_context.theme.theme().scaled(sliderWidth));
    for (int row = 0; row < m_model->rowCount() - 1; ++row)
        m_table->openPersistentEditor(m_model->index(row, MatrixModel::WeightColumn));
}

/// A view that is about to lay itself out passes changes over; sliders that are held must not wait for it.
void MatrixCard::followSliders()
{
    for (int row = 0; m_weights->isChecked() && row < m_model->rowCount() - 1; ++row) {
        const QModelIndex weight = m_model->index(row, MatrixModel::WeightColumn);
        if (QWidget *edit = m_table->indexWidget(weight))
            m_cells->setEditorData(edit, weight);
    }
}

void MatrixCard::follow()
{
    fitBars();
    const bool isDecided = m_model->hasCriteria();
    m_stack->setCurrentIndex(isDecided ? 0 : 1);
    m_empty->setSizePolicy(QSizePolicy::Ignored, isDecided ? QSizePolicy::Ignored : QSizePolicy::Preferred);
    const int full = fullHeight(*m_table);
    m_table->setMaximumHeight(full);
    const int hidden = qMax(0, m_model->rowCount() - fewestRows);
    m_table->setMinimumHeight(full - hidden * m_cells->rowHeight());
    fitScores();
    fitRemarks();
    m_weights->setEnabled(isDecided);
    m_remove->setEnabled(!currentCriterion().isNone());
    followSliders();
}

} // namespace stratoplan

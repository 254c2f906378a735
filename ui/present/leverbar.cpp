// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/leverbar.h"

#include "models/lists/choicemodel.h"
#include "models/whatif/scenariomodel.h"
#include "models/whatif/whatiffigures.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/whatif/levermoves.h"
#include "ui/whatif/leverrow.h"
#include "ui/whatif/leverslider.h"
#include "ui/whatif/takeback.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/pickercombo.h"
#include "ui/widgets/input/pickerdelegate.h"
#include "ui/widgets/properties.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int leverWidth = 250;
constexpr int mostRows = 2; ///< that are seen without scrolling
constexpr int headHeight = 56;

} // namespace

LeverBar::LeverBar(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context),
      m_differences(context.document, context.whatIf, context.recalculator, context.view),
      m_levers(context.document, context.whatIf, &m_differences), m_moves(new LeverMoves(m_levers, this))
{
    setObjectName(u"presentLeverBar"_s);
    setRole(*this, u"lever-bar"_s);
    setAccessibleName(tr("Levers"));
    m_differences.setLive(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    m_head = makeHead();
    m_head->setMinimumHeight(headHeight);
    column->addWidget(m_head);
    column->addWidget(makeLevers(), 1);
    connect(&m_levers, &QAbstractItemModel::rowsInserted, this, &LeverBar::followRows);
    connect(&m_levers, &QAbstractItemModel::rowsRemoved, this, &LeverBar::followRows);
    connect(&m_levers, &QAbstractItemModel::rowsMoved, this, &LeverBar::followRows);
    connect(
        &m_levers, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) { followLines(first.row(), last.row()); });
    connect(&context.recalculator, &Recalculator::finished, this, &LeverBar::follow);
    connect(&context.view, &PlanView::viewChanged, this, &LeverBar::follow);
    followRows();
}

LeverBar::~LeverBar() = default;

template <class Model>
PickerCombo *LeverBar::addPicker(const QString &label, const QString &name, Model *model)
{
    auto *picker = new PickerCombo(label, m_context.theme, this);
    picker->setObjectName(name);
    picker->setAccessibleName(label);
    picker->setModel(model);
    picker->setItemDelegate(new PickerDelegate(m_context.theme, picker));
    picker->setCurrentIndex(model->currentRow());
    connect(model, &Model::currentRowChanged, picker, &QComboBox::setCurrentIndex);
    connect(picker, &QComboBox::activated, model, &Model::choose);
    return picker;
}

QWidget *LeverBar::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(20, 6, 16, 6);
    row->setSpacing(12);
    using Kind = ChoiceModel::Kind;
    row->addWidget(addPicker(tr("Option"), u"presentOptionPicker"_s,
                             new ChoiceModel(Kind::Options, m_context.document, m_context.view, this)));
    row->addWidget(addPicker(tr("Phase"), u"presentPhasePicker"_s,
                             new ChoiceModel(Kind::Phases, m_context.document, m_context.view, this)));
    auto *scenarios = new ScenarioModel(m_context.document, m_context.whatIf, this);
    m_scenario = addPicker(tr("Scenario"), u"presentScenarioPicker"_s, scenarios);
    m_scenario->setFace(scenarios->face());
    connect(scenarios, &ScenarioModel::currentRowChanged, this,
            [this, scenarios] { m_scenario->setFace(scenarios->face()); });
    row->addWidget(m_scenario);
    row->addStretch(1);
    m_together = new ElidedLabel(tr("Amounts of levers need not add up; together"), head);
    m_together->setToolTip(
        tr("What a lever changes while the others stay as they are. That need not add up."));
    setRole(*m_together, u"secondary"_s);
    m_together->setObjectName(u"presentTogetherLabel"_s);
    row->addWidget(m_together);
    m_difference = makeLabel({}, u"card-title"_s, head);
    m_difference->setObjectName(u"presentDifferenceLabel"_s);
    m_figure = makeLabel({}, u"tile-value"_s, head);
    m_figure->setObjectName(u"presentTotalLabel"_s);
    row->addWidget(m_difference);
    row->addWidget(m_figure);
    row->addWidget(makeLabel(tr("a month"), u"secondary"_s, head));
    m_reset = makeButton(m_context.theme, {}, tr("Reset"), head);
    m_reset->setObjectName(u"presentResetButton"_s);
    connect(m_reset, &QPushButton::clicked, this, [this] { resetOrTakeBack(m_context.whatIf); });
    row->addWidget(m_reset);
    QToolButton *close = makeIconButton(m_context.theme, u"close"_s, tr("Put the levers away (L)"), head);
    close->setObjectName(u"presentCloseLeversButton"_s);
    connect(close, &QToolButton::clicked, this, &LeverBar::closeRequested);
    row->addWidget(close);
    return head;
}

QWidget *LeverBar::makeLevers()
{
    auto *list = new QWidget(this);
    setRole(*list, u"dock"_s);
    m_grid = new QGridLayout;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_none = makeLabel(tr("The plan has no levers yet. The panel “What if” of the window adds them."),
                       u"label"_s, list);
    m_none->setObjectName(u"presentNoLeversLabel"_s);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(6, 0, 6, 6);
    column->addLayout(m_grid);
    column->addWidget(m_none, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_scroll = new QScrollArea(this);
    setRole(*m_scroll, u"plain"_s);
    m_scroll->setObjectName(u"presentLeverList"_s);
    m_scroll->setAccessibleName(tr("Levers"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(list);
    return m_scroll;
}

int LeverBar::columnsFor(int width) const
{
    return std::max(1, (width - 12) / m_context.theme.theme().scaled(leverWidth));
}

int LeverBar::rowHeight() const
{
    return m_rows.isEmpty() ? 34 : m_rows.first()->sizeHint().height();
}

int LeverBar::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    const int rows = std::max(1, (static_cast<int>(m_rows.size()) + columns - 1) / columns);
    return std::max(headHeight, m_head->sizeHint().height()) + std::min(rows, mostRows) * rowHeight() + 2;
}

QWidget *LeverBar::firstFocus() const
{
    return m_rows.isEmpty() ? static_cast<QWidget *>(m_scenario) : &m_rows.first()->slider();
}

void LeverBar::followRows()
{
    QHash<QString, LeverRow *> known;
    for (LeverRow *row : std::as_const(m_rows))
        known.insert(row->key(), row);
    m_rows.clear();
    for (const LeverLine &line : m_levers.lines()) {
        LeverRow *row = known.take(line.key);
        if (!row) {
            row = new LeverRow(m_context.theme, line.key, m_scroll->widget(), LeverRow::Difference::ByValue);
            connect(row, &LeverRow::put, m_moves, &LeverMoves::put);
        }
        row->setContextMenuPolicy(Qt::PreventContextMenu);
        m_rows.append(row);
    }
    for (LeverRow *gone : std::as_const(known))
        gone->deleteLater();
    m_none->setVisible(m_rows.isEmpty());
    arrange();
    followLines(0, static_cast<int>(m_rows.size()) - 1);
    follow();
    updateGeometry();
}

void LeverBar::arrange()
{
    const int columns = columnsFor(width());
    for (int i = 0; i < m_rows.size(); ++i)
        m_grid->addWidget(m_rows.at(i), i / columns, i % columns);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowMinimumHeight(row, m_grid->itemAtPosition(row, 0) ? rowHeight() : 0);
    for (int column = 0; column < std::max(columns, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void LeverBar::followLines(int first, int last)
{
    if (m_rows.size() != m_levers.rowCount())
        return; // rows still come and go
    for (int row = first; row <= last; ++row)
        m_rows.at(row)->setLine(m_moves->lineAt(row));
}

void LeverBar::follow()
{
    if (!isVisible())
        return;
    const auto figures = whatIfFigures(m_context.recalculator, m_context.view);
    const bool isActive = m_context.whatIf.isActive();
    showReset(*m_reset, m_context.whatIf);
    m_figure->setText(figures ? m_context.format.money(figures->now.amount.likely) : absentText());
    m_difference->setVisible(isActive && figures);
    m_together->setVisible(isActive && figures && m_context.whatIf.settings().size() > 1);
    if (!isActive || !figures)
        return;
    m_difference->setText(m_context.format.moneyDifference(figures->difference()));
    m_difference->setToolTip(
        tr("Against the saved plan, %1").arg(m_context.format.money(figures->saved.amount.likely)));
    restyle(*m_difference, "severity", figures->difference().isNegative() ? u"saving"_s : QString());
}

void LeverBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void LeverBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_differences.setLive(true);
    follow();
}

void LeverBar::hideEvent(QHideEvent *event)
{
    m_differences.setLive(false);
    QFrame::hideEvent(event);
}

} // namespace stratoplan

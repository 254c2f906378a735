// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifpanel.h"

#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/whatif/levermoves.h"
#include "ui/whatif/leverrow.h"
#include "ui/whatif/leverslider.h"
#include "ui/whatif/takeback.h"
#include "ui/whatif/whatifcommands.h"
#include "ui/whatif/whatifhead.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 14;

QVBoxLayout *makeColumn(QWidget *parent = nullptr)
{
    auto *column = parent ? new QVBoxLayout(parent) : new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

/// Ends at the edge of a row: none is cut as long as nothing was scrolled.
class LeverList : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        keepRowsWhole();
    }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        // The rows have their places only when the event is through.
        if (object == widget() && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
            QTimer::singleShot(0, this, &LeverList::keepRowsWhole);
        return QScrollArea::eventFilter(object, event);
    }

private:
    void keepRowsWhole()
    {
        int whole = height();
        if (widget() && widget()->layout())
            widget()->layout()->activate(); // rows that were just shown have no places yet
        if (widget() && widget()->minimumSizeHint().height() > whole)
            whole = endOfRows(whole);
        if (viewportMargins().bottom() != height() - whole)
            setViewportMargins(0, 0, 0, height() - whole);
    }
    /// The lower edge of the last row or link above @p most; a title alone is none.
    [[nodiscard]] int endOfRows(int most) const
    {
        int end = 0;
        for (const QWidget *each : widget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const int bottom = each->geometry().bottom() + 1;
            if (!each->isHidden() && !qobject_cast<const QLabel *>(each) && bottom <= most)
                end = qMax(end, bottom);
        }
        return end > 0 ? end : most;
    }
};

} // namespace

WhatIfPanel::WhatIfPanel(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context),
      m_differences(context.document, context.whatIf, context.recalculator, context.view),
      m_levers(context.document, context.whatIf, &m_differences), m_moves(new LeverMoves(m_levers, this)),
      m_commands(new WhatIfCommands(context, *this)), m_head(new WhatIfHead(context, this)),
      m_problems(makeLabel({}, u"label"_s, this))
{
    setRole(*this, u"dock"_s);
    setAccessibleName(tr("What if"));
    m_differences.setLive(false);
    m_problems->setObjectName(u"whatIfProblemsLabel"_s);
    m_problems->setWordWrap(true);
    m_problems->setContentsMargins(padding, 0, padding, 8);
    restyle(*m_problems, "severity", u"warning"_s);
    auto *content = new QWidget(this);
    QVBoxLayout *column = makeColumn(content);
    column->addWidget(m_head);
    column->addWidget(m_problems);
    column->addWidget(makeLevers(), 1);
    column->addWidget(makeFoot());
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(content);
    m_stack->addWidget(makeEmpty());
    connect(&m_levers, &QAbstractItemModel::rowsInserted, this, &WhatIfPanel::followRows);
    connect(&m_levers, &QAbstractItemModel::rowsRemoved, this, &WhatIfPanel::followRows);
    connect(&m_levers, &QAbstractItemModel::rowsMoved, this, &WhatIfPanel::followRows);
    connect(
        &m_levers, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) { followLines(first.row(), last.row()); });
    connect(&context.recalculator, &Recalculator::finished, this, &WhatIfPanel::follow);
    connect(&context.view, &PlanView::viewChanged, this, &WhatIfPanel::follow);
    followRows();
}

WhatIfPanel::~WhatIfPanel() = default;

QWidget *WhatIfPanel::makeLevers()
{
    auto *list = new QWidget(this);
    setRole(*list, u"dock"_s);
    QVBoxLayout *column = makeColumn(list);
    m_leverLayout = makeColumn();
    m_driverLayout = makeColumn();
    m_driverTitle = makeLabel(tr("Drivers, % of the saved plan"), u"label-strong"_s, list);
    m_driverTitle->setContentsMargins(padding, 12, padding, 2);
    m_new = makeLink(tr("New lever…"), list);
    m_new->setObjectName(u"newLeverButton"_s);
    connect(m_new, &QPushButton::clicked, m_commands, &WhatIfCommands::newLever);
    m_ready = makeLink(tr("Add ready levers…"), list);
    m_ready->setObjectName(u"readyLeversButton"_s);
    connect(m_ready, &QPushButton::clicked, m_commands, &WhatIfCommands::addReadyLevers);
    auto *links = new QHBoxLayout;
    links->setContentsMargins(padding - 2, 8, padding, 4);
    links->setSpacing(14);
    links->addWidget(m_ready);
    links->addWidget(m_new);
    links->addStretch(1);
    column->addLayout(m_leverLayout);
    column->addLayout(links);
    column->addWidget(m_driverTitle);
    column->addLayout(m_driverLayout);
    column->addStretch(1);
    auto *scroll = new LeverList(this);
    m_list = scroll;
    scroll->setFocusPolicy(Qt::ClickFocus); // Tab goes to its levers
    setRole(*scroll, u"plain"_s);
    scroll->setObjectName(u"leverList"_s);
    scroll->setAccessibleName(tr("Levers"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    return scroll;
}

QWidget *WhatIfPanel::makeFoot()
{
    auto *foot = new QFrame(this);
    setRole(*foot, u"card-foot"_s);
    m_keep = makeButton(m_context.theme, {}, tr("&Keep scenario…"), foot);
    m_keep->setObjectName(u"keepScenarioButton"_s);
    m_keep->setToolTip(tr("Give what is tried out a name; the plan stays as it is"));
    makePrimary(*m_keep);
    m_apply = makeButton(m_context.theme, {}, tr("App&ly"), foot);
    m_apply->setObjectName(u"applyWhatIfButton"_s);
    m_apply->setToolTip(tr("Write what is tried out into the plan, as one step"));
    m_reset = makeButton(m_context.theme, {}, tr("Rese&t"), foot);
    m_reset->setObjectName(u"resetWhatIfButton"_s);
    setRole(*m_reset, u"flat"_s);
    connect(m_keep, &QPushButton::clicked, m_commands, &WhatIfCommands::keep);
    connect(m_apply, &QPushButton::clicked, m_commands, &WhatIfCommands::apply);
    connect(m_reset, &QPushButton::clicked, this, [this] { resetOrTakeBack(m_context.whatIf); });
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(padding, 8, padding - 4, 8);
    row->setSpacing(6);
    row->addWidget(m_keep);
    row->addWidget(m_apply);
    row->addStretch(1);
    row->addWidget(m_reset);
    return foot;
}

QWidget *WhatIfPanel::makeEmpty()
{
    auto *empty = new EmptyState(
        m_context.theme, u"levers"_s,
        tr("Levers try out spot prices, commitments, hours and growth without touching the plan."), this);
    QPushButton *ready = empty->addAction(tr("Add ready levers…"), u"add"_s);
    ready->setObjectName(u"emptyReadyLeversButton"_s);
    connect(ready, &QPushButton::clicked, m_commands, &WhatIfCommands::addReadyLevers);
    QPushButton *add = empty->addLink(tr("New lever…"));
    add->setObjectName(u"emptyNewLeverButton"_s);
    connect(add, &QPushButton::clicked, m_commands, &WhatIfCommands::newLever);
    return empty;
}

LeverRow *WhatIfPanel::addRow(const LeverLine &line)
{
    auto *row = new LeverRow(m_context.theme, line.key, this);
    connect(row, &LeverRow::put, m_moves, &LeverMoves::put);
    connect(row, &LeverRow::editRequested, m_commands, &WhatIfCommands::changeLever);
    connect(row, &LeverRow::removeRequested, m_commands, &WhatIfCommands::removeLever);
    connect(row, &LeverRow::moveRequested, this, &WhatIfPanel::moveLever);
    connect(row, &LeverRow::driverRequested, &m_context.navigator, &Navigator::openDrivers);
    return row;
}

/// The lever that is moved keeps the keyboard and stays in view.
void WhatIfPanel::moveLever(Id<Lever> lever, int step)
{
    m_commands->moveLever(lever, step);
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !m_list->isAncestorOf(focus))
        return;
    m_list->widget()->layout()->activate();
    m_list->ensureWidgetVisible(focus);
}

void WhatIfPanel::followRows()
{
    QHash<QString, LeverRow *> known;
    for (LeverRow *row : std::as_const(m_rows))
        known.insert(row->key(), row);
    m_rows.clear();
    const auto empty = [](QVBoxLayout &layout) {
        while (QLayoutItem *item = layout.takeAt(0))
            delete item;
    };
    empty(*m_leverLayout);
    empty(*m_driverLayout);
    QString lastLever;
    for (const LeverLine &line : m_levers.lines())
        lastLever = line.kind == LeverLine::Kind::Lever ? line.key : lastLever;
    for (const LeverLine &line : m_levers.lines()) {
        LeverRow *row = known.take(line.key);
        row = row ? row : addRow(line);
        const bool isLever = line.kind == LeverLine::Kind::Lever;
        row->setPlace(isLever && m_leverLayout->count() > 0, isLever && line.key != lastLever);
        (isLever ? m_leverLayout : m_driverLayout)->addWidget(row);
        m_rows.append(row);
    }
    for (LeverRow *gone : std::as_const(known))
        gone->deleteLater();
    followTabs();
    followLines(0, static_cast<int>(m_rows.size()) - 1);
    m_driverTitle->setVisible(m_driverLayout->count() > 0);
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 1 : 0);
    follow();
}

/// Tab goes from top to bottom: levers, links, drivers, buttons.
void WhatIfPanel::followTabs()
{
    QWidget *before = m_list;
    const auto addRows = [&](LeverLine::Kind kind) {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_levers.lineAt(row).kind == kind)
                before = m_rows.at(row)->follow(before);
        }
    };
    const auto add = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    addRows(LeverLine::Kind::Lever);
    add(m_ready);
    add(m_new);
    addRows(LeverLine::Kind::Driver);
    for (QPushButton *button : {m_keep, m_apply, m_reset})
        add(button);
}

void WhatIfPanel::focusFirst()
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_levers.lineAt(static_cast<int>(row)).kind == LeverLine::Kind::Lever) {
            m_rows.at(row)->slider().setFocus(Qt::TabFocusReason);
            return;
        }
    }
    auto *empty = findChild<QWidget *>(u"emptyReadyLeversButton"_s);
    (m_rows.isEmpty() && empty ? empty : m_ready)->setFocus(Qt::TabFocusReason);
}

void WhatIfPanel::followLines(int first, int last)
{
    if (m_rows.size() != m_levers.rowCount())
        return; // rows still come and go
    for (int row = first; row <= last; ++row)
        m_rows.at(row)->setLine(m_moves->lineAt(row));
}

void WhatIfPanel::follow()
{
    if (!isVisible())
        return;
    m_head->follow();
    const bool isActive = m_context.whatIf.isActive();
    m_keep->setEnabled(m_context.whatIf.isMoved());
    m_apply->setEnabled(isActive);
    showReset(*m_reset, m_context.whatIf);
    showProblems();
}

void WhatIfPanel::showProblems()
{
    const QStringList problems = m_context.whatIf.isActive() ? m_context.whatIf.problems() : QStringList();
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

void WhatIfPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_differences.setLive(true);
    follow();
}

void WhatIfPanel::hideEvent(QHideEvent *event)
{
    m_differences.setLive(false);
    QFrame::hideEvent(event);
}

} // namespace stratoplan

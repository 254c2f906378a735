// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "core/engine/figures/oncepaid.h"
#include "core/engine/money/budgetscope.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/whatif.h"
#include "models/lists/choicemodel.h"
#include "models/whatif/scenariomodel.h"
#include "models/whatif/whatiffigures.h"
#include "render/theme/themesource.h"
#include "ui/shell/commands/actions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/clauselabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/pickercombo.h"
#include "ui/widgets/input/pickerdelegate.h"
#include "ui/widgets/properties.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int noteGap = 4;

/// "85 % of $5,000", or nothing where no budget holds.
QString budgetText(const PageContext &context, const CostTable &table, int column)
{
    const Plan &plan = context.recalculator.plan();
    const std::optional<Budget> budget = limitAt(plan, context.view.option(), table.timeline.at(column));
    if (!budget)
        return {};
    const Money spent = budgetedCost(plan, *budget, table, column).amount.likely;
    const auto used = percentOf(spent, budget->amount.high);
    if (!used)
        return {};
    return HeaderBar::tr("%1 of %2")
        .arg(context.format.percent(*used), context.format.money(budget->amount.high));
}

QString periodText(const PageContext &context, const Period &period)
{
    QStringList parts;
    if (const Phase *phase = context.document.find(period.phase))
        parts.append(phase->name);
    if (period.month)
        parts.append(context.format.month(*period.month));
    return parts.join(u", "_s);
}

/// "against the saved plan, $4,262"; empty where nothing is laid over it.
QString savedText(PageContext &context)
{
    const auto figures =
        context.whatIf.isActive() ? whatIfFigures(context.recalculator, context.view) : std::nullopt;
    return figures
        ? HeaderBar::tr("against the saved plan, %1").arg(context.format.money(figures->saved.amount.likely))
        : QString();
}

} // namespace

Headline totalHeadline(PageContext &context)
{
    const auto table = context.recalculator.costs(context.view.option(), context.view.basis());
    const int column = context.view.column();
    if (!table || column < 0 || column >= table->timeline.size())
        return {};
    const CostSum sum = table->total(column);
    Headline headline;
    headline.figure = context.format.money(sum.amount.likely);
    headline.unit = HeaderBar::tr("a month");
    QStringList note {savedText(context), periodText(context, table->timeline.at(column)),
                      budgetText(context, *table, column)};
    headline.tip = HeaderBar::tr("%1 exactly").arg(context.format.exact(sum.amount.likely));
    if (!sum.amount.isSingle()) {
        note.append(context.format.money(sum.amount));
        headline.tip += u'\n'
            + HeaderBar::tr("Between %1 and %2, likely %3")
                  .arg(context.format.exact(sum.amount.low), context.format.exact(sum.amount.high),
                       context.format.exact(sum.amount.likely));
    }
    const Money once = oncePaid(context.recalculator.plan(), *table, column).likely;
    if (!once.isZero())
        note.append(HeaderBar::tr("of it %1 once", "amount").arg(context.format.money(once)));
    if (context.document.plan().info().upfront == UpfrontView::Cash)
        headline.tip += u'\n' + HeaderBar::tr("Upfront payments count when paid");
    if (sum.unknown > 0) {
        note.append(HeaderBar::tr("without %n unknown price(s)", nullptr, sum.unknown));
        headline.tip +=
            u'\n' + HeaderBar::tr("%n component(s) have no price and are left out", nullptr, sum.unknown);
    }
    note.removeAll(QString());
    headline.note = note.join(u" · "_s);
    return headline;
}

HeaderBar::HeaderBar(PageContext &context, const Actions &actions, QWidget *parent)
    : QFrame(parent), m_context(context), m_cash(makeCashChip()), m_whatIf(makeWhatIfChip(actions)),
      m_figure(makeLabel({}, u"tile-value"_s, this)), m_unit(makeLabel({}, u"secondary"_s, this)),
      m_difference(makeLabel({}, u"label"_s, this)), m_note(new ClauseLabel(this)),
      m_noteLine(new QWidget(this))
{
    setRole(*this, u"header"_s);
    setAccessibleName(tr("Header"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 20, 0);
    layout->setSpacing(12);
    using Kind = ChoiceModel::Kind;
    const auto addChoice = [&](const QString &label, const QString &name, Kind kind) {
        auto *model = new ChoiceModel(kind, context.document, context.view, this);
        layout->addWidget(addPicker(label, name, model));
    };
    addChoice(tr("Option"), u"optionPicker"_s, Kind::Options);
    addChoice(tr("Phase"), u"phasePicker"_s, Kind::Phases);
    addChoice(tr("Prices"), u"basisPicker"_s, Kind::Bases);
    layout->addWidget(addScenarioPicker());
    layout->addSpacing(8);
    layout->addWidget(makeIconButton(*actions.undo, this));
    layout->addWidget(makeIconButton(*actions.redo, this));
    layout->addSpacing(4);
    layout->addWidget(m_cash);
    layout->addWidget(m_whatIf);
    layout->addLayout(makeTotal(), 1);
    layout->addSpacing(8);
    auto *report = makeButton(context.theme, u"report"_s, tr("Report"), this);
    report->setObjectName(u"reportButton"_s);
    report->setProperty("tall", true);
    report->setToolTip(actions.exportReport->toolTip());
    connect(report, &QPushButton::clicked, actions.exportReport, &QAction::trigger);
    layout->addWidget(report);
    auto *present = makeButton(context.theme, u"present"_s, tr("Present"), this);
    present->setObjectName(u"presentButton"_s);
    present->setProperty("tall", true);
    present->setToolTip(actions.present->toolTip());
    present->setIcon(context.theme.icons().icon(u"present"_s, Token::OnAccent));
    makePrimary(*present);
    connect(present, &QPushButton::clicked, actions.present, &QAction::trigger);
    layout->addWidget(present);

    connect(&context.recalculator, &Recalculator::finished, this, &HeaderBar::follow);
    connect(&context.view, &PlanView::viewChanged, this, &HeaderBar::follow);
}

QToolButton *HeaderBar::makeCashChip()
{
    auto *chip = new QToolButton(this);
    setRole(*chip, u"chip"_s);
    chip->setObjectName(u"cashViewButton"_s);
    chip->setText(tr("Upfront: when paid"));
    chip->setToolTip(
        tr("Upfront payments count in the month in which they are paid, in every figure. Opens prices and "
           "discounts, where they can be spread over their term."));
    chip->setAccessibleName(tr("Upfront payments count when paid"));
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->hide();
    connect(chip, &QToolButton::clicked, this, [this] { m_context.navigator.openPriceBook(u"discounts"_s); });
    return chip;
}

QToolButton *HeaderBar::makeWhatIfChip(const Actions &actions)
{
    auto *chip = new QToolButton(this);
    setRole(*chip, u"chip"_s);
    chip->setProperty("severity", u"note"_s);
    chip->setObjectName(u"whatIfChip"_s);
    chip->setText(tr("What if"));
    chip->setToolTip(
        tr("Every figure is with the scenario and the levers laid over the saved plan. Opens the "
           "levers."));
    chip->setAccessibleName(tr("What is shown is tried out, not the saved plan"));
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->hide();
    connect(chip, &QToolButton::clicked, actions.showWhatIf, &QAction::trigger);
    return chip;
}

QLayout *HeaderBar::makeTotal()
{
    m_difference->setObjectName(u"headerDifferenceLabel"_s);
    m_figure->setObjectName(u"headerTotalLabel"_s);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(u"headerNoteLabel"_s);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(*m_note, u"label"_s);
    auto *totalLine = new QHBoxLayout;
    totalLine->setSpacing(8);
    totalLine->addStretch(1);
    totalLine->addWidget(m_figure);
    totalLine->addWidget(m_unit, 0, Qt::AlignBottom);
    m_unit->setContentsMargins(0, 0, 0, 4);
    auto *total = new QVBoxLayout;
    total->setSpacing(0);
    total->setContentsMargins(0, 2, 0, 4);
    total->addLayout(totalLine);
    auto *noteLine = new QHBoxLayout(m_noteLine);
    noteLine->setContentsMargins(0, 0, 0, 0);
    noteLine->setSpacing(noteGap);
    noteLine->addStretch(1);
    noteLine->addWidget(m_difference);
    noteLine->addWidget(m_note);
    m_noteLine->installEventFilter(this);
    total->addWidget(m_noteLine);
    return total;
}

bool HeaderBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_noteLine && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fitNote();
    return QFrame::eventFilter(object, event);
}

void HeaderBar::fitNote()
{
    const int before = m_difference->isHidden() ? 0 : m_difference->sizeHint().width() + noteGap;
    QString shown = m_note->textIn(m_noteLine->width() - before);
    if (!m_note->text().startsWith(shown)) // a part of a clause says too little
        shown.clear();
    m_note->setToolTip(shown == m_note->text() ? QString() : m_noteText);
    m_note->setMaximumWidth(shown == m_note->text() ? QWIDGETSIZE_MAX
                                                    : m_note->fontMetrics().horizontalAdvance(shown));
}

template <class Model>
PickerCombo *HeaderBar::addPicker(const QString &label, const QString &name, Model *model)
{
    auto *picker = new PickerCombo(label, m_context.theme, this);
    picker->setObjectName(name);
    picker->setModel(model);
    picker->setItemDelegate(new PickerDelegate(m_context.theme, picker));
    picker->setCurrentIndex(model->currentRow());
    connect(model, &Model::currentRowChanged, picker, &QComboBox::setCurrentIndex);
    connect(picker, &QComboBox::activated, model, &Model::choose);
    return picker;
}

PickerCombo *HeaderBar::addScenarioPicker()
{
    auto *model = new ScenarioModel(m_context.document, m_context.whatIf, this);
    PickerCombo *picker = addPicker(tr("Scenario"), u"scenarioPicker"_s, model);
    picker->setFace(model->face());
    connect(model, &ScenarioModel::currentRowChanged, picker,
            [picker, model] { picker->setFace(model->face()); });
    return picker;
}

void HeaderBar::setHeadline(const std::optional<Headline> &headline)
{
    m_pageHeadline = headline;
    follow();
}

void HeaderBar::showDifference(const Headline &headline)
{
    const auto figures =
        m_context.whatIf.isActive() ? whatIfFigures(m_context.recalculator, m_context.view) : std::nullopt;
    // A page may show the total of something else.
    const bool isTotal = figures && headline.figure == m_context.format.money(figures->now.amount.likely);
    m_difference->setVisible(isTotal);
    if (!isTotal)
        return;
    const Money difference = figures->difference();
    m_differenceText = m_context.format.moneyDifference(difference);
    const QString strong = u"<b>%1</b>"_s.arg(m_differenceText);
    // A page's own note says other things.
    m_difference->setText(m_pageHeadline ? tr("%1 against the saved plan").arg(strong) : strong);
    restyle(*m_difference, "severity", difference.isNegative() ? u"saving"_s : QString());
}

void HeaderBar::follow()
{
    m_whatIf->setVisible(m_context.whatIf.isActive());
    m_cash->setVisible(m_context.document.plan().info().upfront == UpfrontView::Cash);
    show(m_pageHeadline ? *m_pageHeadline : totalHeadline(m_context));
}

void HeaderBar::show(const Headline &headline)
{
    m_figure->setText(headline.figure);
    m_unit->setText(headline.unit);
    m_figure->setToolTip(headline.tip);
    showDifference(headline);
    m_noteText = headline.note;
    const bool isApart = m_pageHeadline && !m_difference->isHidden() && !m_noteText.isEmpty();
    m_note->setText(isApart ? u"· "_s + m_noteText : m_noteText);
    const QString note = m_difference->isHidden() ? headline.note : m_differenceText + u' ' + headline.note;
    m_figure->setAccessibleName(tr("%1 %2, %3").arg(headline.figure, headline.unit, note));
}

} // namespace stratoplan

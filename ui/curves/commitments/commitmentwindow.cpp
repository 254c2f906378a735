// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/commitments/commitmentwindow.h"

#include "core/optimise/commitmenttext.h"
#include "core/text/format.h"
#include "document/edits/money/commitmentchoice.h"
#include "document/planview.h"
#include "render/curves/coveragecurves.h"
#include "render/theme/themesource.h"
#include "ui/curves/chartcard.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/whatif/leverslider.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int unshrunk = 0; ///< percent, where a slider begins
constexpr int usualChance = 25;
constexpr int patience = 150; ///< milliseconds between the last move of a slider and the question

TableSetup tableSetup()
{
    TableSetup setup;
    setup.name = u"commitmentTable"_s;
    setup.title = CommitmentWindow::tr("Families that can be committed");
    setup.cells.rowHeight = 28;
    return setup;
}

} // namespace

CommitmentWindow::CommitmentWindow(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_title(makeLabel({}, u"subtitle"_s, this)),
      m_byText(makeLabel({}, u"strong"_s, this)), m_chanceText(makeLabel({}, u"strong"_s, this)),
      m_by(makeSlider(u"shrinkBySlider"_s, tr("Demand may shrink by"), m_byText)),
      m_chance(makeSlider(u"shrinkChanceSlider"_s, tr("with a chance of"), m_chanceText)),
      m_table(makeTable(context.theme, tableSetup(), this)),
      m_chart(new ChartCard(context, tr("Cost against coverage"), u"coverageChart"_s, this)),
      m_sentences(makeLabel({}, u"label"_s, this)), m_progress(new QProgressBar(this))
{
    setObjectName(u"commitmentWindow"_s);
    setWindowTitle(tr("Commitments that pay"));
    resize(1080, 680);
    setRole(*m_progress, u"loading"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Looking for the best coverage"));
    m_sentences->setWordWrap(true);
    m_sentences->setObjectName(u"coverageSentences"_s);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_by->setValue(unshrunk);
    m_chance->setValue(usualChance);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(patience);
    setTableModel(*m_table, &m_model);
    auto *families = new Card(tr("Families"), this);
    families->setSubtitle(tr("the cheapest constant coverage from the first month on"));
    families->addBody(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(makeRisk());
    layout->addWidget(m_progress);
    layout->addWidget(families, 2);
    layout->addWidget(m_chart, 3);
    layout->addWidget(m_sentences);
    layout->addWidget(makeFoot());
    follow();
}

void CommitmentWindow::follow()
{
    const auto soon = qOverload<>(&QTimer::start);
    const auto soonIfSeen = [this] {
        if (isVisible())
            m_askSoon.start();
    };
    connect(&m_askSoon, &QTimer::timeout, this, &CommitmentWindow::ask);
    connect(m_by, &QSlider::valueChanged, &m_askSoon, soon);
    connect(m_chance, &QSlider::valueChanged, &m_askSoon, soon);
    connect(&m_context.document, &Document::planChanged, this, soonIfSeen);
    connect(&m_context.view, &PlanView::optionChanged, this, soonIfSeen);
    connect(&m_context.document, &Document::reset, this, &QWidget::close);
    connect(&m_search, &CommitmentSearch::answered, this, &CommitmentWindow::showAnswers);
    connect(&m_search, &CommitmentSearch::runningChanged, this, &CommitmentWindow::showRunning);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CommitmentWindow::showFamily);
    showRunning();
}

QSlider *CommitmentWindow::makeSlider(const QString &name, const QString &title, QLabel *value)
{
    auto *slider = new LeverSlider(m_context.theme, this);
    slider->setObjectName(name);
    slider->setAccessibleName(title);
    slider->setRange(0, name == "shrinkBySlider"_L1 ? 90 : 100);
    slider->setPageStep(10);
    slider->setSaved(name == "shrinkBySlider"_L1 ? unshrunk : usualChance);
    connect(slider, &LeverSlider::savedRequested, slider, [slider] { slider->setValue(slider->saved()); });
    const auto say = [value](int percent) { value->setText(Format().percent(Percent::fromWhole(percent))); };
    connect(slider, &QSlider::valueChanged, this, say);
    value->setMinimumWidth(44);
    say(0);
    return slider;
}

QWidget *CommitmentWindow::makeRisk()
{
    auto *risk = new QWidget(this);
    auto *row = new QHBoxLayout(risk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(makeLabel(tr("Demand may shrink by"), u"label"_s, risk));
    row->addWidget(m_by, 1);
    row->addWidget(m_byText);
    row->addSpacing(12);
    row->addWidget(makeLabel(tr("with a chance of"), u"label"_s, risk));
    row->addWidget(m_chance, 1);
    row->addWidget(m_chanceText);
    return risk;
}

QWidget *CommitmentWindow::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_cancel = new QPushButton(tr("Stop"), foot);
    m_cancel->setObjectName(u"cancelCommitmentButton"_s);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, &m_search, &CommitmentSearch::cancel);
    m_apply = new QPushButton(tr("Apply as commitment"), foot);
    m_apply->setObjectName(u"applyCommitmentButton"_s);
    m_apply->setAutoDefault(false);
    makePrimary(*m_apply);
    connect(m_apply, &QPushButton::clicked, this, &CommitmentWindow::apply);
    auto *close = new QPushButton(tr("Close"), foot);
    close->setObjectName(u"closeCommitmentButton"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_apply);
    return foot;
}

ShrinkRisk CommitmentWindow::risk() const
{
    return {Percent::fromWhole(m_by->value()), Percent::fromWhole(m_chance->value())};
}

void CommitmentWindow::ask()
{
    const Plan &plan = m_context.document.plan(); // what is applied goes there too
    const Option *option = plan.find(m_context.view.option());
    m_title->setText(
        option
            ? tr("%1 over %n month(s), at the demand of the plan", "", plan.info().horizon).arg(option->name)
            : QString());
    if (option)
        m_search.ask(plan, option->id, risk());
    else
        showAnswers({});
}

void CommitmentWindow::hideEvent(QHideEvent *event)
{
    m_askSoon.stop();
    m_search.cancel();
    QDialog::hideEvent(event);
}

void CommitmentWindow::showRunning()
{
    const bool isRunning = m_search.isRunning();
    m_progress->setMaximum(isRunning ? 0 : 1); // 0: something is under way
    m_progress->setValue(0);
    m_cancel->setEnabled(isRunning);
    m_apply->setEnabled(!isRunning && current() && current()->best());
}

void CommitmentWindow::showAnswers(const QList<CommitmentAnswer> &answers)
{
    m_model.show(m_context.document.plan(), answers);
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    showFamily();
}

const CommitmentAnswer *CommitmentWindow::current() const
{
    return m_model.answer(m_table->currentIndex().row());
}

void CommitmentWindow::showFamily()
{
    const CommitmentAnswer *answer = current();
    const bool isAnswered = answer && answer->problem.isEmpty() && !answer->choices.isEmpty();
    const QString why = answer
        ? answer->problem
        : tr("Nothing of this option is charged by the hour on demand and has committed "
             "prices in the plan.");
    m_chart->setSubtitle(answer ? tr("%1, expected over the plan", "family").arg(answer->family.name)
                                : QString());
    m_chart->setFigure(isAnswered ? std::make_shared<LineChart>(curves::coverage(*answer)) : nullptr, why);
    m_sentences->setText(isAnswered ? coverageSentences(*answer, risk()).join(u' ') : QString());
    showRunning();
}

void CommitmentWindow::apply()
{
    const CommitmentAnswer *answer = current();
    const CoverageChoice *best = answer ? answer->best() : nullptr;
    if (!best)
        return;
    edits::CommitmentChoice choice;
    choice.option = m_context.view.option();
    choice.onDemand = answer->family.onDemand;
    choice.committed = answer->offerOf(*best).rate;
    choice.hours = answer->family.hours;
    choice.units = best->units();
    choice.start = m_context.document.plan().info().start;
    choice.terms = best->renewal == Renewal::Renewed ? 0 : 1;
    const QString name = answer->family.name;
    if (m_context.navigator.check(edits::applyCommitment(m_context.document, choice)))
        m_context.navigator.showMessage(tr("%1 is committed", "family").arg(name));
}

} // namespace stratoplan

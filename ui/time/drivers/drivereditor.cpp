// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/drivers/drivereditor.h"

#include "document/document.h"
#include "document/edits/step/onestep.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/formulas.h"
#include "document/planview.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/drivers/drivercourse.h"
#include "ui/time/drivers/driverfields.h"
#include "ui/time/drivers/seasonsrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/formula/formulaedit.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int plotHeight = 150;

} // namespace

DriverEditor::DriverEditor(PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"driverEditor"_s);
    auto *content = new QWidget;
    stratoplan::setRole(*content, u"page"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(makeIdentity());
    column->addWidget(makeMaking(), 1);
    column->addWidget(makeSeasons());
    m_uses = makeLabel({}, u"label"_s, content);
    m_uses->setObjectName(u"driverUsesLabel"_s);
    m_uses->setWordWrap(true);
    m_uses->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_uses);
    auto *scroll = new QScrollArea(this);
    stratoplan::setRole(*scroll, u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeCourse());
    layout->addWidget(scroll, 1);
    connect(&context.document, &Document::planChanged, this, &DriverEditor::follow);
    connect(&context.view, &PlanView::viewChanged, this, &DriverEditor::follow);
}

QWidget *DriverEditor::makeCourse()
{
    m_course = new Card({}, this);
    m_plot = new QStackedWidget(m_course);
    m_figure = new FigureView(m_context.theme.theme(), m_plot);
    m_figure->setObjectName(u"driverCourse"_s);
    m_figure->setMinimumHeight(m_context.theme.theme().scaled(plotHeight));
    connect(&m_context.theme, &ThemeSource::changed, m_figure,
            [this] { m_figure->setTheme(m_context.theme.theme()); });
    m_problem = makeLabel({}, {}, m_plot);
    m_problem->setObjectName(u"driverProblem"_s);
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setWordWrap(true);
    m_plot->addWidget(m_figure);
    m_plot->addWidget(m_problem);
    m_course->addBody(m_plot, 16, 1);
    return m_course;
}

QWidget *DriverEditor::makeIdentity()
{
    Document &document = m_context.document;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const auto addForm = [&](int stretch) {
        auto *form = new FieldForm(row);
        form->setMargins(0);
        layout->addWidget(form, stretch);
        layout->setAlignment(form, Qt::AlignTop);
        m_forms.append(form);
        return form;
    };
    m_name = addForm(4)->addLine(u"driverNameEdit"_s, tr("&Name"), [this] { return commitName(); });
    m_key = addForm(3)->addLine(u"driverKeyEdit"_s, tr("&Word in formulas"), [this, &document] {
        return edits::setDriverKey(document, m_driver, m_key->text().trimmed());
    });
    stratoplan::setRole(*m_key, u"formula"_s);
    m_key->setToolTip(tr("Letters, digits and underscores. Formulas that use it follow."));
    m_unit = addForm(3)->addLine(u"driverUnitEdit"_s, tr("&Unit"), [this, &document] {
        return edits::setDriverUnit(document, m_driver, m_unit->text().trimmed());
    });
    m_unit->setPlaceholderText(tr("users, GB a month"));
    return row;
}

QWidget *DriverEditor::makeMaking()
{
    auto *box = new QWidget(this);
    m_making = new SegmentedControl(tr("How it is made"), box);
    m_making->addSegment(u"points"_s, tr("By points"), tr("Stated values by month or by phase"));
    m_making->addSegment(u"formula"_s, tr("By formula"), tr("From other drivers"));
    connect(m_making, &SegmentedControl::chosen, this, &DriverEditor::chooseMaking);
    m_fields = new DriverFields(m_context, box);
    connect(m_fields, &DriverFields::previewed, this, &DriverEditor::preview);
    m_formulaPage = new QWidget(box);
    auto *column = new QVBoxLayout(m_formulaPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_formula = new FormulaEdit(
        u"driverFormulaEdit"_s, m_context.theme, [this] { return scope(); }, FormulaAssist::Begins::AtOnce,
        m_formulaPage);
    m_formula->line().setAccessibleName(tr("Formula"));
    m_formula->line().setPlaceholderText(tr("users * 500"));
    connect(m_formula, &FormulaEdit::edited, this, &DriverEditor::previewFormula);
    connect(m_formula, &FormulaEdit::finished, this, &DriverEditor::commitFormula);
    auto *help = makeLabel(
        tr("Drivers by their words, month, phase, lag(driver, months), stock(driver, from age, until age). "
           "Ctrl+Space lists everything."),
        u"hint"_s, m_formulaPage);
    help->setWordWrap(true);
    column->addWidget(m_formula);
    column->addWidget(help);
    column->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_making, 0, Qt::AlignLeft);
    // One of both is shown; a stack would be as high as the higher one.
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_formulaPage, 1);
    return box;
}

QWidget *DriverEditor::makeSeasons()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeLabel(tr("Seasons, % of the curve in each month of the year"), u"label"_s, box));
    m_seasons = new SeasonsRow(box);
    m_seasonsProblem = makeLabel({}, u"label"_s, box);
    restyle(*m_seasonsProblem, "severity", u"critical"_s);
    m_seasonsProblem->hide();
    layout->addWidget(m_seasons);
    layout->addWidget(m_seasonsProblem);
    const auto read = [this](auto &&take) {
        const auto seasons = m_seasons->seasons();
        m_seasonsProblem->setText(seasons ? QString() : seasons.error().message);
        m_seasonsProblem->setVisible(!seasons.ok());
        if (seasons)
            take(*seasons);
    };
    connect(m_seasons, &SeasonsRow::edited, this, [this, read] {
        read([this](const QList<Season> &seasons) {
            const Driver *row = m_context.document.find(m_driver);
            if (!row)
                return;
            Driver changed = *row;
            changed.seasons = seasons;
            preview(changed);
        });
    });
    connect(m_seasons, &SeasonsRow::finished, this, [this, read] {
        read([this](const QList<Season> &seasons) {
            const Status done = edits::setDriverSeasons(m_context.document, m_driver, seasons);
            m_seasonsProblem->setText(done ? QString() : done.error().message);
            m_seasonsProblem->setVisible(!done.ok());
        });
    });
    return box;
}

FormulaScope DriverEditor::scope() const
{
    const Driver *driver = m_context.document.find(m_driver);
    return FormulaScope(m_context.document.plan(),
                        {.column = m_context.view.column(),
                         .component = {},
                         .driver = m_driver,
                         .unit = driver ? driver->unit : QString()},
                        m_context.format);
}

void DriverEditor::setDriver(DriverId driver)
{
    if (driver == m_driver) {
        follow();
        return;
    }
    commit(); // to the driver it was typed for
    m_driver = driver;
    const Driver *row = m_context.document.find(driver);
    m_making->setCurrent(row && !row->formula.isEmpty() ? u"formula"_s : u"points"_s);
    m_formula->line().setModified(false);
    follow();
}

void DriverEditor::commit()
{
    for (FieldForm *form : std::as_const(m_forms))
        form->commitAll();
    if (m_formula->line().isModified()) {
        m_formula->line().setModified(false);
        commitFormula();
    }
}

void DriverEditor::editName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void DriverEditor::follow()
{
    const Driver *driver = m_context.document.find(m_driver);
    setEnabled(driver != nullptr);
    if (!driver)
        return;
    showText(*m_name, driver->name);
    showText(*m_key, driver->key);
    showText(*m_unit, driver->unit);
    if (!driver->formula.isEmpty())
        m_making->setCurrent(u"formula"_s);
    else if (m_formula->text().isEmpty() && m_making->current() == "formula"_L1
             && !m_formula->line().hasFocus())
        m_making->setCurrent(u"points"_s);
    giveRoom(m_making->current() == "formula"_L1);
    m_fields->show(*driver);
    m_formula->setText(driver->formula);
    m_seasons->setSeasons(driver->seasons);
    m_seasonsProblem->hide();
    showUses(*driver);
    preview(*driver);
}

/// A formula needs one line: the course takes what points would fill.
void DriverEditor::giveRoom(bool isFormula)
{
    m_fields->setVisible(!isFormula);
    m_formulaPage->setVisible(isFormula);
    auto *column = static_cast<QBoxLayout *>(layout());
    column->setStretch(0, isFormula ? 1 : 0);
    column->setStretch(1, isFormula ? 0 : 1);
}

void DriverEditor::showUses(const Driver &driver)
{
    const QStringList uses = edits::usesOfKey(m_context.document.plan(), driver.key);
    m_uses->setText(uses.isEmpty() ? tr("Nothing uses it yet.") : tr("Used by %1.").arg(uses.join(u", "_s)));
}

void DriverEditor::preview(const Driver &driver)
{
    Plan plan = m_context.document.plan();
    if (!plan.find(driver.id))
        return;
    plan.table<Driver>().replace(driver);
    const Timeline timeline(plan);
    const DriverTable drivers(plan, timeline);
    const Series &series = drivers.driver(driver.key);
    m_course->setTitle(driver.name);
    QStringList words;
    if (!driver.unit.isEmpty())
        words.append(driver.unit);
    if (series.isRanged())
        words.append(tr("likely, with low and high as a band"));
    m_course->setSubtitle(words.join(u" · "_s));
    const bool isEmpty = driver.formula.isEmpty() && driver.points.isEmpty();
    m_problem->setText(isEmpty ? tr("Add a point to see its course.") : series.problem);
    restyle(*m_problem, "severity", isEmpty ? QString() : u"critical"_s);
    m_plot->setCurrentIndex(isEmpty || !series.problem.isEmpty() ? 1 : 0);
    m_figure->setFigure(std::make_shared<CourseFigure>(courseOf(plan, driver, m_context.view.column())));
}

void DriverEditor::previewFormula()
{
    const Driver *driver = m_context.document.find(m_driver);
    if (!driver)
        return;
    Driver changed = *driver;
    changed.formula = m_formula->text().trimmed();
    if (changed.formula.startsWith(u'='))
        changed.formula.remove(0, 1);
    preview(changed);
}

/// A word that was made of the name follows it, as long as nothing uses it.
Status DriverEditor::commitName()
{
    Document &document = m_context.document;
    const Driver *driver = document.find(m_driver);
    if (!driver)
        return {};
    const Driver before = *driver;
    Plan others = document.plan();
    others.table<Driver>().remove(m_driver);
    const bool isMade = edits::freeKey(others, before.name) == before.key
        && edits::usesOfKey(document.plan(), before.key).isEmpty();
    const QString name = m_name->text().trimmed();
    return edits::inOneStep(document, tr("Rename driver"), [&]() -> Status {
        const Status renamed = edits::renameDriver(document, m_driver, name);
        if (!renamed || !isMade || name == before.name)
            return renamed;
        return edits::setDriverKey(document, m_driver, edits::freeKey(others, name));
    });
}

void DriverEditor::commitFormula()
{
    const Status done = edits::setDriverFormula(m_context.document, m_driver, m_formula->text().trimmed());
    if (!done)
        m_formula->setProblem(done.error().message);
}

void DriverEditor::chooseMaking(const QString &key)
{
    const Driver *driver = m_context.document.find(m_driver);
    if (!driver)
        return;
    giveRoom(key == "formula"_L1);
    if (key == "formula"_L1) {
        m_formula->line().setFocus();
        return;
    }
    m_formula->line().setModified(false);
    m_formula->line().clear();
    if (!driver->formula.isEmpty()) {
        m_formula->line().clearFocus();
        std::ignore = edits::setDriverFormula(m_context.document, m_driver, {});
    } else {
        preview(*driver);
    }
}

} // namespace stratoplan

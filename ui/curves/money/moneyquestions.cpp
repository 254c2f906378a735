// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/money/moneyquestions.h"

#include "core/text/format.h"
#include "document/edits/money/planmoney.h"
#include "render/theme/themesource.h"
#include "ui/curves/commitments/commitmentwindow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString severityOf(MoneyFact::Tone tone)
{
    switch (tone) {
    case MoneyFact::Tone::Plain:
        return {};
    case MoneyFact::Tone::Good:
        return u"saving"_s;
    case MoneyFact::Tone::Warning:
        return u"warning"_s;
    case MoneyFact::Tone::Bad:
        return u"critical"_s;
    }
    Q_UNREACHABLE();
}

/// A number as people type it: without group separators, signs of currencies or per cent.
QString bare(const QString &text, Currency currency)
{
    return text.simplified()
        .remove(u',')
        .remove(u'%')
        .remove(Format::symbol(currency).trimmed())
        .simplified();
}

Error noNumber(const QLineEdit &input)
{
    return {Error::Code::Invalid, MoneyQuestions::tr("“%1” is not a number.").arg(input.text()), {}};
}

} // namespace

MoneyQuestions::MoneyQuestions(PageContext &context, QWidget *parent)
    : Card(tr("Money questions"), parent), m_context(context),
      m_price(makeInput(u"userPriceEdit"_s, tr("Price per user"), tr("What a paying user pays a month"))),
      m_conversion(makeInput(u"conversionEdit"_s, tr("Users that pay"), tr("Share of the users that pay"))),
      m_rate(makeInput(u"discountRateEdit"_s, tr("Discount rate"),
                       tr("A year, for what later costs are worth today"))),
      m_problem(makeLabel({}, u"label"_s, this)), m_factsArea(new QWidget(this)),
      m_facts(new QGridLayout(m_factsArea)),
      m_commitments(makeButton(context.theme, u"discount"_s, tr("Find commitments that pay…"), this))
{
    m_commitments->setObjectName(u"commitmentQuestionButton"_s);
    m_commitments->setToolTip(tr("Which coverage, by family and term, costs least over the plan"));
    connect(m_commitments, &QPushButton::clicked, this, &MoneyQuestions::openCommitments);
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->setObjectName(u"moneyInputProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_facts->setContentsMargins(0, 4, 0, 0);
    m_facts->setVerticalSpacing(1);
    m_facts->setColumnStretch(0, 2);
    m_facts->setColumnStretch(1, 3);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(makeInputs());
    layout->addWidget(m_problem);
    layout->addWidget(m_factsArea);
    layout->addStretch(1);
    addBody(body, 12);
    addFoot(m_commitments);
    connect(m_price, &QLineEdit::editingFinished, this, &MoneyQuestions::takePrice);
    connect(m_conversion, &QLineEdit::editingFinished, this, &MoneyQuestions::takeShare);
    connect(m_rate, &QLineEdit::editingFinished, this, &MoneyQuestions::takeRate);
}

QLineEdit *MoneyQuestions::makeInput(const QString &name, const QString &label, const QString &tip)
{
    auto *input = new QLineEdit(this);
    input->setObjectName(name);
    input->setAccessibleName(label);
    input->setToolTip(tip);
    input->setAlignment(Qt::AlignRight);
    input->setMaximumWidth(m_context.theme.theme().scaled(96));
    return input;
}

QWidget *MoneyQuestions::makeInputs()
{
    auto *inputs = new QWidget(this);
    auto *form = new QFormLayout(inputs);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setFormAlignment(Qt::AlignLeft);
    form->addRow(tr("Price per user a month"), m_price);
    form->addRow(tr("Users that pay"), m_conversion);
    form->addRow(tr("Discount rate a year"), m_rate);
    return inputs;
}

void MoneyQuestions::mark(QLineEdit &input, const Status &status)
{
    restyle(input, "invalid", !status.ok());
    input.setModified(!status.ok()); // what was taken follows the plan again
    m_problems.removeIf([&input](const auto &problem) { return problem.first == &input; });
    if (!status.ok())
        m_problems.append({&input, status.error().message});
    m_problem->setText(m_problems.isEmpty() ? QString() : m_problems.last().second);
    m_problem->setHidden(m_problems.isEmpty());
}

void MoneyQuestions::takePrice()
{
    const PlanInfo &info = m_context.document.plan().info();
    const QString text = bare(m_price->text(), info.currency);
    const auto price = text.isEmpty() ? std::optional(Money()) : Money::fromString(text, info.currency);
    if (!price)
        mark(*m_price, noNumber(*m_price));
    else if (price->micros() == info.userPrice.micros())
        mark(*m_price, {});
    else
        mark(*m_price, edits::setUserPrice(m_context.document, *price, info.conversion));
}

void MoneyQuestions::takeShare()
{
    const PlanInfo &info = m_context.document.plan().info();
    const auto share = Percent::fromString(bare(m_conversion->text(), info.currency));
    if (!share)
        mark(*m_conversion, noNumber(*m_conversion));
    else if (*share == info.conversion)
        mark(*m_conversion, {});
    else
        mark(*m_conversion, edits::setUserPrice(m_context.document, info.userPrice, *share));
}

void MoneyQuestions::takeRate()
{
    const PlanInfo &info = m_context.document.plan().info();
    const QString text = bare(m_rate->text(), info.currency);
    const auto rate = text.isEmpty() ? std::optional(Percent()) : Percent::fromString(text);
    mark(*m_rate, rate ? edits::setDiscountRate(m_context.document, *rate) : noNumber(*m_rate));
}

void MoneyQuestions::showInputs()
{
    const PlanInfo &info = m_context.document.plan().info();
    const QString sign = Format::symbol(info.currency);
    const auto fill = [this](QLineEdit &input, const QString &text) {
        if (input.hasFocus() && input.isModified())
            return;
        input.setText(text);
        if (input.property("invalid").toBool())
            mark(input, {});
    };
    fill(*m_price, info.userPrice.isZero() ? QString() : sign + info.userPrice.amountString());
    m_price->setPlaceholderText(tr("none", "no price"));
    fill(*m_conversion, info.conversion.toString() + u" %"_s);
    fill(*m_rate, info.discountRate.toString() + u" %"_s);
}

void MoneyQuestions::showSource(const CurveSource &source)
{
    setSubtitle(curves::optionName(source));
    showInputs();
    showFacts(curves::moneyFacts(source));
    m_commitments->setEnabled(true);
}

void MoneyQuestions::showNothing()
{
    showInputs();
    showFacts({});
    m_commitments->setEnabled(false);
}

void MoneyQuestions::showFacts(const QList<MoneyFact> &facts)
{
    if (facts == m_shown)
        return;
    m_shown = facts;
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const MoneyFact &fact : facts)
        row = addFact(fact, row);
}

int MoneyQuestions::addFact(const MoneyFact &fact, int row)
{
    QLabel *label = makeLabel(fact.label, u"label"_s, m_factsArea);
    label->setWordWrap(true);
    QLabel *value = makeLabel(fact.value, u"strong"_s, m_factsArea);
    value->setObjectName(u"moneyFact:"_s + fact.key);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    restyle(*value, "severity", severityOf(fact.tone));
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(value, row, 1);
    if (!fact.note.isEmpty()) {
        QLabel *note = makeLabel(fact.note, u"hint"_s, m_factsArea);
        note->setWordWrap(true);
        m_facts->addWidget(note, row + 1, 0, 1, 2);
    }
    m_facts->setRowMinimumHeight(row + 2, m_context.theme.theme().scaled(6));
    return row + 3;
}

void MoneyQuestions::openCommitments()
{
    if (!m_window)
        m_window = new CommitmentWindow(m_context, window());
    m_window->ask();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace stratoplan

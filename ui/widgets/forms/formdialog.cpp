// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/forms/formdialog.h"

#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Makes a window as high as what is in it needs at its width: words that wrap are not cut.
void growToContents(QWidget &window)
{
    QLayout &layout = *window.layout();
    layout.activate();
    const int needed = layout.hasHeightForWidth() ? layout.totalHeightForWidth(window.width())
                                                  : layout.totalMinimumSize().height();
    if (needed > window.height())
        window.resize(window.width(), needed);
}

} // namespace

FormDialog::FormDialog(const QString &name, const QString &title, const QString &action, QWidget *parent)
    : QDialog(parent), m_form(new QFormLayout), m_introduction(makeLabel({}, u"secondary"_s, this)),
      m_problem(makeLabel({}, {}, this)), m_accept(new QPushButton(action, this)), m_foot(new QHBoxLayout)
{
    setObjectName(name);
    setWindowTitle(title);
    setMinimumWidth(500);
    m_introduction->setWordWrap(true);
    m_introduction->hide();
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setDefault(true);
    makePrimary(*m_accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    m_foot->setSpacing(8);
    m_foot->addStretch(1);
    m_foot->addWidget(cancel);
    m_foot->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_introduction);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addLayout(m_foot);
}

void FormDialog::accept()
{
    clearProblem();
    const Status done = apply();
    if (done)
        QDialog::accept();
    else
        showProblem(done.error().message);
}

Error FormDialog::blame(QWidget &control, const QString &message)
{
    m_blamed = &control;
    return {Error::Code::Invalid, message};
}

void FormDialog::showProblem(const QString &message)
{
    QLabel *shown = m_messages.value(m_blamed, m_problem);
    shown->setText(message);
    shown->show();
    growToContents(*this);
    if (shown == m_problem)
        return;
    restyle(*m_blamed, "invalid", true);
    m_blamed->setAccessibleDescription(message);
    m_blamed->setFocus();
}

void FormDialog::clearProblem()
{
    m_problem->hide();
    if (!m_blamed)
        return;
    restyle(*m_blamed, "invalid", false);
    m_blamed->setAccessibleDescription({});
    if (QLabel *message = m_messages.value(m_blamed))
        message->hide();
    m_blamed = nullptr;
}

void FormDialog::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
    m_introduction->show();
}

void FormDialog::addRow(const QString &label, QWidget *control)
{
    // A label's key goes to what is typed into: a label passes over a buddy that only hands focus on.
    QWidget *first = control;
    while (first->focusProxy())
        first = first->focusProxy();
    auto *title = makeLabel(label, {}, this);
    title->setBuddy(first);
    if (m_messages.isEmpty())
        first->setFocus();
    for (QLineEdit *line : control->findChildren<QLineEdit *>())
        connect(line, &QLineEdit::textEdited, this, &FormDialog::clearProblem);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(QString(label).remove(u'&'));
    m_form->addRow(title, control);
    auto *message = makeLabel({}, u"label"_s, this);
    message->setObjectName(control->objectName() + u"Problem"_s);
    message->setProperty("severity", u"critical"_s);
    message->setWordWrap(true);
    message->hide();
    m_form->addRow(nullptr, message);
    m_messages.insert(control, message);
}

QLineEdit *FormDialog::addLine(const QString &name, const QString &label, const QString &text,
                               const QString &hint)
{
    auto *line = new QLineEdit(text, this);
    line->setObjectName(name);
    line->setPlaceholderText(hint);
    connect(line, &QLineEdit::textEdited, this, &FormDialog::clearProblem);
    addRow(label, line);
    return line;
}

QLineEdit *FormDialog::addLine(const QString &name, const QString &label, const QString &text, Need need)
{
    QLineEdit *line = addLine(name, label, text);
    if (need == Need::Required) {
        m_required.append(line);
        connect(line, &QLineEdit::textChanged, this, &FormDialog::check);
        check();
    }
    return line;
}

void FormDialog::setAcceptable(bool isAcceptable)
{
    m_isAcceptable = isAcceptable;
    check();
}

void FormDialog::check()
{
    m_accept->setEnabled(m_isAcceptable
                         && std::none_of(m_required.begin(), m_required.end(), [](const QLineEdit *line) {
                                return line->text().trimmed().isEmpty();
                            }));
}

QComboBox *FormDialog::addCombo(const QString &name, const QString &label)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    addRow(label, combo);
    return combo;
}

QComboBox *FormDialog::addChoice(const QString &name, const QString &label,
                                 const QList<std::pair<QVariant, QString>> &choices, const QVariant &current)
{
    QComboBox *combo = addCombo(name, label);
    for (const auto &[value, title] : choices)
        combo->addItem(title, value);
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
    return combo;
}

QLabel *FormDialog::addFact(const QString &label, const QString &text)
{
    auto *value = makeLabel(text, u"strong"_s, this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->addRow(makeLabel(label, u"secondary"_s, this), value);
    return value;
}

void FormDialog::addPanel(QWidget *panel, int formWidth)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    const int index = column->indexOf(m_form);
    column->takeAt(index);
    auto *left = new QWidget(this);
    auto *both = new QVBoxLayout(left);
    both->setContentsMargins(0, 0, 0, 0);
    both->addLayout(m_form);
    both->addStretch(1);
    left->setFixedWidth(formWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(left);
    row->addWidget(panel, 1);
    column->insertLayout(index, row, 1);
}

QPushButton *FormDialog::addSideLink(const QString &name, const QString &text)
{
    auto *link = makeLink(text, this);
    link->setObjectName(name);
    link->setAutoDefault(false);
    m_foot->insertWidget(0, link);
    return link;
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula/formulaedit.h"

#include "ui/widgets/properties.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

FormulaEdit::FormulaEdit(const QString &name, ThemeSource &theme, FormulaAssist::Source source,
                         FormulaAssist::Begins begins, QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_remark(makeLabel({}, u"label"_s, this)),
      m_assist(new FormulaAssist(*m_line, theme, std::move(source), begins, FormulaAssist::Remark::Elsewhere))
{
    m_line->setObjectName(name);
    m_line->setMaxLength(Formula::longest + 1);
    stratoplan::setRole(*m_line, u"formula"_s);
    m_remark->setObjectName(name + u"Remark"_s);
    m_remark->setWordWrap(true);
    m_remark->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_line);
    layout->addWidget(m_remark);
    setFocusProxy(m_line);
    connect(m_assist, &FormulaAssist::read, this, &FormulaEdit::show);
    connect(m_line, &QLineEdit::textEdited, this, &FormulaEdit::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (!m_line->isModified())
            return;
        m_line->setModified(false);
        Q_EMIT finished();
    });
}

void FormulaEdit::setText(const QString &text)
{
    if (m_line->hasFocus() && m_line->isModified())
        return;
    if (m_line->text() != text) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    m_assist->refresh();
}

QString FormulaEdit::text() const
{
    return m_line->text();
}

void FormulaEdit::refresh()
{
    m_assist->refresh();
}

void FormulaEdit::setProblem(const QString &problem)
{
    show({problem, {}, {}, problem});
}

void FormulaEdit::show(const FormulaReading &reading)
{
    m_isProblem = !reading.problem.isEmpty();
    m_remark->setText(reading.sentence);
    m_remark->setVisible(!reading.sentence.isEmpty());
    restyle(*m_remark, "severity", m_isProblem ? u"critical"_s : QString());
    restyle(*m_line, "invalid", m_isProblem);
    m_line->setAccessibleDescription(reading.sentence);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/confirmdialog.h"

#include "ui/shell/commands/prompts.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int textWidth = 400;
}

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"confirmDialog"_s);
    setWindowTitle(question.title);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    for (const auto &[text, role] :
         {std::pair(question.title, u"strong"_s), std::pair(question.text, u"fact"_s),
          std::pair(question.detail, u"label"_s)}) {
        if (text.isEmpty())
            continue;
        QLabel *label = makeLabel(text, role, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(textWidth);
        words->addWidget(label);
    }
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *action = new QPushButton(question.action, this);
    action->setObjectName(u"confirmButton"_s);
    action->setDefault(true);
    makePrimary(*action);
    connect(action, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(action);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(18);
    layout->addLayout(words);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    action->setFocus();
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/searchedit.h"

#include "render/theme/themesource.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

SearchEdit::SearchEdit(ThemeSource &theme, const QString &prompt, QWidget *parent) : QLineEdit(parent)
{
    setRole(*this, u"search"_s);
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    addAction(theme.icons().icon(u"search"_s, Token::Text2), QLineEdit::LeadingPosition);
    QAction *clearing = addAction(theme.icons().icon(u"close"_s, Token::Text2), QLineEdit::TrailingPosition);
    clearing->setToolTip(tr("Clear"));
    clearing->setVisible(false);
    connect(clearing, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clearing,
            [clearing](const QString &text) { clearing->setVisible(!text.isEmpty()); });
}

void SearchEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace stratoplan

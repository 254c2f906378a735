// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linklabel.h"

#include "ui/widgets/properties.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

LinkLabel::LinkLabel(const QString &title, const QString &url, const QString &role, QWidget *parent)
    : QLabel(parent)
{
    stratoplan::setRole(*this, role);
    setTextFormat(Qt::RichText);
    setText(u"<a href=\"%1\">%2</a>"_s.arg(url.toHtmlEscaped(), title.toHtmlEscaped()));
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setOpenExternalLinks(true);
    setWordWrap(true);
    setToolTip(url);
    setAccessibleName(title);
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    const QString same = text();
    clear(); // the same text again would change nothing
    setText(same);
}

} // namespace stratoplan

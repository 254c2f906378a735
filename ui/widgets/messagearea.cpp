// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagearea.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

MessageArea::MessageArea(ThemeSource &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(20, 12, 20, 0);
    m_layout->setSpacing(8);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
    if (parent)
        parent->installEventFilter(this);
}

Banner &MessageArea::add(const QString &name, Banner::Kind kind)
{
    remove(name);
    auto *banner = new Banner(m_theme, kind, this);
    banner->setObjectName(name + u"Banner"_s);
    connect(banner, &Banner::closed, this, [this, name] { remove(name); });
    m_banners.insert(name, banner);
    m_layout->addWidget(banner);
    show();
    return *banner;
}

Banner &MessageArea::addError(const Error &error)
{
    Banner &banner = add(u"error"_s, Banner::Kind::Error);
    banner.setText(error.message);
    if (!error.detail.isEmpty()) {
        QPushButton *details = banner.addButton(tr("Show details"), u"link"_s);
        details->setObjectName(u"errorDetailsButton"_s);
        connect(details, &QPushButton::clicked, &banner, [&banner, details, error] {
            banner.setText(error.message, error.detail);
            details->hide();
        });
    }
    banner.addClose();
    return banner;
}

void MessageArea::remove(const QString &name)
{
    if (Banner *banner = m_banners.take(name)) {
        banner->hide();
        banner->setObjectName(QString());
        banner->deleteLater();
    }
    m_passing.remove(name);
    setHidden(m_banners.isEmpty());
}

void MessageArea::clearPassing()
{
    const QSet<QString> names = m_passing;
    for (const QString &name : names)
        remove(name);
}

bool MessageArea::eventFilter(QObject *object, QEvent *event)
{
    const bool isEscape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    return (isEscape && dismiss()) || QWidget::eventFilter(object, event);
}

/// Closes what the user can close. Says whether there was anything.
bool MessageArea::dismiss()
{
    QStringList names;
    for (auto it = m_banners.cbegin(); it != m_banners.cend(); ++it) {
        if (it.value()->canBeClosed())
            names.append(it.key());
    }
    for (const QString &name : std::as_const(names))
        remove(name);
    return !names.isEmpty();
}

void MessageArea::clear()
{
    const QStringList names = m_banners.keys();
    for (const QString &name : names)
        remove(name);
}

} // namespace stratoplan

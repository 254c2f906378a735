// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagearea.h"

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
    setHidden(m_banners.isEmpty());
}

void MessageArea::clear()
{
    const QStringList names = m_banners.keys();
    for (const QString &name : names)
        remove(name);
}

} // namespace stratoplan

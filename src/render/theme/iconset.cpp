// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/iconset.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QMap>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString path(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

/// The icon's SVG in one colour; QtSvg itself takes currentColor for black.
QByteArray coloured(const QString &name, const QColor &color)
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

} // namespace

/// What an icon set and the icons it gave out share.
class IconSet::State
{
public:
    explicit State(const Theme &theme)
        : m_theme(theme)
    {
    }

    void setTheme(const Theme &theme)
    {
        m_theme = theme; // pixmaps are kept by their colour
    }

    [[nodiscard]] QColor color(Token token) const { return m_theme.color(token); }

    /// @p size in device pixels.
    QPixmap pixmap(const QString &name, const QSize &size, const QColor &color)
    {
        const Key key{name, size.width(), size.height(), color.rgba()};
        if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd())
            return *found;
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const double edge = std::min(size.width(), size.height());
        paintIcon(painter, name, {(size.width() - edge) / 2, (size.height() - edge) / 2, edge, edge}, color);
        painter.end();
        m_pixmaps.insert(key, pixmap);
        return pixmap;
    }

private:
    /// Name, width and height in device pixels, colour.
    using Key = std::tuple<QString, int, int, QRgb>;

    Theme m_theme;
    QMap<Key, QPixmap> m_pixmaps;
};

namespace {

/// Draws an icon when it is needed, in the colours its set has then.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(std::shared_ptr<IconSet::State> state, QString name, Token normal, Token checked)
        : m_state(std::move(state))
        , m_name(std::move(name))
        , m_normal(normal)
        , m_checked(checked)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const QSize size(qCeil(rect.width() * ratio), qCeil(rect.height() * ratio));
        painter->drawPixmap(rect, pixmap(size, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return m_state->pixmap(m_name, size, color(mode, state));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    [[nodiscard]] QString key() const override { return u"stratoplan"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_state->color(Token::Disabled);
        if (state == QIcon::On)
            return m_state->color(m_checked);
        return m_state->color(mode == QIcon::Selected ? Token::Text : m_normal);
    }

    std::shared_ptr<IconSet::State> m_state;
    QString m_name;
    Token m_normal;
    Token m_checked;
};

} // namespace

IconSet::IconSet(const Theme &theme)
    : m_state(std::make_shared<State>(theme))
{
}

void IconSet::setTheme(const Theme &theme)
{
    m_state->setTheme(theme);
}

QIcon IconSet::icon(const QString &name, Token normal) const
{
    return icon(name, normal, normal);
}

QIcon IconSet::icon(const QString &name, Token normal, Token checked) const
{
    return contains(name) ? QIcon(new ThemedIconEngine(m_state, name, normal, checked)) : QIcon();
}

QPixmap IconSet::pixmap(const QString &name, int size, Token color, double ratio) const
{
    const int edge = qCeil(size * ratio);
    QPixmap pixmap = m_state->pixmap(name, {edge, edge}, m_state->color(color));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QStringList IconSet::names()
{
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

bool IconSet::contains(const QString &name)
{
    return QFile::exists(path(name));
}

void paintIcon(QPainter &painter, const QString &name, const QRectF &target, const QColor &color)
{
    QSvgRenderer renderer(coloured(name, color));
    if (renderer.isValid())
        renderer.render(&painter, target);
}

} // namespace stratoplan

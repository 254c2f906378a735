// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/exporter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QSizeF innerSize(const Figure &figure, const ExportOptions &options)
{
    return options.size.isEmpty() ? figure.preferredSize() : options.size;
}

QSizeF outerSize(const Figure &figure, const ExportOptions &options)
{
    return innerSize(figure, options).grownBy({options.margin, options.margin, options.margin, options.margin});
}

void paintPage(const Figure &figure, QPainter &painter, const ExportOptions &options)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF({}, outerSize(figure, options)), options.theme.color(Token::Surface));
    figure.paint(painter, {{options.margin, options.margin}, innerSize(figure, options)}, options.theme);
}

QByteArray toPng(const Figure &figure, const ExportOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image = toImage(figure, options);
    image.setText(u"Description"_s, figure.altText());
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray toSvg(const Figure &figure, const ExportOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    const QSizeF size = outerSize(figure, options);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({}, size));
    generator.setTitle(QCoreApplication::applicationName());
    generator.setDescription(figure.altText());
    QPainter painter(&generator);
    paintPage(figure, painter, options);
    painter.end();
    return bytes;
}

QImage toImage(const Figure &figure, const ExportOptions &options)
{
    const QSizeF size = outerSize(figure, options) * options.scale;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(options.scale);
    QPainter painter(&image);
    paintPage(figure, painter, options);
    return image;
}

Status exportFigure(const Figure &figure, const QString &path, FigureFormat format, const ExportOptions &options)
{
    QSaveFile file(path);
    const QByteArray bytes = format == FigureFormat::Svg ? toSvg(figure, options) : toPng(figure, options);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error{Error::Code::Unwritable,
                     QCoreApplication::translate("FigureExport", "%1 could not be written.")
                         .arg(QDir::toNativeSeparators(path)),
                     file.errorString()};
    }
    return {};
}

QMimeData *toMimeData(const Figure &figure, const ExportOptions &options)
{
    auto *data = new QMimeData;
    data->setImageData(toImage(figure, options));
    data->setData(u"image/svg+xml"_s, toSvg(figure, options));
    data->setText(figure.altText());
    return data;
}

void paintScaled(const Figure &figure, QPainter &painter, const QRectF &target, double unit, const Theme &theme)
{
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(unit, unit);
    figure.paint(painter, {{}, target.size() / unit}, theme);
    painter.restore();
}

} // namespace stratoplan

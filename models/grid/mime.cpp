// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/mime.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

namespace stratoplan::mime {

namespace {

template <class List>
void put(QMimeData &data, const char *format, const List &list)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    // Ids mean nothing in another program.
    stream << QCoreApplication::applicationPid() << list;
    data.setData(QString::fromLatin1(format), bytes);
}

template <class List>
List take(const QMimeData &data, const char *format)
{
    QDataStream stream(data.data(QString::fromLatin1(format)));
    qint64 program = 0;
    List list;
    stream >> program >> list;
    const bool ours = stream.status() == QDataStream::Ok && program == QCoreApplication::applicationPid();
    return ours ? list : List();
}

} // namespace

void setComponents(QMimeData &data, const QList<ComponentId> &ids)
{
    QList<qint64> values;
    for (const ComponentId id : ids)
        values.append(id.value());
    put(data, components, values);
}

QList<ComponentId> componentsIn(const QMimeData &data)
{
    QList<ComponentId> ids;
    for (const qint64 value : take<QList<qint64>>(data, components))
        ids.append(ComponentId(value));
    return ids;
}

void setCatalogKeys(QMimeData &data, const QStringList &keys)
{
    put(data, catalogItems, keys);
}

QStringList catalogKeysIn(const QMimeData &data)
{
    return take<QStringList>(data, catalogItems);
}

} // namespace stratoplan::mime

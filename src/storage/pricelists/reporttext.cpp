// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/reporttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

QJsonObject toJson(const ImportPart &part)
{
    QJsonArray skipped;
    for (const SkippedRow &row : part.skippedRows)
        skipped.append(QJsonArray {row.line, row.why});
    return {{u"file"_s, part.fileName}, {u"format"_s, part.format},
            {u"read"_s, part.read},     {u"imported"_s, part.imported},
            {u"merged"_s, part.merged}, {u"skipped"_s, part.skipped},
            {u"rows"_s, skipped}};
}

ImportPart fromJson(const QJsonObject &object)
{
    ImportPart part {.fileName = object[u"file"].toString(),
                     .format = object[u"format"].toString(),
                     .read = object[u"read"].toInteger(),
                     .imported = object[u"imported"].toInteger(),
                     .merged = object[u"merged"].toInteger(),
                     .skipped = object[u"skipped"].toInteger(),
                     .skippedRows = {}};
    const QJsonArray rows = object[u"rows"].toArray();
    for (const QJsonValue &row : rows)
        part.skippedRows.append({row.toArray().at(0).toInteger(), row.toArray().at(1).toString()});
    return part;
}

} // namespace

QByteArray partsToJson(const QList<ImportPart> &parts)
{
    QJsonArray list;
    for (const ImportPart &part : parts)
        list.append(toJson(part));
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<ImportPart> partsFromJson(const QByteArray &json)
{
    QList<ImportPart> parts;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &part : list)
        parts.append(fromJson(part.toObject()));
    return parts;
}

} // namespace stratoplan::storage

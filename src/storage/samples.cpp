// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/samples.h"

#include "storage/jsontwin.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

struct Entry
{
    const char *key;
    const char *title;
    const char *summary;
};

constexpr Entry entries[] = {
    {"sequelstring", QT_TRANSLATE_NOOP("Storage", "SequelString CRM"),
     QT_TRANSLATE_NOOP(
         "Storage", "A CRM on AWS, GCP and Azure in three phases, checked against its planning document.")},
};

QString fileOf(const QString &key)
{
    return u":/samples/%1.strato.json"_s.arg(key);
}

} // namespace

QList<Sample> samples()
{
    QList<Sample> list;
    for (const Entry &entry : entries) {
        const QString key = QString::fromLatin1(entry.key);
        if (QFile::exists(fileOf(key)))
            list.append({key, Words::tr(entry.title), Words::tr(entry.summary)});
    }
    return list;
}

Result<Plan> loadSample(const QString &key)
{
    QStringList keys;
    for (const Sample &sample : samples())
        keys += sample.key;
    QFile file(fileOf(key));
    if (!keys.contains(key) || !file.open(QIODevice::ReadOnly))
        return Error {Error::Code::NotFound,
                      Words::tr("There is no sample “%1”. The samples are: %2.").arg(key, keys.join(u", "_s)),
                      {}};
    return fromJson(file.readAll(), file.fileName());
}

} // namespace stratoplan::storage

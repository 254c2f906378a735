// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/build/catalogfile.h"
#include "storage/replacement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestCatalog = qint64(256) << 20;

int fail(const stratoplan::Error &error)
{
    QTextStream(stderr) << "stratoplan-catalog-compiler: " << error.message << Qt::endl;
    return 1;
}

} // namespace

/// stratoplan-catalog-compiler OUT.sqlite IN.json… makes the bundled catalog while the program is built.
int main(int argc, char **argv)
{
    using namespace stratoplan::storage;
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments().mid(1);
    if (words.isEmpty()) {
        QTextStream(stderr) << "usage: stratoplan-catalog-compiler OUT.sqlite IN.json…" << Qt::endl;
        return 2;
    }
    QList<CatalogFile> files;
    for (const QString &path : words.mid(1)) {
        const auto content = readFile(path, largestCatalog);
        if (!content)
            return fail(content.error());
        auto file = readCatalogFile(content->bytes, path);
        if (!file)
            return fail(file.error());
        files.append(*std::move(file));
    }
    const auto image = compileCatalogs(files);
    if (!image)
        return fail(image.error());
    QDir().mkpath(QFileInfo(words.first()).absolutePath());
    const auto written = writeFile(words.first(), *image, Durability::Quick);
    return written ? 0 : fail(written.error());
}

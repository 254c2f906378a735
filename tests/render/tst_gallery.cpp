// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuresamples.h"
#include "render/exporter.h"
#include "render/painted/waterfall.h"

#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

struct SvgContents
{
    QString text;
    int images = 0;
    QString description;

    /// Also where a glyph of another font splits a word into several nodes.
    [[nodiscard]] bool has(const QString &word) const
    {
        return text.contains(word) || QString(text).remove(u'\n').contains(word);
    }
};

SvgContents read(const QByteArray &svg)
{
    SvgContents contents;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "image"_L1)
            ++contents.images;
        else if (reader.name() == "desc"_L1)
            contents.description = reader.readElementText();
        else if (reader.name() == "text"_L1) {
            contents.text += reader.readElementText(QXmlStreamReader::IncludeChildElements) + u'\n';
        }
    }
    return contents;
}

/// How many different strong colours a picture shows, in steps coarse enough to leave anti-aliasing out.
int coloursOf(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    return static_cast<int>(
        std::count_if(counts.begin(), counts.end(), [](int count) { return count >= 30; }));
}

/// Size of the smallest text in a picture.
double smallestText(const QByteArray &svg)
{
    const QRegularExpression sizes(u"font-size=\"([0-9.]+)\""_s);
    double smallest = 1000;
    for (auto each = sizes.globalMatch(QString::fromUtf8(svg)); each.hasNext();)
        smallest = std::min(smallest, each.next().captured(1).toDouble());
    return smallest;
}

QString folder()
{
    const QString path = QCoreApplication::applicationDirPath() + u"/gallery"_s;
    QDir().mkpath(path);
    return path;
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figureIsPaintedInBothThemes_data() { addRows(); }
    void figureIsPaintedInBothThemes();
    void svgHoldsTextAndNoPictures_data() { addRows(); }
    void svgHoldsTextAndNoPictures();
    void alternativeTextSaysWhatItShows_data() { addRows(); }
    void alternativeTextSaysWhatItShows();
    void hotSpotsLieInsideTheFigure_data() { addRows(); }
    void hotSpotsLieInsideTheFigure();
    void smallAndLargeSizesDoNotFail_data() { addRows(); }
    void smallAndLargeSizesDoNotFail();
    void pdfHoldsVectorsOnly();
    void wordsOfANarrowWaterfallAreNoSmaller();
    void namesOfAPrintedWaterfallAreWhole();

private:
    static void addRows()
    {
        QTest::addColumn<int>("index");
        const auto figures = samples::figures();
        for (int i = 0; i < figures.size(); ++i)
            QTest::newRow(qPrintable(figures[i].name)) << i;
    }
    static samples::Sample waterfall()
    {
        const auto figures = samples::figures();
        const auto found = std::find_if(figures.begin(), figures.end(), [](const samples::Sample &sample) {
            return sample.name == "waterfall"_L1;
        });
        return *found;
    }
    static samples::Sample fetched()
    {
        QFETCH(int, index);
        return samples::figures().at(index);
    }
};

void TestGallery::figureIsPaintedInBothThemes()
{
    const samples::Sample sample = fetched();
    const QList<std::pair<QString, Theme>> themes {{u"light"_s, Theme::light()},
                                                   {u"dark"_s, Theme::dark()},
                                                   {u"large"_s, Theme::light().withTextScale(1.5)}};
    for (const auto &[name, theme] : themes) {
        const QSizeF size = sample.size.isEmpty() ? sample.figure->preferredSize() : sample.size;
        const QImage image =
            toImage(*sample.figure, {.theme = theme, .size = size * theme.textScale(), .scale = 2});
        image.save(u"%1/%2-%3.png"_s.arg(folder(), sample.name, name));
        QVERIFY2(coloursOf(image) >= 2, qPrintable(name));
        QCOMPARE(image.pixelColor(1, 1), theme.color(Token::Surface));
    }
}

void TestGallery::svgHoldsTextAndNoPictures()
{
    const samples::Sample sample = fetched();
    const QString path = u"%1/%2.svg"_s.arg(folder(), sample.name);
    QVERIFY(exportFigure(*sample.figure, path, FigureFormat::Svg, {.size = sample.size}).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const SvgContents contents = read(file.readAll());
    QCOMPARE(contents.images, 0);
    QCOMPARE(contents.description, sample.figure->altText());
    for (const QString &word : sample.words)
        QVERIFY2(contents.has(word), qPrintable(word + u" in\n"_s + contents.text));
}

void TestGallery::alternativeTextSaysWhatItShows()
{
    const QString text = fetched().figure->altText();
    QVERIFY(text.size() > 20);
    QVERIFY2(!text.contains(QRegularExpression(u"%\\d|%n"_s)), qPrintable(text));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
}

void TestGallery::hotSpotsLieInsideTheFigure()
{
    const samples::Sample sample = fetched();
    const QRectF target({10, 20}, sample.size.isEmpty() ? sample.figure->preferredSize() : sample.size);
    for (const Figure::HotSpot &spot : sample.figure->hotSpots(target, Theme::light())) {
        QVERIFY(target.adjusted(-5, -5, 5, 5).contains(spot.area));
        QVERIFY(!spot.text.isEmpty());
    }
}

void TestGallery::wordsOfANarrowWaterfallAreNoSmaller()
{
    const samples::Sample sample = waterfall();
    const double wide = smallestText(toSvg(*sample.figure, {.size = {1200, 230}}));
    QVERIFY(wide < 1000);
    QCOMPARE(smallestText(toSvg(*sample.figure, {.size = {420, 230}})), wide);
}

void TestGallery::namesOfAPrintedWaterfallAreWhole()
{
    const Currency usd = Currency::of("USD");
    const auto dollars = [usd](int amount) { return Money::fromMicros(amount * 1'000'000LL, usd); };
    WaterfallData data {.fromTitle = u"AWS"_s, .toTitle = u"Azure"_s};
    data.from = dollars(100);
    data.to = dollars(160);
    data.steps = {{u"Adjustments"_s, dollars(10)},
                  {u"Management and governance"_s, dollars(20)},
                  {u"Authentication"_s, dollars(30)}};
    const auto words = [&data](bool isWhole) {
        data.isWhole = isWhole;
        return read(toSvg(Waterfall(data), {.size = {320, 230}})).text;
    };
    QVERIFY(words(false).contains(u'…'));
    const QString printed = words(true);
    QVERIFY2(!printed.contains(u'…'), qPrintable(printed));
    QVERIFY2(printed.contains(u"governance"_s) && printed.contains(u"Adjustments"_s), qPrintable(printed));
}

void TestGallery::smallAndLargeSizesDoNotFail()
{
    const samples::Sample sample = fetched();
    for (const QSizeF &size : {QSizeF(60, 40), QSizeF(200, 120), QSizeF(2400, 1400)})
        QVERIFY(!toImage(*sample.figure, {.theme = Theme::dark(), .size = size, .scale = 1}).isNull());
}

void TestGallery::pdfHoldsVectorsOnly()
{
    const QString path = folder() + u"/all.pdf"_s;
    QPdfWriter writer(path);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    bool isFirst = true;
    for (const samples::Sample &sample : samples::figures()) {
        if (!std::exchange(isFirst, false))
            writer.newPage();
        const double unit = 1200.0 / 96;
        const QSizeF size = sample.size.isEmpty() ? sample.figure->preferredSize() : sample.size;
        const double shrink = std::min(1.0, writer.width() / unit / size.width());
        paintScaled(*sample.figure, painter, {{}, size * unit * shrink}, unit * shrink, Theme::print());
    }
    painter.end();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.size() > 10'000);
    QVERIFY(!bytes.contains("/Subtype /Image"));
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"

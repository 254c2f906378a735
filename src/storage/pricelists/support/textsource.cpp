// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/support/textsource.h"

namespace stratoplan::storage::pricelists {

namespace {

constexpr qint64 blockSize = 256 * 1024;

/// The encoding that the byte-order mark names, if it is one to convert.
std::optional<QStringConverter::Encoding> foreignEncoding(QByteArrayView head)
{
    if (head.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (head.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

constexpr QByteArrayView utf8Mark("\xef\xbb\xbf", 3);

} // namespace

TextSource::TextSource(QIODevice &device) : m_device(device) { }

QByteArrayView TextSource::block()
{
    return atEnd() ? QByteArrayView() : QByteArrayView(m_at, m_end - m_at);
}

void TextSource::take(qsizetype size, qint64 lines)
{
    m_at += size;
    m_line += lines;
    m_sinceMark += size;
}

void TextSource::stop()
{
    m_stopped = true;
    m_at = m_end;
}

bool TextSource::refill()
{
    while (!m_stopped && !m_failed) {
        m_block.resize(blockSize);
        const qint64 size = m_device.read(m_block.data(), blockSize);
        m_failed = size < 0;
        if (size <= 0)
            break;
        m_block.resize(size);
        if (!m_begun)
            chooseDecoder();
        if (m_decoder)
            m_block = QString(m_decoder->decode(m_block)).toUtf8();
        m_at = m_block.constData();
        m_end = m_at + m_block.size();
        if (!m_begun && m_block.startsWith(utf8Mark))
            m_at += utf8Mark.size();
        m_begun = true;
        if (m_at != m_end)
            return true;
    }
    m_at = m_end = nullptr;
    return false;
}

void TextSource::chooseDecoder()
{
    if (const auto encoding = foreignEncoding(m_block))
        m_decoder.emplace(*encoding);
}

QByteArray headAsUtf8(const QByteArray &head)
{
    if (const auto encoding = foreignEncoding(head)) {
        QStringDecoder decoder(*encoding);
        return QString(decoder.decode(head)).toUtf8();
    }
    return head.startsWith(utf8Mark) ? head.mid(utf8Mark.size()) : head;
}

} // namespace stratoplan::storage::pricelists

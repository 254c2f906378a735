// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/price.h"

#include <QIODevice>

namespace stratoplan::storage {

/// What a price list says about itself.
struct PriceListHead
{
    QString key; ///< the same for every edition of the list: "aws/AmazonEC2/us-east-1"
    QString title; ///< "Amazon EC2 price list, us-east-1"
    QString provider;
    QDate date; ///< of this edition; null: the list does not say, the newest effective date counts
    QString url; ///< where it is published; may be empty
};

/// One row of a price list as its reader understood it. Rows with the same item key and the same term, unit
/// and time belong to one rate: the first makes it, the others are merged into it.
struct ListedPrice
{
    enum class Part {
        Rate, ///< a whole rate; another row of the same rate with the same prices merges into it
        Tier, ///< one tier (or several) of it
        Upfront ///< only its upfront payment; the recurring price, if any, is another row's
    };

    qint64 line = 0; ///< line of the file, from 1; for formats without lines the row's number, from 1
    PriceItem item; ///< without ids
    Rate rate; ///< without ids
    Part part = Part::Rate;
    bool sameRow = false; ///< one more price of the row given just before, which counts as one row
    Quantity end = {}; ///< where its last tier ends; zero: it is open, or the list does not say
    QDate until = {}; ///< the last day it holds; null: the list does not say
};

/// Takes what a reader finds in a price list. A reader stops where a call gives false: cancelled, or failed.
class PriceListSink
{
public:
    virtual ~PriceListSink() = default;

    /// Once for each file, before its first price.
    virtual bool begin(const PriceListHead &head) = 0;
    /// A row that was understood.
    virtual bool add(const ListedPrice &price) = 0;
    /// A row that was not, and why, in a sentence for people.
    virtual bool skip(qint64 line, const QString &why) = 0;
};

/// A kind of price list.
struct PriceListFormat
{
    QString name; ///< "AWS price list (CSV)"
    /// Whether a file is of this kind, from its first 64 KiB and its name (without folder).
    bool (*recognises)(const QByteArray &head, const QString &fileName) = nullptr;
    /// Reads it from the beginning, without keeping it in memory. Fails for a file that is broken as a whole
    /// (what came before must not be kept); gives Error::Code::Cancelled where the sink stopped it.
    Status (*read)(QIODevice &device, const QString &fileName, PriceListSink &sink) = nullptr;
};

} // namespace stratoplan::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace stratoplan {

class CatalogTable;
class MessageArea;
class RecentCard;
class SamplesModel;
struct PageContext;
struct RecoverablePlan;

/// What the window shows without a plan: unsaved work of a crash, new and open, recent plans, samples, price
/// catalogs.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(PageContext &context, QWidget *parent = nullptr);

    /// Reads recent plans and recovery copies anew.
    void follow();
    [[nodiscard]] MessageArea &messages() { return *m_messages; }
    /// What the status line says meanwhile.
    [[nodiscard]] QStringList statusParts() const;

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void pathRequested(const QString &path);
    void sampleRequested(const QString &name);
    void restoreRequested(const QString &recoveryId);
    void statusChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeButtons();
    QWidget *makeSamples();
    void countSamples();
    [[nodiscard]] static QString lostText(const RecoverablePlan &plan, const QString &time);
    void showRecovery();
    void discard(const QString &recoveryId);

    PageContext &m_context;
    SamplesModel *m_samples;
    MessageArea *m_messages;
    QWidget *m_content;
    RecentCard *m_recent = nullptr;
    CatalogTable *m_catalogs = nullptr;
    bool m_areSamplesCounted = false;
};

} // namespace stratoplan

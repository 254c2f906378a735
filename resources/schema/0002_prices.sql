-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 1 to 2: rates know their commitment, pool, scope and minimum; sizings what they were looked up for;
-- charges their hours and what they cover.

ALTER TABLE "plan" ADD COLUMN "upfront_view" TEXT NOT NULL DEFAULT 'spread';
ALTER TABLE "plan" ADD COLUMN "price_age" INTEGER NOT NULL DEFAULT 12;
ALTER TABLE "account" ADD COLUMN "opened" TEXT;
ALTER TABLE "rate" ADD COLUMN "term_months" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "rate" ADD COLUMN "tier_scope" TEXT NOT NULL DEFAULT 'account';
ALTER TABLE "rate" ADD COLUMN "pool" TEXT NOT NULL DEFAULT '';
ALTER TABLE "rate" ADD COLUMN "minimum" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "rate" ADD COLUMN "minimum_currency" TEXT NOT NULL DEFAULT '';
ALTER TABLE "price_book_entry" ADD COLUMN "term" TEXT NOT NULL DEFAULT '';
ALTER TABLE "sizing" ADD COLUMN "needs_vcpu" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "sizing" ADD COLUMN "needs_memory" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "sizing" ADD COLUMN "needs_storage" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "sizing" ADD COLUMN "needs_iops" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "sizing" ADD COLUMN "needs_engine" TEXT NOT NULL DEFAULT '';
ALTER TABLE "sizing" ADD COLUMN "needs_architecture" TEXT NOT NULL DEFAULT '';
ALTER TABLE "sizing" ADD COLUMN "needs_zones" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "sizing" ADD COLUMN "chosen_by_hand" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "charge" ADD COLUMN "hours" INTEGER;
ALTER TABLE "charge" ADD COLUMN "covers_environments" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "charge" ADD COLUMN "covers_groups" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "charge" ADD COLUMN "covers_components" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "charge" ADD COLUMN "covers_adjustments" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "charge" ADD COLUMN "covers_roles" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "charge" ADD COLUMN "covers_categories" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "charge" ADD COLUMN "covers_tags" TEXT NOT NULL DEFAULT '[]';

UPDATE "rate" SET "term_months" = 12 WHERE "term" LIKE '%-1y%';
UPDATE "rate" SET "term_months" = 36 WHERE "term" LIKE '%-3y%';

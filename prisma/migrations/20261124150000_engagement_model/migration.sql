-- CreateEnum
CREATE TYPE "act_class" AS ENUM ('undated', 'own', 'noise', 'weightless', 'incentivised', 'community', 'ring', 'returned', 'untested', 'unprompted');

-- CreateEnum
CREATE TYPE "mark_kind" AS ENUM ('community', 'spam', 'vouched');

-- CreateEnum
CREATE TYPE "campaign_kind" AS ENUM ('follow-back', 'giveaway', 'launch', 'other');

-- CreateEnum
CREATE TYPE "ledger_line" AS ENUM ('engaged', 'lapsed', 'once', 'traded', 'suspect', 'new', 'unclear', 'courtesy', 'hollow');

-- CreateEnum
CREATE TYPE "ring_kind" AS ENUM ('pod', 'lockstep');

-- AlterTable
ALTER TABLE "interaction" ADD COLUMN     "class" "act_class",
ADD COLUMN     "prompt_key" UUID,
ADD COLUMN     "weight" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "person_state" ADD COLUMN     "blocks" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "credit" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "engaged_during" tstzmultirange,
ADD COLUMN     "exchanged" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "first_exchanged_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_genuine_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_noise_at" TIMESTAMPTZ(3),
ADD COLUMN     "flat_credit" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "followed_them_at" TIMESTAMPTZ(3),
ADD COLUMN     "genuine" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "genuine_90" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "given_180" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "is_strong" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "last_genuine_at" TIMESTAMPTZ(3),
ADD COLUMN     "line" "ledger_line",
ADD COLUMN     "noise" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "points" REAL,
ADD COLUMN     "received_180" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "shares_28" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "signals" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "coverage" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "direction" "direction" NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "messages_only" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("workspace_id","profile_id","import_id","direction")
);

-- CreateTable
CREATE TABLE "person_traits" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "person_id" BIGINT NOT NULL,
    "import_id" UUID NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "has_picture" BOOLEAN,
    "has_bio" BOOLEAN,
    "posts" BIGINT,
    "followers" BIGINT,
    "following" BIGINT,

    CONSTRAINT "person_traits_pkey" PRIMARY KEY ("workspace_id","person_id","import_id")
);

-- CreateTable
CREATE TABLE "mark" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "person_key" TEXT NOT NULL,
    "kind" "mark_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "community_id" UUID,
    "marked_by_id" UUID,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mark_pkey" PRIMARY KEY ("workspace_id","profile_id","person_key","kind")
);

-- CreateTable
CREATE TABLE "community" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "profile_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "judgement_log" (
    "workspace_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "profile_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "judgement_log_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "incentivised_post" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "marked_by_id" UUID,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incentivised_post_pkey" PRIMARY KEY ("workspace_id","profile_id","post")
);

-- CreateTable
CREATE TABLE "campaign" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "profile_id" UUID NOT NULL,
    "kind" "campaign_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "model_settings" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "parameters" JSONB NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "model_settings_pkey" PRIMARY KEY ("workspace_id","profile_id")
);

-- CreateTable
CREATE TABLE "person_window" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "window_no" INTEGER NOT NULL,
    "person_id" BIGINT NOT NULL,
    "given" INTEGER NOT NULL,
    "light" INTEGER NOT NULL,
    "acts" INTEGER NOT NULL,
    "strong" INTEGER NOT NULL,
    "posts" INTEGER NOT NULL,
    "fast_posts" INTEGER NOT NULL,
    "signature" BIGINT,
    "pod_posts" TEXT[],
    "is_even" BOOLEAN NOT NULL,

    CONSTRAINT "person_window_pkey" PRIMARY KEY ("workspace_id","person_id","window_no")
);

-- CreateTable
CREATE TABLE "ring" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "window_no" INTEGER NOT NULL,
    "ring_no" INTEGER NOT NULL,
    "kind" "ring_kind" NOT NULL,
    "group_no" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "members" BIGINT[],
    "posts" TEXT[],
    "without_marks" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ring_pkey" PRIMARY KEY ("workspace_id","profile_id","without_marks","window_no","ring_no")
);

-- CreateTable
CREATE TABLE "noisy_text" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "text_hash" BYTEA NOT NULL,
    "person_id" BIGINT NOT NULL,

    CONSTRAINT "noisy_text_pkey" PRIMARY KEY ("workspace_id","profile_id","text_hash","person_id")
);

-- CreateTable
CREATE TABLE "post_state" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "kind" "post_kind",
    "likes" BIGINT,
    "comments" BIGINT,
    "shares" BIGINT,
    "saves" BIGINT,
    "views" BIGINT,
    "reach" BIGINT,
    "actors" INTEGER NOT NULL DEFAULT 0,
    "genuine" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "words" INTEGER NOT NULL DEFAULT 0,
    "genuine_shares" INTEGER NOT NULL DEFAULT 0,
    "newcomers" INTEGER NOT NULL DEFAULT 0,
    "outsiders" INTEGER NOT NULL DEFAULT 0,
    "only_here" INTEGER NOT NULL DEFAULT 0,
    "trivial_only" INTEGER NOT NULL DEFAULT 0,
    "counted" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "post_state_pkey" PRIMARY KEY ("workspace_id","profile_id","post")
);

-- CreateTable
CREATE TABLE "week_figure" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "week_end" DATE NOT NULL,
    "people28" INTEGER NOT NULL,
    "people90" INTEGER NOT NULL,
    "genuine_engagement" DOUBLE PRECISION NOT NULL,
    "genuine_engagement_squares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "week_figure_pkey" PRIMARY KEY ("workspace_id","profile_id","week_end")
);

-- CreateTable
CREATE TABLE "ledger_point" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "engaged" INTEGER NOT NULL,
    "lapsed" INTEGER NOT NULL,
    "once" INTEGER NOT NULL,
    "traded" INTEGER NOT NULL,
    "suspect" INTEGER NOT NULL,
    "new" INTEGER NOT NULL,
    "unclear" INTEGER NOT NULL,
    "courtesy" INTEGER NOT NULL,
    "hollow" INTEGER NOT NULL,

    CONSTRAINT "ledger_point_pkey" PRIMARY KEY ("workspace_id","profile_id","at")
);

-- CreateTable
CREATE TABLE "profile_figures" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "model_version" INTEGER NOT NULL,
    "parameters_hash" TEXT NOT NULL,
    "tallies" JSONB NOT NULL,
    "measures" JSONB NOT NULL,

    CONSTRAINT "profile_figures_pkey" PRIMARY KEY ("workspace_id","profile_id")
);

-- CreateIndex
CREATE INDEX "person_traits_workspace_id_profile_id_idx" ON "person_traits"("workspace_id", "profile_id");

-- CreateIndex
CREATE INDEX "person_traits_workspace_id_import_id_idx" ON "person_traits"("workspace_id", "import_id");

-- CreateIndex
CREATE INDEX "mark_workspace_id_community_id_idx" ON "mark"("workspace_id", "community_id");

-- CreateIndex
CREATE UNIQUE INDEX "community_workspace_id_profile_id_name_key" ON "community"("workspace_id", "profile_id", "name");

-- CreateIndex
CREATE INDEX "judgement_log_workspace_id_profile_id_at_idx" ON "judgement_log"("workspace_id", "profile_id", "at");

-- CreateIndex
CREATE INDEX "campaign_workspace_id_profile_id_from_day_idx" ON "campaign"("workspace_id", "profile_id", "from_day");

-- CreateIndex
CREATE INDEX "post_state_workspace_id_profile_id_published_at_idx" ON "post_state"("workspace_id", "profile_id", "published_at");

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_workspace_id_community_id_fkey" FOREIGN KEY ("workspace_id", "community_id") REFERENCES "community"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement_log" ADD CONSTRAINT "judgement_log_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incentivised_post" ADD CONSTRAINT "incentivised_post_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_settings" ADD CONSTRAINT "model_settings_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ring" ADD CONSTRAINT "ring_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "noisy_text" ADD CONSTRAINT "noisy_text_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_state" ADD CONSTRAINT "post_state_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_figure" ADD CONSTRAINT "week_figure_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_point" ADD CONSTRAINT "ledger_point_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_figures" ADD CONSTRAINT "profile_figures_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By time, each direction by itself: an enum cannot be compared below a row-level policy, for its operator is not known
-- to be leakproof, and a column of that kind in an index only gets in the way.
DROP INDEX "interaction_workspace_id_profile_id_direction_at_idx";
CREATE INDEX "interaction_received_at" ON "interaction" ("workspace_id", "profile_id", "at")
  WHERE "direction" = 'received' AND "person_id" IS NOT NULL;
CREATE INDEX "interaction_given_at" ON "interaction" ("workspace_id", "profile_id", "at") WHERE "direction" = 'given';

-- Which acts share a text: only those that have one.
CREATE INDEX "interaction_text" ON "interaction" ("workspace_id", "profile_id", "text_hash") WHERE "text_hash" IS NOT NULL;
-- Who did the same at the same minutes.
CREATE INDEX "person_window_signature" ON "person_window" ("workspace_id", "profile_id", "window_no", "signature")
  WHERE "signature" IS NOT NULL;
-- What a post brought: its own panel, and the figures of a post that changes.
CREATE INDEX "interaction_post" ON "interaction" ("workspace_id", "profile_id", "post")
  WHERE "direction" = 'received' AND "post" IS NOT NULL;
-- Classes are written after the acts: room on the page keeps such an update from touching any index.
ALTER TABLE "interaction" SET (fillfactor = 85);

-- Filled per person like person_state, hence without foreign keys; they go with what they belong to by statement.
CREATE OR REPLACE FUNCTION forget_person_states() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM person_state s USING gone WHERE s.workspace_id = gone.workspace_id AND s.person_id = gone.id;
  DELETE FROM person_window w USING gone WHERE w.workspace_id = gone.workspace_id AND w.person_id = gone.id;
  DELETE FROM person_traits t USING gone WHERE t.workspace_id = gone.workspace_id AND t.person_id = gone.id;
  RETURN NULL;
END $$;

CREATE UNLOGGED TABLE "staging_traits" (
  "workspace_id" UUID NOT NULL,
  "import_id" UUID NOT NULL,
  "person_key" TEXT NOT NULL,
  "has_picture" BOOLEAN,
  "has_bio" BOOLEAN,
  "posts" BIGINT,
  "followers" BIGINT,
  "following" BIGINT
);
CREATE INDEX "staging_traits_import" ON "staging_traits" ("workspace_id", "import_id");

-- Row-level security (threats T2) for the new tables, the rights to them, and no statistics of the tenant's column
-- (why: see the migration before this one).
DO $$
DECLARE
  tenant_table TEXT;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'coverage', 'person_traits', 'mark', 'community', 'judgement_log', 'incentivised_post', 'campaign', 'model_settings',
    'person_window', 'ring', 'noisy_text', 'post_state', 'week_figure', 'ledger_point',
    'profile_figures']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (workspace_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapport_app, rapport_worker', tenant_table);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN workspace_id SET STATISTICS 0', tenant_table);
  END LOOP;
END $$;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO rapport_app, rapport_worker;
GRANT SELECT, INSERT, DELETE ON staging_traits TO rapport_worker;

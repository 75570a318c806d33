-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'editor', 'viewer');

-- CreateEnum
CREATE TYPE "platform" AS ENUM ('instagram', 'x', 'mastodon', 'bluesky', 'tiktok', 'youtube', 'linkedin', 'facebook', 'threads', 'other');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('receiving', 'received', 'staging', 'previewed', 'confirmed', 'publishing', 'published', 'refused', 'failed', 'cancelled', 'undone');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('followers', 'following');

-- CreateEnum
CREATE TYPE "completeness" AS ENUM ('complete', 'partial', 'incomplete');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('received', 'given');

-- CreateEnum
CREATE TYPE "act_type" AS ENUM ('view', 'follow', 'like', 'vote', 'click', 'save', 'comment', 'reply', 'mention', 'dm', 'share', 'quote');

-- CreateEnum
CREATE TYPE "time_precision" AS ENUM ('second', 'day');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('original', 'reply', 'share', 'quote');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_token" (
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "profile" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "platform" "platform" NOT NULL,
    "handle" TEXT NOT NULL,
    "platform_id" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "profile_id" UUID,
    "created_by_id" UUID,
    "state" "import_state" NOT NULL DEFAULT 'receiving',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "observed_at" TIMESTAMPTZ(3),
    "content_digest" BYTEA,
    "reader_version" TEXT,
    "rows" INTEGER,
    "stored" INTEGER,
    "merged" INTEGER,
    "flagged" INTEGER,
    "staged_rows" INTEGER,
    "preview" JSONB,
    "problems" JSONB,
    "answers" JSONB,
    "progress_done" BIGINT NOT NULL DEFAULT 0,
    "progress_total" BIGINT NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "import_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "storage_key" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "flagged_row" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "member" TEXT,
    "place" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "found" TEXT NOT NULL,

    CONSTRAINT "flagged_row_pkey" PRIMARY KEY ("workspace_id","import_id","seq")
);

-- CreateTable
CREATE TABLE "person" (
    "workspace_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "profile_id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "person_handle" (
    "workspace_id" UUID NOT NULL,
    "person_id" BIGINT NOT NULL,
    "import_id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_handle_pkey" PRIMARY KEY ("workspace_id","person_id","import_id","handle")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "workspace_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "profile_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "completeness" "completeness" NOT NULL,
    "listed" INTEGER NOT NULL,
    "list_digest" BYTEA NOT NULL,
    "platform_count" INTEGER,
    "joined" INTEGER,
    "left" INTEGER,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "follow_change" (
    "workspace_id" UUID NOT NULL,
    "snapshot_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "change" SMALLINT NOT NULL,
    "followed_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_change_pkey" PRIMARY KEY ("workspace_id","snapshot_id","person_id")
);

-- CreateTable
CREATE TABLE "partial_list_row" (
    "workspace_id" UUID NOT NULL,
    "snapshot_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "followed_at" TIMESTAMPTZ(3),

    CONSTRAINT "partial_list_row_pkey" PRIMARY KEY ("workspace_id","snapshot_id","person_id")
);

-- CreateTable
CREATE TABLE "interaction" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "direction" "direction" NOT NULL,
    "type" "act_type" NOT NULL,
    "person_id" BIGINT,
    "at" TIMESTAMPTZ(3),
    "precision" "time_precision" NOT NULL,
    "own_at" TIMESTAMPTZ(3),
    "own_precision" "time_precision" NOT NULL,
    "post" TEXT,
    "on_own_post" BOOLEAN NOT NULL DEFAULT false,
    "text_words" INTEGER,
    "text_has_url" BOOLEAN,
    "text_hash" BYTEA,

    CONSTRAINT "interaction_pkey" PRIMARY KEY ("workspace_id","profile_id","key")
);

-- CreateTable
CREATE TABLE "interaction_copy" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3),
    "precision" "time_precision" NOT NULL,

    CONSTRAINT "interaction_copy_pkey" PRIMARY KEY ("workspace_id","profile_id","key","import_id")
);

-- CreateTable
CREATE TABLE "post_sighting" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "kind" "post_kind" NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "precision" "time_precision" NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "likes" BIGINT,
    "comments" BIGINT,
    "shares" BIGINT,
    "saves" BIGINT,
    "views" BIGINT,
    "reach" BIGINT,

    CONSTRAINT "post_sighting_pkey" PRIMARY KEY ("workspace_id","profile_id","post","import_id")
);

-- CreateTable
CREATE TABLE "day_count" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "metric" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "day_count_pkey" PRIMARY KEY ("workspace_id","profile_id","day","metric","import_id")
);

-- CreateTable
CREATE TABLE "person_state" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "person_id" BIGINT NOT NULL,
    "label" TEXT NOT NULL,
    "follows_you" BOOLEAN,
    "you_follow" BOOLEAN,
    "followed_at" TIMESTAMPTZ(3),
    "joined_before" TIMESTAMPTZ(3),
    "joined_after" TIMESTAMPTZ(3),
    "left_after" TIMESTAMPTZ(3),
    "left_before" TIMESTAMPTZ(3),
    "received" INTEGER NOT NULL DEFAULT 0,
    "given" INTEGER NOT NULL DEFAULT 0,
    "first_received_at" TIMESTAMPTZ(3),
    "last_received_at" TIMESTAMPTZ(3),
    "engaged_since" TIMESTAMPTZ(3),

    CONSTRAINT "person_state_pkey" PRIMARY KEY ("workspace_id","person_id")
);

-- CreateTable
CREATE TABLE "daily" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "followers" BIGINT,
    "following" BIGINT,
    "people28" INTEGER,
    "people90" INTEGER,

    CONSTRAINT "daily_pkey" PRIMARY KEY ("workspace_id","profile_id","day")
);

-- CreateTable
CREATE TABLE "report" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "profile_id" UUID NOT NULL,
    "created_by_id" UUID,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "share_link" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "opens" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "profile_workspace_id_platform_handle_key" ON "profile"("workspace_id", "platform", "handle");

-- CreateIndex
CREATE INDEX "import_workspace_id_profile_id_created_at_idx" ON "import"("workspace_id", "profile_id", "created_at");

-- CreateIndex
CREATE INDEX "import_file_workspace_id_import_id_idx" ON "import_file"("workspace_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_workspace_id_profile_id_key_key" ON "person"("workspace_id", "profile_id", "key");

-- CreateIndex
CREATE INDEX "person_handle_workspace_id_import_id_idx" ON "person_handle"("workspace_id", "import_id");

-- CreateIndex
CREATE INDEX "snapshot_workspace_id_profile_id_side_observed_at_idx" ON "snapshot"("workspace_id", "profile_id", "side", "observed_at");

-- CreateIndex
CREATE INDEX "snapshot_workspace_id_import_id_idx" ON "snapshot"("workspace_id", "import_id");

-- CreateIndex
CREATE INDEX "follow_change_workspace_id_person_id_idx" ON "follow_change"("workspace_id", "person_id");

-- CreateIndex
CREATE INDEX "partial_list_row_workspace_id_person_id_idx" ON "partial_list_row"("workspace_id", "person_id");

-- CreateIndex
CREATE INDEX "interaction_workspace_id_person_id_at_idx" ON "interaction"("workspace_id", "person_id", "at");

-- CreateIndex
CREATE INDEX "interaction_workspace_id_profile_id_direction_at_idx" ON "interaction"("workspace_id", "profile_id", "direction", "at");

-- CreateIndex
CREATE INDEX "interaction_workspace_id_import_id_idx" ON "interaction"("workspace_id", "import_id");

-- CreateIndex
CREATE INDEX "interaction_copy_workspace_id_import_id_idx" ON "interaction_copy"("workspace_id", "import_id");

-- CreateIndex
CREATE INDEX "post_sighting_workspace_id_import_id_idx" ON "post_sighting"("workspace_id", "import_id");

-- CreateIndex
CREATE INDEX "day_count_workspace_id_import_id_idx" ON "day_count"("workspace_id", "import_id");

-- CreateIndex
CREATE INDEX "person_state_workspace_id_profile_id_label_person_id_idx" ON "person_state"("workspace_id", "profile_id", "label", "person_id");

-- CreateIndex
CREATE INDEX "person_state_workspace_id_profile_id_followed_at_person_id_idx" ON "person_state"("workspace_id", "profile_id", "followed_at", "person_id");

-- CreateIndex
CREATE INDEX "report_workspace_id_profile_id_idx" ON "report"("workspace_id", "profile_id");

-- CreateIndex
CREATE INDEX "share_link_token_hash_idx" ON "share_link"("token_hash");

-- CreateIndex
CREATE INDEX "share_link_workspace_id_report_id_idx" ON "share_link"("workspace_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_link_workspace_id_token_hash_key" ON "share_link"("workspace_id", "token_hash");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "import"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flagged_row" ADD CONSTRAINT "flagged_row_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "import"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_handle" ADD CONSTRAINT "person_handle_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partial_list_row" ADD CONSTRAINT "partial_list_row_workspace_id_snapshot_id_fkey" FOREIGN KEY ("workspace_id", "snapshot_id") REFERENCES "snapshot"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partial_list_row" ADD CONSTRAINT "partial_list_row_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interaction" ADD CONSTRAINT "interaction_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interaction" ADD CONSTRAINT "interaction_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interaction_copy" ADD CONSTRAINT "interaction_copy_workspace_id_profile_id_key_fkey" FOREIGN KEY ("workspace_id", "profile_id", "key") REFERENCES "interaction"("workspace_id", "profile_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_sighting" ADD CONSTRAINT "post_sighting_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_count" ADD CONSTRAINT "day_count_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily" ADD CONSTRAINT "daily_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_workspace_id_report_id_fkey" FOREIGN KEY ("workspace_id", "report_id") REFERENCES "report"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The same bytes are booked once per profile, however many requests race (threats J4).
CREATE UNIQUE INDEX "import_content_once" ON "import" ("workspace_id", "profile_id", "content_digest")
  WHERE "state" IN ('confirmed', 'publishing', 'published');

-- Most people on a list have never said anything: those who have are few, and are the ones that are counted.
CREATE INDEX "person_state_received" ON "person_state" ("workspace_id", "profile_id", "last_received_at")
  WHERE "last_received_at" IS NOT NULL;
CREATE INDEX "person_state_mutual" ON "person_state" ("workspace_id", "profile_id") WHERE "follows_you" AND "you_follow";

-- A person is taken away only after the facts that name them, but all of a workspace or profile goes in one cascade:
-- the check waits for the end of the transaction, which NO ACTION can and RESTRICT never does.
ALTER TABLE "partial_list_row" ALTER CONSTRAINT "partial_list_row_workspace_id_person_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "interaction" ALTER CONSTRAINT "interaction_workspace_id_person_id_fkey" DEFERRABLE INITIALLY DEFERRED;

-- The tables that a list of a million people fills have no foreign keys: a check per row cost 8 microseconds each,
-- half of such an import. Their rows are written by joins within one workspace, and go with what they belong to by one
-- statement per deletion instead.
CREATE FUNCTION forget_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM person p USING gone WHERE p.workspace_id = gone.workspace_id AND p.profile_id = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_people AFTER DELETE ON "profile" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION forget_people();

CREATE FUNCTION forget_person_states() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM person_state s USING gone WHERE s.workspace_id = gone.workspace_id AND s.person_id = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_person_states AFTER DELETE ON "person" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION forget_person_states();

CREATE FUNCTION forget_follow_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM follow_change c USING gone WHERE c.workspace_id = gone.workspace_id AND c.snapshot_id = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_follow_changes AFTER DELETE ON "snapshot" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION forget_follow_changes();

-- Rows on their way from a file into the facts. COPY cannot write to a table with row-level security, so these have
-- none and belong to the worker alone. Unlogged: after a crash of the server an import stages again from its files.
CREATE UNLOGGED TABLE "staging_listed" (
  "workspace_id" UUID NOT NULL,
  "import_id" UUID NOT NULL,
  "member_no" INTEGER NOT NULL,
  "row_no" INTEGER NOT NULL,
  "side" "side" NOT NULL,
  "person_key" TEXT NOT NULL,
  "followed_at" TIMESTAMPTZ(3)
);
CREATE INDEX "staging_listed_import" ON "staging_listed" ("workspace_id", "import_id");

CREATE UNLOGGED TABLE "staging_interaction" (
  "workspace_id" UUID NOT NULL,
  "import_id" UUID NOT NULL,
  "member_no" INTEGER NOT NULL,
  "row_no" INTEGER NOT NULL,
  "is_primary" BOOLEAN NOT NULL,
  "key" UUID NOT NULL,
  "direction" "direction" NOT NULL,
  "type" "act_type" NOT NULL,
  "person_key" TEXT,
  "at" TIMESTAMPTZ(3),
  "precision" "time_precision" NOT NULL,
  "post" TEXT,
  "on_own_post" BOOLEAN NOT NULL,
  "text_words" INTEGER,
  "text_has_url" BOOLEAN,
  "text_hash" BYTEA
);
CREATE INDEX "staging_interaction_import" ON "staging_interaction" ("workspace_id", "import_id");

CREATE UNLOGGED TABLE "staging_post" (
  "workspace_id" UUID NOT NULL,
  "import_id" UUID NOT NULL,
  "member_no" INTEGER NOT NULL,
  "row_no" INTEGER NOT NULL,
  "post" TEXT NOT NULL,
  "kind" "post_kind" NOT NULL,
  "published_at" TIMESTAMPTZ(3),
  "precision" "time_precision" NOT NULL,
  "likes" BIGINT,
  "comments" BIGINT,
  "shares" BIGINT,
  "saves" BIGINT,
  "views" BIGINT,
  "reach" BIGINT
);
CREATE INDEX "staging_post_import" ON "staging_post" ("workspace_id", "import_id");

CREATE UNLOGGED TABLE "staging_day" (
  "workspace_id" UUID NOT NULL,
  "import_id" UUID NOT NULL,
  "member_no" INTEGER NOT NULL,
  "row_no" INTEGER NOT NULL,
  "day" DATE NOT NULL,
  "metric" TEXT NOT NULL,
  "value" BIGINT NOT NULL
);
CREATE INDEX "staging_day_import" ON "staging_day" ("workspace_id", "import_id");

CREATE UNLOGGED TABLE "staging_alias" (
  "workspace_id" UUID NOT NULL,
  "import_id" UUID NOT NULL,
  "platform_id" TEXT NOT NULL,
  "handle" TEXT NOT NULL
);
CREATE INDEX "staging_alias_import" ON "staging_alias" ("workspace_id", "import_id");

-- Row-level security (threats T2). FORCE binds the owner too. An unset tenant matches nothing.
DO $$
DECLARE
  tenant_table TEXT;
BEGIN
  FOR tenant_table IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'workspace_id' AND t.table_type = 'BASE TABLE'
      AND c.table_name NOT LIKE 'staging\_%'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (workspace_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;

ALTER TABLE "workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "workspace" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "workspace" USING (id = nullif(current_setting('app.tenant', true), '')::uuid);
-- A signed-in user finds the workspaces they belong to before one of them is the tenant.
CREATE POLICY own_membership ON "membership" FOR SELECT
  USING (user_id = nullif(current_setting('app.user', true), '')::uuid);
CREATE POLICY own_workspace ON "workspace" FOR SELECT
  USING (EXISTS (SELECT 1 FROM membership m WHERE m.workspace_id = workspace.id
    AND m.user_id = nullif(current_setting('app.user', true), '')::uuid));
-- The operator's command line names workspaces; it sees nothing in them before one is the tenant.
CREATE POLICY operator ON "workspace" FOR SELECT TO rapport_worker
  USING (current_setting('app.operator', true) = 'on');
-- Whoever holds a token finds its link, and no other, before the tenant is known.
CREATE POLICY held_link ON "share_link" FOR SELECT
  USING (encode(token_hash, 'hex') = nullif(current_setting('app.link', true), ''));

GRANT USAGE ON SCHEMA public TO rapport_app, rapport_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  app_user, session, setup_token, rate_limit, workspace, membership, profile, import, import_file, flagged_row,
  person, person_handle, snapshot, follow_change, partial_list_row, interaction, interaction_copy, post_sighting,
  day_count, person_state, daily, report, share_link
  TO rapport_app, rapport_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO rapport_app, rapport_worker;
GRANT SELECT, INSERT, DELETE ON staging_listed, staging_interaction, staging_post, staging_day, staging_alias TO rapport_worker;

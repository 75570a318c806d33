-- A report is what its owner chose to show; an issue is what it said at one moment. Pages, PDF and pictures of an issue
-- are drawn from its content and can be drawn again.
CREATE TYPE "report_mode" AS ENUM ('frozen', 'live');
CREATE TYPE "report_schedule" AS ENUM ('none', 'weekly', 'monthly', 'each-import');

ALTER TABLE "report"
  ADD COLUMN "definition" JSONB,
  ADD COLUMN "mode" "report_mode" NOT NULL DEFAULT 'frozen',
  ADD COLUMN "schedule" "report_schedule" NOT NULL DEFAULT 'none',
  ADD COLUMN "next_issue_at" TIMESTAMPTZ(3),
  ADD COLUMN "pseudonym_key" BYTEA NOT NULL DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
  ADD COLUMN "logo" BYTEA,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE TABLE "report_issue" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_digest" BYTEA NOT NULL,
    "signature" BYTEA,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_issue_pkey" PRIMARY KEY ("workspace_id","id")
);
CREATE UNIQUE INDEX "report_issue_workspace_id_report_id_number_key" ON "report_issue"("workspace_id", "report_id", "number");
ALTER TABLE "report_issue" ADD CONSTRAINT "report_issue_workspace_id_report_id_fkey" FOREIGN KEY ("workspace_id", "report_id") REFERENCES "report"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was published before is the first issue of its report.
ALTER TABLE "report" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "report_issue" ("workspace_id", "report_id", "number", "content", "content_digest", "computed_at", "published_at")
  SELECT "workspace_id", "id", 1, "content", "content_digest", "created_at", "created_at" FROM "report";
ALTER TABLE "report" FORCE ROW LEVEL SECURITY;
ALTER TABLE "report" DROP COLUMN "content", DROP COLUMN "content_digest";

CREATE TABLE "report_page" (
    "workspace_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "body_gzip" BYTEA,
    "drawn_with" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_page_pkey" PRIMARY KEY ("workspace_id","issue_id","name")
);
ALTER TABLE "report_page" ADD CONSTRAINT "report_page_workspace_id_issue_id_fkey" FOREIGN KEY ("workspace_id", "issue_id") REFERENCES "report_issue"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "share_link"
  ADD COLUMN "password_hash" TEXT,
  ADD COLUMN "password_version" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "has_free_dates" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "allows_csv" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "shows_past_issues" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "embed_origins" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "failed_attempts" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "last_failed_at" TIMESTAMPTZ(3);

CREATE TABLE "share_grant" (
    "workspace_id" UUID NOT NULL,
    "grant_hash" BYTEA NOT NULL,
    "link_id" UUID NOT NULL,
    "password_version" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "share_grant_pkey" PRIMARY KEY ("workspace_id","grant_hash")
);
CREATE INDEX "share_grant_workspace_id_link_id_idx" ON "share_grant"("workspace_id", "link_id");
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_workspace_id_link_id_fkey" FOREIGN KEY ("workspace_id", "link_id") REFERENCES "share_link"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "report_subscriber" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),
    "last_issue" INTEGER NOT NULL DEFAULT 0,
    "last_failure" TEXT,

    CONSTRAINT "report_subscriber_pkey" PRIMARY KEY ("workspace_id","id")
);
CREATE UNIQUE INDEX "report_subscriber_workspace_id_report_id_email_key" ON "report_subscriber"("workspace_id", "report_id", "email");
CREATE INDEX "report_subscriber_token_hash_idx" ON "report_subscriber"("token_hash");
ALTER TABLE "report_subscriber" ADD CONSTRAINT "report_subscriber_workspace_id_report_id_fkey" FOREIGN KEY ("workspace_id", "report_id") REFERENCES "report"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As for the other tables of tenants (threats T2).
DO $$
DECLARE
  tenant_table TEXT;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['report_issue', 'report_page', 'share_grant', 'report_subscriber'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (workspace_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)',
      tenant_table);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN workspace_id SET STATISTICS 0', tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapport_app, rapport_worker', tenant_table);
  END LOOP;
END $$;
-- Whoever holds the token of a mail finds their own row, and no other, before the tenant is known.
CREATE POLICY held_mail ON "report_subscriber" FOR SELECT
  USING (encode(token_hash, 'hex') = nullif(current_setting('app.link', true), ''));

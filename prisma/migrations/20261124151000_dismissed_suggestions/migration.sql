-- CreateEnum
CREATE TYPE "suggestion_kind" AS ENUM ('spike', 'giveaway', 'follow-burst');

-- CreateTable
CREATE TABLE "dismissed_suggestion" (
    "workspace_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "kind" "suggestion_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "dismissed_by_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dismissed_suggestion_pkey" PRIMARY KEY ("workspace_id","profile_id","kind","subject")
);

-- AddForeignKey
ALTER TABLE "dismissed_suggestion" ADD CONSTRAINT "dismissed_suggestion_workspace_id_profile_id_fkey" FOREIGN KEY ("workspace_id", "profile_id") REFERENCES "profile"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was done below one post: only acts that name one.
CREATE INDEX IF NOT EXISTS "interaction_post" ON "interaction" ("workspace_id", "profile_id", "post")
  WHERE "direction" = 'received' AND "post" IS NOT NULL;

-- As for the other tables of tenants (threats T2).
ALTER TABLE "dismissed_suggestion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dismissed_suggestion" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "dismissed_suggestion" USING (workspace_id = nullif(current_setting('app.tenant', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "dismissed_suggestion" TO rapport_app, rapport_worker;
ALTER TABLE "dismissed_suggestion" ALTER COLUMN workspace_id SET STATISTICS 0;
